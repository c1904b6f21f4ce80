import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { playElsewhere } from './testing/play/elsewhere.ts';
import { holdsElsewhere, isRemembered } from './testing/play/laws.ts';
import { schedules, type Life } from './testing/play/schedule.ts';

const mutant = vi.hoisted(() => ({ ownKeys: false }));

vi.mock('./drive/attempts/followingKey.ts', async (original) => {
  const real = await original<typeof import('./drive/attempts/followingKey.ts')>();
  const followingKey: typeof real.followingKey = (...args) =>
    mutant.ownKeys ? undefined : real.followingKey(...args);
  return { followingKey };
});

beforeEach(() => {
  mutant.ownKeys = false;
});

const SCHEDULES = Number(process.env['SCHEDULES'] ?? 400);

// Loads lazy code before the tests, since the test clock would run on meanwhile.
beforeAll(() =>
  Promise.all([import('./service/makeReport.ts'), import('./service/openReport.ts')]),
);

const moves = fc.record({
  after: fc.integer({ min: 0, max: 8 }),
  more: fc.integer({ min: 0, max: 5 }),
  both: fc.boolean(),
});

test('whatever fails, a lost browser’s run goes on from its report, and nothing is doubled', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(schedules(), moves, async (schedule, move) => {
      // Each computer has its own spending limit. Without a store that remembers, nobody knows what both computers
      // sent in all.
      const remembers = schedule.remembers && schedule.lives.every(isRemembered);
      const sendsGapsAgain = schedule.sendsGapsAgain && remembers;
      const limit = undefined;
      // A tab that is open for a month polls too often to simulate.
      const lives = move.both ? schedule.lives.map(withoutPause) : schedule.lives;
      const played = await playElsewhere({ ...schedule, lives, sendsGapsAgain, limit }, move);
      if (!played) return;
      holdsElsewhere(schedule, played, move.both);
      for (const times of played.world.network.remote.counts.values()) accepted += times;
    }),
    { numRuns: SCHEDULES },
  );
  expect(accepted).toBeGreaterThan(SCHEDULES);
}, 900_000);

function withoutPause({ steps, store, bare }: Life): Life {
  return { steps, store, bare, pause: 0 };
}

test('the laws catch computers that make keys of their own for the halves of a part', async () => {
  mutant.ownKeys = true;
  const result = await fc.check(
    fc.asyncProperty(
      schedules({ remembers: true, overlap: false }),
      moves,
      async (schedule, move) => {
        const limit = undefined;
        const both = { ...move, both: true };
        const played = await playElsewhere({ ...schedule, lives: [], limit, mostRecords: 3 }, both);
        if (played) holdsElsewhere(schedule, played, true);
      },
    ),
    { numRuns: 400, seed: 4_711, endOnFailure: true },
  );
  expect(String(result.errorInstance)).toMatch(
    /record \d+: expected \d to be less than or equal to|of records [\d,]+ is lost/,
  );
}, 300_000);
