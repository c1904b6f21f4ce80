import { describe, expect, test } from 'vitest';
import { authorize, createClient } from './client.ts';
import { ApiError, type Failure } from './failure.ts';
import type { Send } from './http.ts';

interface Sent {
  url: string;
  init: Parameters<Send>[1];
}

/** A client whose every request gets `answer`, and what it sent. */
function scripted(answer: () => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const send: Send = async (url, init) => {
    sent.push({ url, init });
    return answer();
  };
  const options = { send, base: '/api', version: 'v3', now: () => 0 };
  const credentials = { apiKey: 'the-key', token: 'the-token' };
  return { sent, options, client: createClient({ ...options, credentials }) };
}

async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ApiError) return error.failure;
  throw new Error(`no ApiError but ${String(error)}`);
}

const BATCH = { job: 'j', batch: 'b', file: false };
const ATTEMPT = { key: 'e4a1c7de-0000-4000-8000-000000000001', secret: 'the-secret' };

const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });
const PATH = '/api/v3/async/append/email/job';

describe('a request', () => {
  test('creates a batch with the tutorial’s headers, the attempt, and the body as it is', async () => {
    const { client, sent } = scripted(json({ batch_id: 'b1' }));
    const body = new Blob(['{"data":[]}']);
    expect(await client.createBatch('j1', ATTEMPT, body)).toBe('b1');
    expect(sent).toEqual([
      {
        url: `${PATH}/j1/batch`,
        init: {
          method: 'POST',
          headers: {
            accept: 'application/json',
            'content-type': 'application/json',
            'x-api-key': 'the-key',
            authorizationtoken: 'the-token',
            'idempotency-key': `"${ATTEMPT.key}"`,
            'attempt-secret': ATTEMPT.secret,
            'content-digest': 'sha-256=:j+MuQHoQOO44dTtw5TdLOkbWrp1fFs1bc8U6usqPXtA=:',
          },
          body,
        },
      },
    ]);
  });

  test('creates a Batch-File, uploads its records, and reads it at its own path', async () => {
    const { client, sent } = scripted(json({ batch_file_id: 'f1', state: 'QUEUED' }));
    expect(await client.createBatchFile('j1', ATTEMPT, { output_format: 'JSON' })).toBe('f1');
    expect(sent[0]).toMatchObject({
      url: `${PATH}/j1/batchfile`,
      init: { method: 'POST', body: '{"output_format":"JSON"}' },
    });
    const body = new Blob(['{"data":[]}']);
    expect(await client.upload(ATTEMPT, body)).toBe('f1');
    expect(sent[1]).toEqual({
      url: `/api/uploads/${ATTEMPT.key}`,
      init: {
        method: 'PUT',
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          'idempotency-key': `"${ATTEMPT.key}"`,
          'attempt-secret': ATTEMPT.secret,
          'content-digest': 'sha-256=:j+MuQHoQOO44dTtw5TdLOkbWrp1fFs1bc8U6usqPXtA=:',
        },
        body,
      },
    });
    await client.retrieveBatch({ ...BATCH, file: true });
    await client.retrieveResult({ ...BATCH, file: true });
    expect(sent.slice(2).map(({ url }) => url)).toEqual([
      `${PATH}/j/batchfile/b`,
      `${PATH}/j/batchfile/b/result`,
    ]);
  });

  test('creates a job with its name and the attempt', async () => {
    const { client, sent } = scripted(json({ job_id: 'j1' }));
    expect(await client.createJob({ name: 'spring' }, ATTEMPT)).toBe('j1');
    expect(sent[0]?.url).toBe(PATH);
    expect(sent[0]?.init.body).toBe('{"name":"spring"}');
    expect(sent[0]?.init.headers['idempotency-key']).toBe(`"${ATTEMPT.key}"`);
  });

  test('asks for a state and for a result', async () => {
    const states = scripted(json({ state: 'QUEUED', created_date: '5' }));
    expect(await states.client.retrieveBatch(BATCH)).toEqual({ state: 'QUEUED', createdAt: 5 });
    expect(states.sent[0]).toMatchObject({ url: `${PATH}/j/batch/b`, init: { method: 'GET' } });
    const results = scripted(json({ data: [] }));
    const result = await results.client.retrieveResult(BATCH);
    expect(new TextDecoder().decode(result)).toBe('{"data":[]}');
    expect(results.sent[0]?.url).toBe(`${PATH}/j/batch/b/result`);
  });

  test('signs in with the key alone', async () => {
    const { options, sent } = scripted(json({ token: 't' }));
    const login = { username: 'u', password: 'p' };
    expect(await authorize({ ...options, apiKey: 'k' }, login)).toBe('t');
    expect(sent[0]?.url).toBe('/api/v3/auth');
    expect(sent[0]?.init.headers['x-api-key']).toBe('k');
    expect(sent[0]?.init.headers).not.toHaveProperty('authorizationtoken');
  });

  test('never carries a secret in its address', async () => {
    const { client, sent } = scripted(json({ state: 'QUEUED', job_id: 'j', batch_id: 'b' }));
    await client.createJob({ name: 'x' }, ATTEMPT);
    await client.createBatch('j', ATTEMPT, new Blob());
    await client.retrieveBatch(BATCH);
    await client.retrieveResult(BATCH);
    expect(sent.map(({ url }) => url).join()).not.toMatch(/the-(key|token|secret)/);
  });
});

describe('a failure', () => {
  test('says what the API said', async () => {
    const { client } = scripted(json({ message: 'Forbidden' }, 403));
    const failure = await failureOf(client.createJob({ name: '' }, ATTEMPT));
    expect(failure).toEqual({ kind: 'forbidden', words: 'Forbidden' });
  });

  test('carries Retry-After', async () => {
    const headers = { 'retry-after': '2' };
    const { client } = scripted(() => new Response('', { status: 429, headers }));
    const failure = await failureOf(client.retrieveBatch(BATCH));
    expect(failure).toEqual({ kind: 'throttled', retryAfter: 2000 });
  });

  test('of the connection is unreachable', async () => {
    const { client } = scripted(() => Promise.reject(new TypeError('Failed to fetch')));
    const failure = await failureOf(client.createBatch('j', ATTEMPT, new Blob()));
    expect(failure).toEqual({ kind: 'unreachable', words: 'Failed to fetch' });
  });

  test('an answer cut off is unreachable', async () => {
    const cut = new ReadableStream({
      start(stream) {
        stream.error(new TypeError('terminated'));
      },
    });
    const { client } = scripted(() => new Response(cut));
    expect((await failureOf(client.retrieveResult(BATCH))).kind).toBe('unreachable');
  });

  test('a success that cannot be read leaves open what the API did', async () => {
    const { client } = scripted(() => new Response('<html>welcome</html>'));
    const failure = await failureOf(client.createBatch('j', ATTEMPT, new Blob()));
    expect(failure).toMatchObject({ kind: 'unclear', status: 200 });
  });

  test('giving up is no failure of the API', async () => {
    const { client } = scripted(() => Promise.reject(new DOMException('over', 'AbortError')));
    await expect(client.retrieveBatch(BATCH)).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
  });
});

test('an error answer of any length is read at its start only', async () => {
  let read = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(stream) {
      read += 1_000;
      stream.enqueue(new TextEncoder().encode('x'.repeat(1_000)));
    },
  });
  const { client } = scripted(() => new Response(endless, { status: 400 }));
  const failure = await failureOf(client.retrieveBatch(BATCH));
  expect(failure).toEqual({ kind: 'rejected', status: 400, words: 'x'.repeat(300) });
  expect(read).toBeLessThan(10_000);
});
