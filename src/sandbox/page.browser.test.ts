import { afterEach, expect, test, vi } from 'vitest';
import { createAttemptClient, type AttemptClient, type AttemptKey } from '../api/attemptClient.ts';
import { createClient, type ApiClient } from '../api/client.ts';
import { parseResult } from '../api/answers.ts';
import { ApiError } from '../api/failure.ts';
import { openDemo, type Demo } from './page.ts';

const jobs: string[] = [];
const startWorker = (url: string) => new Worker(url, { type: 'module' });

/** A client of the demo as one page has it. */
function openPage(): { client: ApiClient; attempts: AttemptClient; demo: Demo } {
  const demo = openDemo(startWorker);
  const http = { send: demo.send, base: '/api', now: Date.now };
  const credentials = { apiKey: 'demo', token: 'demo' };
  const client = createClient({ ...http, version: 'v3', credentials });
  return { client, attempts: createAttemptClient(http), demo };
}

function newAttempt(): AttemptKey {
  return { key: crypto.randomUUID(), secret: 'ab'.repeat(32) };
}

async function newJob(client: ApiClient): Promise<string> {
  const job = await client.createJob({ name: 'spring' }, newAttempt());
  jobs.push(job);
  return job;
}

function bodyOf(...ids: string[]): Blob {
  const data = ids.map((external_id) => ({ external_id, first_name: 'Ann', last_name: 'Lund' }));
  return new Blob([JSON.stringify({ data })]);
}

async function failureOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'none';
  } catch (error) {
    return error instanceof ApiError ? error.failure.kind : String(error);
  }
}

/** Everything that the demo keeps in private storage, as paths. */
async function keptFiles(): Promise<string[]> {
  const paths: string[] = [];
  const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const entry of folder.values()) {
      if (entry instanceof FileSystemDirectoryHandle) await walk(entry, `${path}${entry.name}/`);
      else paths.push(path + entry.name);
    }
  };
  const root = await navigator.storage.getDirectory();
  await walk(await root.getDirectoryHandle('sandbox', { create: true }), '');
  return paths;
}

afterEach(async () => {
  const { demo } = openPage();
  for (const job of jobs.splice(0)) await demo.forget(job);
});

test('a batch goes through its states and comes back with made-up emails', async () => {
  const { client } = openPage();
  const job = await newJob(client);
  const batch = await client.createBatch(job, newAttempt(), bodyOf('1', '2'));
  expect((await client.retrieveBatch({ job, batch, file: false })).state).toMatch(
    /^(QUEUED|PROCESSING)$/,
  );
  expect(await failureOf(client.retrieveResult({ job, batch, file: false }))).toBe('rejected');
  await vi.waitFor(
    async () =>
      expect((await client.retrieveBatch({ job, batch, file: false })).state).toBe('COMPLETED'),
    { timeout: 12_000, interval: 250 },
  );
  const result = await client.retrieveResult({ job, batch, file: false });
  const { records } = parseResult(new TextDecoder().decode(result));
  for (const { email = '@example.com' } of records)
    expect(email).toMatch(/@example\.(com|org|net)$/);
});

test('everything is still there for a page that is opened anew', async () => {
  const first = openPage().client;
  const job = await newJob(first);
  const attempt = newAttempt();
  const batch = await first.createBatch(job, attempt, bodyOf('1'));
  const before = await first.retrieveBatch({ job, batch, file: false });

  const { client: second, attempts } = openPage();
  expect((await second.retrieveBatch({ job, batch, file: false })).createdAt).toBe(
    before.createdAt,
  );
  const known = await attempts.lookUp(attempt);
  expect(known?.report).toMatchObject({ state: 'answered', answer: { status: 200, id: batch } });
  expect(await second.createBatch(job, attempt, bodyOf('1'))).toBe(batch);
});

test('an attempt that is sent twice at once brings one batch', async () => {
  const { client } = openPage();
  const job = await newJob(client);
  const attempt = newAttempt();
  const ids = await Promise.all([
    client.createBatch(job, attempt, bodyOf('1')),
    client.createBatch(job, attempt, bodyOf('1')),
  ]);
  expect(new Set(ids).size).toBe(1);
  expect((await keptFiles()).filter((path) => path.endsWith('.body'))).toHaveLength(1);
});

test('a forgotten job leaves nothing behind, and others stay', async () => {
  const { client, demo } = openPage();
  const [gone, kept] = [await newJob(client), await newJob(client)];
  await client.createBatch(gone, newAttempt(), bodyOf('1'));
  const stays = await client.createBatch(kept, newAttempt(), bodyOf('1'));
  await demo.forget(gone);
  expect((await keptFiles()).filter((path) => path.includes(gone))).toEqual([]);
  expect((await keptFiles()).filter((path) => path.startsWith('attempts/'))).toHaveLength(2);
  expect(
    (await client.retrieveBatch({ job: kept, batch: stays, file: false })).createdAt,
  ).toBeGreaterThan(0);
});

test('once all is forgotten nothing is left, and the demo goes on', async () => {
  const { client, demo } = openPage();
  await client.createBatch(await newJob(client), newAttempt(), bodyOf('1'));
  await demo.forgetAll();
  expect(await keptFiles()).toEqual([]);
  await client.createBatch(await newJob(client), newAttempt(), bodyOf('1'));
  expect(await keptFiles()).not.toEqual([]);
});

test('the magic key is refused here as it is by the server', async () => {
  const demo = openDemo(startWorker);
  const credentials = { apiKey: 'wrong-key', token: 't' };
  const client = createClient({
    send: demo.send,
    base: 'https://desk.example/api',
    version: 'v3',
    credentials,
    now: Date.now,
  });
  expect(await failureOf(client.createJob({ name: '' }, newAttempt()))).toBe('forbidden');
});

test('a call can be given up', async () => {
  const demo = openDemo(startWorker);
  const over = new AbortController();
  const asked = demo.send('/api/v3/auth', { method: 'POST', headers: {}, signal: over.signal });
  over.abort();
  await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});
