import { expect } from '@playwright/test';
import { test } from './computer.ts';
import { breaches } from './laws.ts';
import { play } from './play.ts';
import type { Schedule } from './schedule.ts';

/**
 * The fourth call is the first batch, after the job and two questions about the store; its answer is lost, and the
 * proxy dies with the connection.
 */
const LOST_ANSWER: Schedule = {
  seed: 1,
  people: 250,
  files: false,
  apiFaults: [],
  relayFaults: new Map([[4, { kind: 'reset', at: 'before answer' }]]),
  kills: [],
  proxyKills: [{ calls: 4, stage: 'before answer' }],
  word: () => 'leave out',
};

test('a lost answer is found again at a proxy that was started anew', async ({ computer }) => {
  const played = await play(LOST_ANSWER, computer);
  expect(played.restarts).toBe(1);
  expect(breaches(played)).toEqual([]);
});

test('a proxy that forgets with its process has another store: the user is asked', async ({
  computer,
}) => {
  const found = breaches(await play(LOST_ANSWER, computer, { forgets: 'all' }));
  expect(found).toEqual([expect.stringMatching(/^asked about \d batches, 0 were in doubt$/)]);
});

test('one that forgets and says that it does not is caught: its records are accepted twice', async ({
  computer,
}) => {
  const found = breaches(await play(LOST_ANSWER, computer, { forgets: 'attempts' }));
  expect(found).toContainEqual(expect.stringMatching(/^Person[a-j]+ was accepted 2 times/));
});
