import { once } from 'node:events';
import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { acceptBatch, BATCHES, createText, raw, requestText } from '../testing/rig.ts';
import { startSharedRig } from '../testing/sharedRig.ts';

const { api, rig } = await startSharedRig();

const open = { connection: 'keep-alive' };
const GETS = [
  requestText({ target: `${BATCHES}/1`, headers: open }),
  requestText({ target: '/api/nothing', headers: open }),
];

/** One attempt that is sent again and again: what is remembered of others for 30 days is no leak. */
const CREATE = createText();

/** Sends GETs one after another on one connection, and between them some POSTs. */
async function sequential(count: number): Promise<void> {
  const socket = connect(rig.port, '127.0.0.1');
  for (let i = 0; i < count; i += 1) {
    if (i % 20 === 0) await raw(rig.port, CREATE);
    socket.write(GETS[i % 2] ?? '');
    await once(socket, 'data');
  }
  socket.destroy();
}

/** Bytes in use when all that can be thrown away is; without what this test's own parts remember. */
function bytesInUse(): number {
  api.seen.length = 0;
  rig.lines.length = 0;
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

test('10,000 requests one after another leave nothing behind', async () => {
  api.script((response, { method }) => {
    if (method === 'POST') response.writeHead(429).end('{}');
    else acceptBatch(response);
  });
  await sequential(10_000);
  const before = bytesInUse();
  await sequential(10_000);
  // Fifty bytes a request would be more: less than the smallest thing that could be left of each.
  expect(bytesInUse() - before).toBeLessThan(500_000);
}, 60_000);

const GET = requestText({ target: `${BATCHES}/1`, headers: open });

test.each([
  ['a Create', 'reset', createText()],
  ['a Create', 'closed', createText()],
  ['a GET', 'reset', GET],
  ['a GET', 'closed', GET],
])(
  '%s whose connection is %s at any byte leaves the server well',
  async (_, how, text) => {
    for (let bytes = 1; bytes <= text.length; bytes += 1) {
      const socket = connect(rig.port, '127.0.0.1').on('error', () => undefined);
      await new Promise((written) => socket.write(text.slice(0, bytes), written));
      if (how === 'reset') socket.resetAndDestroy();
      else socket.destroy();
    }
    expect((await raw(rig.port, requestText({ target: '/healthz' }))).status).toBe(200);
  },
  60_000,
);

test('a client that vanishes at any byte of an answer leaves the server well', async () => {
  const { text } = await raw(rig.port, GET.replace('keep-alive', 'close'));
  api.script((response) => {
    for (const byte of 'x'.repeat(500)) response.write(byte);
    response.end();
  });
  for (let bytes = 1; bytes <= text.length; bytes += 7) {
    const socket = connect(rig.port, '127.0.0.1').on('error', () => undefined);
    socket.write(GET);
    let came = 0;
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      came += chunk.length;
      if (came >= bytes) break;
    }
    socket.resetAndDestroy();
  }
  expect((await raw(rig.port, requestText({ target: '/healthz' }))).status).toBe(200);
}, 60_000);
