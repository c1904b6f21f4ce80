import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { playElsewhere } from './testing/elsewhere.ts';
import { holdsElsewhere, isRemembered } from './testing/laws.ts';
import { schedules, type Life } from './testing/schedule.ts';

const SCHEDULES = Number(process.env['SCHEDULES'] ?? 400);

// Time passes while code is loaded.
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
      // Each computer has a limit of its own.
      // Without a store that remembers, nobody knows what users of both have sent after it was left out.
      const remembers = schedule.remembers && schedule.lives.every(isRemembered);
      const sendsGapsAgain = schedule.sendsGapsAgain && remembers;
      const limit = undefined;
      // A tab that is open for a month polls too often to be played.
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
