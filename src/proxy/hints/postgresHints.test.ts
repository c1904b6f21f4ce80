import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Hint } from '../../api/hints.ts';
import { lackingForPostgres, startPostgres, type TestPostgres } from '../testing/postgres.ts';
import type { HintCarrier } from './hintCarrier.ts';
import { openPostgresHints } from './postgresHints.ts';

const TOPIC = 'a'.repeat(43);
const WAIT = { timeout: 60_000 };

interface TestServer extends HintCarrier {
  readonly heard: Hint[];
  missed: number;
  away: number;
}

describe.skipIf(lackingForPostgres())('hints between servers', () => {
  let database: TestPostgres;
  const servers: TestServer[] = [];
  beforeAll(async () => {
    database = await startPostgres('fsync=off');
  }, 60_000);
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  afterAll(() => database.remove());

  async function open(): Promise<TestServer> {
    const heard: Hint[] = [];
    const carrier = openPostgresHints({
      url: database.url,
      pingEvery: 200,
      report: () => undefined,
      onHints: (hints) => heard.push(...hints),
      onMissed: () => (server.missed += 1),
      onAway: () => (server.away += 1),
    });
    const server: TestServer = {
      get carries() {
        return carrier.carries;
      },
      publish: (hints) => {
        carrier.publish(hints);
      },
      close: () => carrier.close(),
      heard,
      missed: 0,
      away: 0,
    };
    servers.push(server);
    await expect.poll(() => server.carries, WAIT).toBe(true);
    return server;
  }

  test('reach every other server, however many at once, and not the one that sends them', async () => {
    const [one, two, three] = [await open(), await open(), await open()];
    const hints = Array.from({ length: 1_000 }, (_, part) => ({ topic: TOPIC, part }));
    one.publish(hints);
    await expect.poll(() => two.heard.length, WAIT).toBe(1_000);
    await expect.poll(() => three.heard.length, WAIT).toBe(1_000);
    expect(two.heard).toEqual(hints);
    expect(one.heard).toEqual([]);
  });

  test('after the database was away, all are told that they may have missed some', async () => {
    const [one, two] = [await open(), await open()];
    const before = two.missed;
    await database.kill();
    await expect.poll(() => two.carries, WAIT).toBe(false);
    expect(two.away).toBe(1);
    await database.start();
    await expect.poll(() => one.carries && two.carries, WAIT).toBe(true);
    expect(two.missed).toBeGreaterThan(before);
    one.publish([{ topic: TOPIC }]);
    await expect.poll(() => two.heard, WAIT).toContainEqual({ topic: TOPIC });
  }, 120_000);
});
