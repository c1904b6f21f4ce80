import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds } from './testing/play/laws.ts';
import { play } from './testing/play/play.ts';
import { schedules } from './testing/play/schedule.ts';

const SCHEDULES = Number(process.env['SCHEDULES'] ?? 2_000);

test('whatever fails and whenever the tab dies, nothing is lost and nothing doubled', async () => {
  let [kills, asked, accepted] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(schedules(), async (schedule) => {
      const played = await play(schedule);
      holds(schedule, played);
      kills += played.kills;
      asked += played.asked.length;
      for (const times of played.world.network.remote.counts.values()) accepted += times;
    }),
    { numRuns: SCHEDULES },
  );
  console.log(
    `${SCHEDULES} schedules, ${kills} deaths of tabs, ${accepted} records accepted, ${asked} times asked; none lost, none doubled unasked`,
  );
  expect(kills).toBeGreaterThan(SCHEDULES / 10);
  expect(asked).toBeGreaterThan(SCHEDULES / 10);
}, 900_000);
