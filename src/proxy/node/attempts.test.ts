import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { attemptHeaders, digestHeader, SECRET } from '../testing/attemptHeaders.ts';
import { aboutText, problemIn, reportOf, stateOf } from '../testing/attempts.ts';
import {
  acceptBatch,
  BATCH_ANSWER,
  BATCHES,
  createText,
  JOB,
  raw,
  requestText,
} from '../testing/rig.ts';
import { startSharedRig } from '../testing/sharedRig.ts';

const { api, rig } = await startSharedRig();
const BATCH = '160427130036tew';
const BODY = '{"data":[]}';

const create = (key: string, headers: Record<string, string> = {}, body = BODY) =>
  raw(rig.port, createText({ ...attemptHeaders(key), ...headers }, body));

/** Holds the API's answers back until what it gives is called. */
function held(): () => void {
  const gate = new EventEmitter();
  const opened = once(gate, 'open');
  api.script((response) => void opened.then(() => acceptBatch(response)));
  return () => gate.emit('open');
}

describe('an attempt', () => {
  test('is sent once, however often it is repeated; each gets the answer', async () => {
    const key = randomUUID();
    expect((await create(key)).headers).not.toHaveProperty('idempotency-replayed');
    for (const again of [key, key, key.toUpperCase()])
      expect(await create(again)).toMatchObject({
        status: 200,
        body: BATCH_ANSWER,
        headers: { 'idempotency-replayed': 'true' },
      });
    const bare = { 'idempotency-key': key };
    expect(await create(key, bare)).toMatchObject({ status: 200, body: BATCH_ANSWER });
    expect(api.seen).toHaveLength(1);
  });

  test('is sent once, however many repeats come at once', async () => {
    const key = randomUUID();
    const release = held();
    const first = create(key);
    await api.reached(1);
    const repeats = await Promise.all(Array.from({ length: 10 }, () => create(key)));
    for (const { status, body, headers } of repeats) {
      expect(status).toBe(409);
      expect(headers['content-type']).toBe('application/problem+json');
      expect(problemIn(body)).toEqual({ code: 'in-progress', reached: 'unknown' });
    }
    expect(await stateOf(rig.port, key)).toBe('in progress');
    release();
    expect(await first).toMatchObject({ status: 200, body: BATCH_ANSWER });
    expect(api.seen).toHaveLength(1);
  });

  test('of unknown end is never sent again', async () => {
    const key = randomUUID();
    api.script((_, request) => request.socket.resetAndDestroy());
    expect(await create(key)).toMatchObject({ status: 502 });
    api.script(acceptBatch);
    const repeat = await create(key);
    expect(repeat.status).toBe(409);
    expect(problemIn(repeat.body)).toEqual({ code: 'outcome-unknown', reached: 'unknown' });
    expect(api.seen).toHaveLength(1);
  });

  test.each([429, 401, 404])(
    'that the API answered with %i may go again under its key',
    async (status) => {
      const key = randomUUID();
      api.script((response) => response.writeHead(status, { 'retry-after': '3' }).end('{}'));
      expect(await create(key)).toMatchObject({ status });
      expect(await reportOf(rig.port, key)).toMatchObject({
        state: 'answered',
        answer: { status, retryAfter: '3' },
      });
      api.script(acceptBatch);
      expect(await create(key)).toMatchObject({ status: 200, body: BATCH_ANSWER });
      expect(api.seen).toHaveLength(2);
    },
  );

  test('is known after a restart, by the same store', async () => {
    const key = randomUUID();
    const before = (await create(key)).headers['attempt-store'];
    await rig.restart();
    expect(await stateOf(rig.port, key)).toBe('answered');
    const again = await create(key);
    expect(again).toMatchObject({ status: 200, body: BATCH_ANSWER });
    expect(again.headers['attempt-store']).toBe(before);
    expect(api.seen).toHaveLength(1);
  });

  test('keeps the new id of an answer, and nothing else that the API may say', async () => {
    const key = randomUUID();
    api.script((response) => response.end('{"batch_id":7,"data":[{"first_name":"Jane"}]}'));
    expect((await create(key)).body).toContain('Jane');
    const { state, ...report } = await reportOf(rig.port, key);
    expect({ state, ...report }).toMatchObject({ answer: { status: 200, id: '7' } });
    expect((await create(key)).body).toBe('{"batch_id":"7"}');
  });

  test('keeps harmless words of an error', async () => {
    const key = randomUUID();
    api.script((response) =>
      response.writeHead(400).end('{"message":"Invalid zip of Jane","data":["Jane"]}'),
    );
    expect((await create(key)).body).toContain('Jane');
    expect(await reportOf(rig.port, key)).toMatchObject({
      answer: { status: 400, words: expect.stringMatching(/^Invalid zip of [^J]+$/) },
    });
  });

  test('may be a new job as well', async () => {
    const headers = attemptHeaders();
    api.script((response) => response.end('{"job_id":"j1"}'));
    const job = requestText({ method: 'POST', target: JOB, headers, body: '{}' });
    for (let i = 0; i < 2; i += 1)
      expect(await raw(rig.port, job)).toMatchObject({ status: 200, body: '{"job_id":"j1"}' });
    expect(api.seen).toHaveLength(1);
  });

  test('of a sign-in is not remembered, for its answer is a secret', async () => {
    const key = randomUUID();
    const headers = attemptHeaders(key);
    api.script((response) => response.end('{"token":"secret"}'));
    const text = requestText({ method: 'POST', target: '/api/v3/auth', headers, body: '{}' });
    expect(await raw(rig.port, text)).toMatchObject({ status: 200 });
    expect(await stateOf(rig.port, key)).toBe('unseen');
  });

  test.each([
    ['no key', { 'idempotency-key': '' }, 'bad-key'],
    ['a short key', { 'idempotency-key': '1' }, 'bad-key'],
    ['two keys', { 'idempotency-key': `${randomUUID()}, ${randomUUID()}` }, 'bad-key'],
    ['half a quote', { 'idempotency-key': `"${randomUUID()}` }, 'bad-key'],
    ['a path', { 'idempotency-key': '../../etc/passwd' }, 'bad-key'],
    ['a weak secret', { 'attempt-secret': 'secret' }, 'bad-secret'],
    ['no SHA-256', { 'content-digest': 'md5=:AAAA:' }, 'bad-digest'],
  ])('with %s is refused', async (_, headers, code) => {
    const answer = await create(randomUUID(), headers);
    expect(answer.status).toBe(400);
    expect(problemIn(answer.body)).toEqual({ code, reached: 'no' });
    expect(api.seen).toHaveLength(0);
  });

  test('without a key header is refused', async () => {
    for (const target of [JOB, BATCHES])
      expect(
        await raw(rig.port, requestText({ method: 'POST', target, body: '{}' })),
      ).toMatchObject({ status: 400 });
    expect(api.seen).toHaveLength(0);
  });
});

