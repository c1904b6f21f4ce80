import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds } from './testing/laws.ts';
import { play } from './testing/play.ts';
import { schedules } from './testing/schedule.ts';

test('whatever fails and whenever the tab dies, nothing is lost and nothing doubled', async () => {
  const runs = 2_000;
  let kills = 0;
  await fc.assert(
    fc.asyncProperty(schedules(), async (schedule) => {
      const played = await play(schedule);
      kills += played.kills;
      holds(schedule, played);
    }),
    { numRuns: runs },
  );
  expect(kills).toBeGreaterThan(runs / 10);
}, 120_000);
