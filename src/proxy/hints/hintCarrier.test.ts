import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { listen } from '../testing/rig.ts';
import { HintCalls } from './hintCalls.ts';
import type { CarrierEvents } from './hintCarrier.ts';

const TOPIC = createHash('sha256').update('token').digest('base64url');

let closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.map((close) => close()));
  closing = [];
});

test('a hint that comes while streams end does no harm', async () => {
  let events: CarrierEvents | undefined;
  const calls = new HintCalls({
    publicUrl: 'https://desk.example/',
    behindProxy: false,
    allowedOrigins: [],
    maxConcurrent: 10,
    rateLimit: undefined,
    now: Date.now,
    newId: () => 'life',
    openCarrier: (given) => {
      events = given;
      return { carries: true, publish: () => undefined, close: async () => undefined };
    },
  });
  const errors: unknown[] = [];
  const server = createServer((incoming, outgoing) => {
    outgoing.on('error', (error) => errors.push(error));
    calls.handle(incoming, outgoing);
    events?.onAway();
    events?.onHints([{ topic: TOPIC }]);
  });
  closing = [() => calls.close(), async () => server.close()];
  const port = await listen(server);
  const answer = await fetch(`http://127.0.0.1:${port}/api/hints/stream?topics=${TOPIC}`);
  expect(await answer.text()).toContain('ready');
  expect(errors).toEqual([]);
});
