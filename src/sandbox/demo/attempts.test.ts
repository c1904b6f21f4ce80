import { beforeEach, expect, test } from 'vitest';
import { KEY_HEADER } from '../../api/attempts.ts';
import { createSandbox, type Handler } from '../handler.ts';
import { memoryStore, type MemoryStore } from '../memory.ts';
import { withAttempts } from './attempts.ts';

const JOB = '160718103247ad0';
const PATH = `/v3/async/append/email/job/${JOB}/batch`;

let store: MemoryStore;
let demo: Handler;

beforeEach(() => {
  store = memoryStore();
  const sandbox = createSandbox({ store, now: () => 0, random: () => 0, speed: 1 });
  demo = withAttempts(store, sandbox);
});

async function send(
  attempt: string,
  token = 'any',
  path = PATH,
): Promise<{ status: number; text: string }> {
  const response = await demo(
    new Request(`https://demo.invalid${path}`, {
      method: 'POST',
      headers: { 'x-api-key': 'any', authorizationtoken: token, [KEY_HEADER]: attempt },
      body: JSON.stringify({ data: [{ external_id: '1' }] }),
    }),
  );
  return { status: response.status, text: await response.text() };
}

async function state(attempt: string): Promise<unknown> {
  const response = await demo(new Request(`https://demo.invalid/attempts/${attempt}`));
  return response.json();
}

test('an attempt brings one batch, one after another or at once', async () => {
  const first = await send('a1');
  const repeats = await Promise.all([send('a1'), send('a1')]);
  const [two, three] = await Promise.all([send('a2'), send('a2')]);
  expect(repeats).toEqual([first, first]);
  expect(two).toEqual(three);
  expect(two).not.toEqual(first);
  expect(store.batches(JOB)).toHaveLength(2);
});

test('an attempt brings one job', async () => {
  const jobs = '/v3/async/append/email/job';
  const first = await send('a1', 'any', jobs);
  expect(await send('a1', 'any', jobs)).toEqual(first);
  expect(store.jobs().map(({ id }) => ({ job_id: id }))).toEqual([JSON.parse(first.text)]);
  expect(await state('a1')).toMatchObject({ answer: { body: first.text } });
});

test('its state is told before, while and after', async () => {
  expect(await state('a1')).toEqual({ state: 'never seen' });
  const sending = send('a1');
  expect(await state('a1')).toEqual({ state: 'in flight' });
  const { text } = await sending;
  expect(await state('a1')).toEqual({ state: 'answered', answer: { status: 200, body: text } });
});

test('one that was refused was never accepted, and may be sent again', async () => {
  expect((await send('a1', 'expired')).status).toBe(401);
  expect(await state('a1')).toEqual({ state: 'never seen' });
  expect((await send('a1')).status).toBe(200);
});

test('one that another tab’s demo has brought is known', async () => {
  const { text } = await send('a1');
  const sandbox = createSandbox({ store, now: () => 0, random: () => 0.7, speed: 1 });
  demo = withAttempts(store, sandbox);
  expect((await send('a1')).text).toBe(text);
});
