import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attemptHeaders } from '../testing/attemptHeaders.ts';
import { problemIn, reportOf, stateOf } from '../testing/attempts.ts';
import { lackingForPostgres, startPostgres, type TestPostgres } from '../testing/postgres.ts';
import {
  BATCH_ANSWER,
  BATCHES,
  createText,
  raw,
  requestText,
  startApi,
  startRig,
  type Rig,
  type ScriptedApi,
} from '../testing/rig.ts';

const LACKING = lackingForPostgres();

describe.skipIf(LACKING)('a server with ATTEMPTS_URL', () => {
  let database: TestPostgres;
  let api: ScriptedApi;
  let rig: Rig;
  beforeAll(async () => {
    database = await startPostgres('fsync=off');
    api = await startApi();
    rig = await startRig(api.origin, { env: { ATTEMPTS_URL: database.url } });
  }, 60_000);
  afterAll(async () => {
    await rig.remove();
    await api.stop();
    await database.remove();
  }, 30_000);

  const create = (key: string) => raw(rig.port, createText(attemptHeaders(key)));

  test('remembers attempts there, through a restart of either', async () => {
    const key = randomUUID();
    expect(await create(key)).toMatchObject({ status: 200, body: BATCH_ANSWER });
    await rig.restart();
    await database.kill();
    await database.start();
    expect(await create(key)).toMatchObject({
      status: 200,
      headers: { 'idempotency-replayed': 'true' },
    });
    const late = randomUUID();
    expect((await reportOf(rig.port, late, 'DELETE')).state).toBe('void');
    expect(await create(late)).toMatchObject({ status: 410 });
  }, 60_000);

  test('while it is away sends nothing, and goes on with all else', async () => {
    const store = (await raw(rig.port, requestText({ target: '/healthz' }))).headers;
    const seen = api.seen.length;
    await database.kill();
    const key = randomUUID();
    const refused = await create(key);
    expect(refused).toMatchObject({
      status: 503,
      headers: { 'retry-after': '5', 'attempt-store': store['attempt-store'] },
    });
    expect(problemIn(refused.body)).toEqual({ code: 'store-unavailable', reached: 'no' });
    expect(api.seen).toHaveLength(seen);
    const get = requestText({ target: `${BATCHES}/1` });
    expect(await raw(rig.port, get)).toMatchObject({ status: 200 });
    expect(await raw(rig.port, requestText({ target: '/healthz' }))).toMatchObject({
      status: 200,
      text: expect.stringContaining('database of attempts is away'),
    });
    await database.start();
    expect(await create(key)).toMatchObject({ status: 200 });
    expect(await stateOf(rig.port, key)).toBe('answered');
  }, 60_000);

  test('remembers an answer that came while it was away', async () => {
    const key = randomUUID();
    api.script((response) => {
      void database.kill().then(() => response.end(BATCH_ANSWER));
    });
    expect(await create(key)).toMatchObject({ status: 200, body: BATCH_ANSWER });
    await database.start();
    await expect.poll(() => stateOf(rig.port, key), { timeout: 20_000 }).toBe('answered');
  }, 60_000);
});
