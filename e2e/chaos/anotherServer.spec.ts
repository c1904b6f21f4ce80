/** The server is killed in the middle of a list, and another one takes its place: the database is all that they share. */
import { expect } from '@playwright/test';
import {
  lackingForPostgres,
  startPostgres,
  type TestPostgres,
} from '../../src/proxy/testing/postgres.ts';
import type { RelayStage } from '../relay/relay.ts';
import { test } from './computer.ts';
import { breaches } from './laws.ts';
import { play } from './play.ts';
import type { Schedule } from './schedule.ts';

/** Why these tests are skipped: without PostgreSQL there is no database to share. */
const LACKING = lackingForPostgres();
test.skip(LACKING !== undefined, LACKING);
test.describe.configure({ mode: 'default' });

let database: TestPostgres;
test.beforeAll(async () => {
  database = await startPostgres();
});
test.afterAll(() => database.remove());

/** The fourth call is the first batch, after the job and two questions about the store. */
const killedAt = (stage: RelayStage): Schedule => ({
  seed: 1,
  // Few enough people for one batch: of several, another could be unclear when the server dies, and rightly so.
  people: 250,
  files: false,
  apiFaults: [],
  relayFaults: new Map([[4, { kind: 'reset', at: stage }]]),
  kills: [],
  proxyKills: [{ calls: 4, stage }],
  word: () => 'leave out',
});

for (const stage of ['during body', 'before answer'] as const)
  test(`killed ${stage}, nothing is lost or sent twice, and nobody is asked`, async ({
    computer,
  }) => {
    // Other servers notice after 30 seconds that one is dead.
    test.setTimeout(180_000);
    const played = await play(killedAt(stage), computer, { attemptsUrl: database.url });
    expect(played.restarts).toBe(1);
    expect(played.inDoubt).toBe(0);
    expect(breaches(played)).toEqual([]);
  });
