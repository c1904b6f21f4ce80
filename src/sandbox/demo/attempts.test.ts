import { beforeEach, expect, test } from 'vitest';
import {
  attemptPath,
  KEY_HEADER,
  keyHeader,
  parseStoreReport,
  STORE_HEADER,
  uploadPath,
} from '../../api/attempts.ts';
import { createSandbox, type Handler } from '../handler.ts';
import { memoryStore, type MemoryStore } from '../memory.ts';
import { withAttempts } from './attempts.ts';

const A1 = 'e1b1a4a0-9a6b-4b67-8a07-0d8f0d1c9f3e';
const A2 = 'e1b1a4a0-9a6b-4b67-8a07-0d8f0d1c9f3f';
const JOB = '160718103247ad0';
const PATH = `/v3/async/append/email/job/${JOB}/batch`;

let store: MemoryStore;
let demo: Handler;

beforeEach(() => {
  store = memoryStore();
  const sandbox = createSandbox({ store, now: () => 0, random: () => 0, speed: 1 });
  demo = withAttempts(store, sandbox, Date.now);
});

async function send(
  attempt: string,
  token = 'any',
  path = PATH,
): Promise<{ status: number; text: string }> {
  const response = await demo(
    new Request(`https://demo.invalid${path}`, {
      method: 'POST',
      headers: { 'x-api-key': 'any', authorizationtoken: token, [KEY_HEADER]: keyHeader(attempt) },
      body: JSON.stringify({ data: [{ external_id: '1' }] }),
    }),
  );
  return { status: response.status, text: await response.text() };
}

async function about(attempt: string, method = 'GET'): Promise<unknown> {
  const url = `https://demo.invalid${attemptPath(attempt)}`;
  return (await demo(new Request(url, { method }))).json();
}

test('an attempt brings one batch, one after another or at once', async () => {
  const first = await send(A1);
  const repeats = await Promise.all([send(A1), send(A1)]);
  const [two, three] = await Promise.all([send(A2), send(A2)]);
  expect(repeats).toEqual([first, first]);
  expect(two).toEqual(three);
  expect(two).not.toEqual(first);
  expect(store.batches(JOB)).toHaveLength(2);
});

test('an attempt brings one job', async () => {
  const jobs = '/v3/async/append/email/job';
  const first = await send(A1, 'any', jobs);
  expect(await send(A1, 'any', jobs)).toEqual(first);
  expect(store.jobs().map(({ id }) => ({ job_id: id }))).toEqual([JSON.parse(first.text)]);
  expect(await about(A1)).toMatchObject({
    answer: { id: (JSON.parse(first.text) as { job_id: string }).job_id },
  });
});

test('its state is told before, while and after', async () => {
  expect(await about(A1)).toMatchObject({ state: 'unseen' });
  const sending = send(A1);
  expect(await about(A1)).toMatchObject({ state: 'in progress' });
  const { text } = await sending;
  expect(await about(A1)).toMatchObject({
    state: 'answered',
    answer: { status: 200, id: (JSON.parse(text) as { batch_id: string }).batch_id },
  });
});

test('one that was refused was never accepted, and may be sent again', async () => {
  expect((await send(A1, 'expired')).status).toBe(401);
  expect(await about(A1)).toMatchObject({ state: 'unseen' });
  expect((await send(A1)).status).toBe(200);
});

test('one that another tab’s demo has brought is known', async () => {
  const { text } = await send(A1);
  const sandbox = createSandbox({ store, now: () => 0, random: () => 0.7, speed: 1 });
  demo = withAttempts(store, sandbox, Date.now);
  expect((await send(A1)).text).toBe(text);
});

test('one that was made void is refused, unless it was there already', async () => {
  expect(await about(A1, 'DELETE')).toMatchObject({ state: 'void' });
  expect(await send(A1)).toMatchObject({ status: 410 });
  expect(await about(A1)).toMatchObject({ state: 'void' });
  await send(A2);
  expect(await about(A2, 'DELETE')).toMatchObject({ state: 'answered' });
  expect(store.batches(JOB)).toHaveLength(1);
});

test('every answer tells the store, which is another one when all is forgotten', async () => {
  const identity = async (path: string) =>
    (await demo(new Request(`https://demo.invalid${path}`))).headers.get(STORE_HEADER);
  const before = await identity('/attempts');
  expect(before).not.toBeNull();
  expect(await identity('/nothing')).toBe(before);
  const report = await demo(new Request('https://demo.invalid/attempts'));
  const { now, keptSince, ...rest } = parseStoreReport(await report.text());
  expect(rest).toEqual({ store: before });
  expect(keptSince).toBeLessThanOrEqual(now);
  await store.forgetAll();
  expect(await identity('/attempts')).not.toBe(before);
});

const upload = (attempt: string) =>
  demo(
    new Request(`https://demo.invalid${uploadPath(attempt)}`, {
      method: 'PUT',
      body: JSON.stringify({ data: [{ external_id: '1' }] }),
    }),
  );

test('a Batch-File is one attempt: it is accepted with its records, once', async () => {
  const files = `${PATH}file`;
  expect((await upload(A1)).status).toBe(409);
  const created = await send(A1, 'any', files);
  expect(created.text).toMatch(/^\{"batch_file_id":"\w+"\}$/);
  expect(await about(A1)).toMatchObject({ state: 'unseen' });
  for (let i = 0; i < 2; i += 1) expect(await (await upload(A1)).text()).toBe(created.text);
  expect(await about(A1)).toMatchObject({ state: 'answered' });
  expect(await send(A1, 'any', files)).toEqual(created);
  expect(store.batches(JOB)).toHaveLength(1);
  await send(A2, 'any', files);
  await about(A2, 'DELETE');
  expect((await upload(A2)).status).toBe(410);
});
