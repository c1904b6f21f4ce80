import { expect } from '@playwright/test';
import { test } from './computer.ts';
import { breaches } from './laws.ts';
import { play } from './play.ts';
import type { Schedule } from './schedule.ts';

/** The second call is the first batch; its answer is lost, and the proxy dies with the connection. */
const LOST_ANSWER: Schedule = {
  seed: 1,
  people: 700,
  apiFaults: [],
  relayFaults: new Map([[2, { kind: 'reset', at: 'before answer' }]]),
  kills: [],
  proxyKills: [{ calls: 2, stage: 'before answer' }],
  word: () => 'leave out',
};

test('a lost answer is found again at a proxy that was started anew', async ({ computer }) => {
  const played = await play(LOST_ANSWER, computer);
  expect(played.restarts).toBe(1);
  expect(breaches(played)).toEqual([]);
});

test('a proxy that forgets with its process is caught: its records are accepted twice', async ({
  computer,
}) => {
  const found = breaches(await play(LOST_ANSWER, computer, { forgets: true }));
  expect(found).toContainEqual(expect.stringMatching(/^Person\d+ was accepted 2 times/));
});
