import { expect } from '@playwright/test';
import { test } from './computer.ts';
import { breaches } from './laws.ts';
import { play } from './play.ts';
import { scheduleOf } from './schedule.ts';

const FIRST = Number(process.env['CHAOS_SEED'] ?? 1);
const COUNT = Number(process.env['CHAOS_SCHEDULES'] ?? 40);

for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) {
  test(`killed and opened again, with trouble on both sides: CHAOS_SEED=${seed}`, async ({
    computer,
  }) => {
    test.setTimeout(180_000);
    const schedule = scheduleOf(seed);
    const played = await play(schedule, computer, { files: schedule.files });
    const { kills, restarts, accepted, said } = played;
    test.info().annotations.push({
      type: 'played',
      description: JSON.stringify({ kills, restarts, sent: accepted.length, said: said.length }),
    });
    expect(breaches(played)).toEqual([]);
  });
}
