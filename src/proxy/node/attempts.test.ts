import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { acceptBatch, BATCH_ANSWER, createText, JOB, raw, requestText } from '../testing/rig.ts';
import { startStand } from '../testing/stand.ts';

const { api, rig } = await startStand();

const create = (id: string) => raw(rig.port, createText({ 'x-attempt-id': id }));

async function stateOf(id: string): Promise<unknown> {
  const { body } = await raw(rig.port, requestText({ target: `/api/attempts/${id}` }));
  return JSON.parse(body) as unknown;
}

describe('an attempt', () => {
  test('is sent once, however often it is repeated; each gets the answer', async () => {
    const id = randomUUID();
    for (let i = 0; i < 3; i += 1)
      expect(await create(id)).toMatchObject({ status: 200, body: BATCH_ANSWER });
    expect(await create(id.toUpperCase())).toMatchObject({ status: 200, body: BATCH_ANSWER });
    expect(api.seen).toHaveLength(1);
  });

  test('is sent once, however many repeats come at once', async () => {
    const id = randomUUID();
    const gate = new EventEmitter();
    const opened = once(gate, 'open');
    api.script((response) => void opened.then(() => acceptBatch(response)));
    const first = create(id);
    await api.reached(1);
    const repeats = await Promise.all(Array.from({ length: 10 }, () => create(id)));
    for (const { status, body } of repeats)
      expect({ status, body }).toMatchObject({
        status: 409,
        body: expect.stringContaining('"code":"attempt_in_flight"'),
      });
    expect(repeats[0]?.body).toContain('"sent":"unknown"');
    expect(await stateOf(id)).toEqual({ state: 'in flight' });
    gate.emit('open');
    expect(await first).toMatchObject({ status: 200, body: BATCH_ANSWER });
    expect(api.seen).toHaveLength(1);
  });

  test('of unknown end is never sent again', async () => {
    const id = randomUUID();
    api.script((_, request) => request.socket.resetAndDestroy());
    expect(await create(id)).toMatchObject({ status: 502 });
    api.script(acceptBatch);
    const repeat = await create(id);
    expect(repeat.status).toBe(409);
    expect(repeat.body).toContain('"sent":"unknown"');
    expect(api.seen).toHaveLength(1);
  });

  test.each([429, 401, 404])(
    'that the API answered with %i may go again under its id',
    async (status) => {
      const id = randomUUID();
      api.script((response) => response.writeHead(status, { 'retry-after': '3' }).end('{}'));
      expect(await create(id)).toMatchObject({ status });
      expect(await stateOf(id)).toEqual({
        state: 'answered',
        answer: { status, body: '{}', retryAfter: '3' },
      });
      api.script(acceptBatch);
      expect(await create(id)).toMatchObject({ status: 200, body: BATCH_ANSWER });
      expect(api.seen).toHaveLength(2);
    },
  );

  test('is known after a restart', async () => {
    const id = randomUUID();
    await create(id);
    await rig.restart();
    expect(await stateOf(id)).toMatchObject({ state: 'answered' });
    expect(await create(id)).toMatchObject({ status: 200, body: BATCH_ANSWER });
    expect(api.seen).toHaveLength(1);
  });

  test('keeps the new id of an answer, and nothing else that the API may say', async () => {
    const id = randomUUID();
    api.script((response) => response.end('{"batch_id":7,"data":[{"first_name":"Jane"}]}'));
    expect((await create(id)).body).toContain('Jane');
    expect(await stateOf(id)).toEqual({
      state: 'answered',
      answer: { status: 200, body: '{"batch_id":"7"}' },
    });
  });

  test('may be a new job as well', async () => {
    const headers = { 'x-attempt-id': randomUUID() };
    api.script((response) => response.end('{"job_id":"j1"}'));
    const job = requestText({ method: 'POST', target: JOB, headers, body: '{}' });
    for (let i = 0; i < 2; i += 1)
      expect(await raw(rig.port, job)).toMatchObject({ status: 200, body: '{"job_id":"j1"}' });
    expect(api.seen).toHaveLength(1);
  });

  test('without an id is forwarded each time', async () => {
    for (let i = 0; i < 2; i += 1)
      expect(await raw(rig.port, createText())).toMatchObject({ status: 200 });
    expect(api.seen).toHaveLength(2);
  });

  test('of a sign-in is not remembered, for its answer is a secret', async () => {
    const id = randomUUID();
    const headers = { 'x-attempt-id': id };
    api.script((response) => response.end('{"token":"secret"}'));
    await raw(
      rig.port,
      requestText({ method: 'POST', target: '/api/v3/auth', headers, body: '{}' }),
    );
    expect(await stateOf(id)).toEqual({ state: 'never seen' });
  });

  test.each(['1', `${randomUUID()}, ${randomUUID()}`, `${randomUUID()}/..`, '../../etc/passwd'])(
    'with %s for an id is refused',
    async (id) => {
      const answer = await create(id);
      expect(answer.status).toBe(400);
      expect(answer.body).toContain('"sent":"no"');
      expect(api.seen).toHaveLength(0);
    },
  );

  test('can be asked about by its id alone', async () => {
    expect(await stateOf(randomUUID())).toEqual({ state: 'never seen' });
    for (const target of ['/api/attempts/', '/api/attempts/1', `/api/attempts/${randomUUID()}/x`])
      expect(await raw(rig.port, requestText({ target }))).toMatchObject({ status: 404 });
    const posted = requestText({
      method: 'POST',
      target: `/api/attempts/${randomUUID()}`,
      body: '',
    });
    expect(await raw(rig.port, posted)).toMatchObject({ status: 404 });
    expect(api.seen).toHaveLength(0);
  });
});