test('an attempt for another store is refused before the API, and one for this store is sent', async () => {
  const { headers } = await create(randomUUID());
  const here = String(headers['attempt-store']);
  const other = await create(randomUUID(), { 'attempt-store': randomUUID() });
  expect(other.status).toBe(421);
  expect(problemIn(other.body)).toEqual({ code: 'other-store', reached: 'no' });
  expect(api.seen).toHaveLength(1);
  expect(await create(randomUUID(), { 'attempt-store': here })).toMatchObject({ status: 200 });
  expect(api.seen).toHaveLength(2);
});

describe('a key that was used for something else', () => {
  test.each<[string, string, Record<string, string>]>([
    ['length', `${BODY} `, {}],
    ['body, as it is declared', '{"data":{}}', digestHeader('{"data":{}}')],
    ['body', '{"data":{}}', {}],
  ])('is refused: another %s', async (_, body, headers) => {
    const key = randomUUID();
    await create(key, digestHeader(BODY));
    const other = await create(key, headers, body);
    expect(other.status).toBe(422);
    expect(problemIn(other.body)).toEqual({ code: 'other-payload', reached: 'no' });
    expect(api.seen).toHaveLength(1);
  });

  test('is refused: another body for what was throttled', async () => {
    const key = randomUUID();
    api.script((response) => response.writeHead(429).end('{}'));
    await create(key);
    api.script(acceptBatch);
    expect(await create(key, {}, '{"data":{}}')).toMatchObject({ status: 422 });
    expect(await create(key)).toMatchObject({ status: 200 });
    for (const { body } of api.seen.slice(1))
      expect(['', BODY]).toContain(((await body) ?? '').toString());
  });

  test('is refused: another job', async () => {
    const key = randomUUID();
    await create(key);
    const target = BATCHES.replace('160718103247ad0', 'another');
    const text = requestText({ method: 'POST', target, headers: attemptHeaders(key), body: BODY });
    expect(await raw(rig.port, text)).toMatchObject({ status: 422 });
  });

  test('is refused: another secret', async () => {
    const key = randomUUID();
    await create(key);
    const thief = await create(key, { 'attempt-secret': 'cd'.repeat(32) });
    expect(thief.status).toBe(403);
    expect(thief.body).not.toContain(BATCH);
  });
});

describe('a body', () => {
  test('that is not what was declared never arrives whole', async () => {
    const key = randomUUID();
    const answer = await create(key, digestHeader('{"data":{}}'));
    expect(answer.status).toBe(422);
    expect(problemIn(answer.body)).toEqual({ code: 'wrong-digest', reached: 'no' });
    expect(await stateOf(rig.port, key)).toBe('not sent');
    for (const { body } of api.seen) expect(await body).toBeUndefined();
  });

  test.each(['', 'x'.repeat(3_000_000)])('that is as declared arrives', async (body) => {
    const key = randomUUID();
    expect(await create(key, digestHeader(body), body)).toMatchObject({ status: 200 });
    expect((await api.seen[0]?.body)?.length).toBe(body.length);
  });
});

describe('a lookup', () => {
  test('needs the secret, and nothing else', async () => {
    const key = randomUUID();
    await create(key, { 'x-api-key': 'key' });
    for (const secret of ['', 'cd'.repeat(32)]) {
      for (const method of ['GET', 'DELETE'] as const) {
        const { status, body } = await raw(rig.port, aboutText(key, method, secret));
        expect(status).toBe(403);
        expect(problemIn(body)).toEqual({ code: 'wrong-secret', reached: 'no' });
      }
    }
    const { now, keptSince, since, ...report } = await reportOf(rig.port, key.toUpperCase());
    expect(report).toEqual({ state: 'answered', answer: { status: 200, id: BATCH } });
    expect(keptSince).toBeLessThanOrEqual(since ?? 0);
    expect(now).toBeGreaterThanOrEqual(since ?? now);
  });

  test('of an attempt without a secret is nobody’s', async () => {
    const key = randomUUID();
    const headers = { 'idempotency-key': key };
    await raw(rig.port, requestText({ method: 'POST', target: BATCHES, headers, body: BODY }));
    expect(await raw(rig.port, aboutText(key))).toMatchObject({ status: 403 });
  });

  test('is for one key', async () => {
    expect(await stateOf(rig.port, randomUUID())).toBe('unseen');
    const headers = { 'attempt-secret': SECRET };
    for (const target of ['/api/attempts/', '/api/attempts/1', `/api/attempts/${randomUUID()}/x`])
      expect(await raw(rig.port, requestText({ target, headers }))).toMatchObject({ status: 404 });
    for (const method of ['POST', 'PUT']) {
      const target = `/api/attempts/${randomUUID()}`;
      const text = requestText({ method, target, headers, body: '' });
      expect(await raw(rig.port, text)).toMatchObject({ status: 404 });
    }
    expect(api.seen).toHaveLength(0);
  });
});

describe('a void', () => {
  test('refuses a Create that arrives later', async () => {
    const key = randomUUID();
    expect(await reportOf(rig.port, key, 'DELETE')).toMatchObject({ state: 'void' });
    const late = await create(key);
    expect(late.status).toBe(410);
    expect(problemIn(late.body)).toEqual({ code: 'void', reached: 'no' });
    expect(api.seen).toHaveLength(0);
  });

  test('stops a Create that is on its way', async () => {
    const key = randomUUID();
    const socket = connect(rig.port, '127.0.0.1');
    const text = createText(attemptHeaders(key), 'x'.repeat(100_000));
    socket.write(text.slice(0, -1));
    await api.reached(1);
    expect((await reportOf(rig.port, key, 'DELETE')).state).toBe('void');
    socket.write(text.slice(-1));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toContain('"reached":"no"');
    expect(await api.seen[0]?.body).toBeUndefined();
    expect(await stateOf(rig.port, key)).toBe('void');
  });

  test('of what was passed on says how it ends', async () => {
    const key = randomUUID();
    const release = held();
    const sending = create(key);
    await api.reached(1);
    expect((await reportOf(rig.port, key, 'DELETE')).state).toBe('in progress');
    release();
    await sending;
    expect(await reportOf(rig.port, key, 'DELETE')).toMatchObject({ answer: { id: BATCH } });
  });
});

test('every answer tells the store', async () => {
  const { headers, body } = await raw(rig.port, requestText({ target: '/api/attempts' }));
  const { store } = JSON.parse(body) as { store: string };
  expect(headers['attempt-store']).toBe(store);
  const texts = [
    createText(),
    createText({ 'idempotency-key': '1' }),
    aboutText(randomUUID()),
    aboutText(randomUUID(), 'GET', ''),
    requestText({ target: '/healthz' }),
    requestText({ target: '/api/nothing' }),
    requestText({ target: `${BATCHES}/1` }),
  ];
  for (const text of texts)
    expect((await raw(rig.port, text)).headers['attempt-store']).toBe(store);
});
