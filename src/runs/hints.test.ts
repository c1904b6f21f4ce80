import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from './testing/play/laws.ts';
import { play, type Played } from './testing/play/play.ts';
import { hintTroubles, schedules, type Schedule } from './testing/play/schedule.ts';
import { NEW_JOB, outcomes, planList, runOf } from './testing/play/userActions.ts';
import { World, type Tab } from './testing/world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The same schedule without any fault except those of hints. */
function calm(schedule: Schedule, hints: Schedule['hints']): Schedule {
  const none = { createFaults: [], getFaults: [], storeFaults: [], fullAfter: undefined };
  return { ...schedule, ...none, lives: [], limit: undefined, unasked: undefined, hints };
}

/** The end state of a run, without times and the order in which parts were cut. */
function endOf({ state, output, world, asked }: Played) {
  const batches = state.batches.map(({ part: { firstRecord, records }, outcome, counts }) => ({
    firstRecord,
    records,
    outcome,
    counts,
  }));
  const accepted = Object.fromEntries(world.network.remote.counts);
  return { batches, output, asked, accepted, summary: state.summary };
}

test('with hints lost, doubled, forged and out of order, a run ends as without any', async () => {
  await fc.assert(
    fc.asyncProperty(schedules(), hintTroubles, async (schedule, hints) => {
      const without = await play(calm(schedule, undefined));
      const mangled = calm(schedule, hints);
      const played = await play(mangled);
      holds(mangled, played);
      expect(endOf(played)).toEqual(endOf(without));
    }),
    { numRuns: 100 },
  );
}, 300_000);

/**
 * A run of `parts` batches. The API works on the first one for an hour, and on each further one for two hours more.
 */
async function submitted(parts: number, hintBase?: string): Promise<[World, Tab, string]> {
  const world = new World({ records: parts * 10, recordsPerPart: 10 });
  world.network.remote.processing = (after) => HOUR + after * 2 * HOUR;
  const tab = world.open();
  tab.connect();
  const run = await planList(world, tab);
  await tab.runs.submit(run, NEW_JOB, hintBase);
  await world.clock.until(() => outcomes(tab, run).every((outcome) => outcome === 'accepted'));
  return [world, tab, run];
}

const BASE = 'https://desk.example/api/hints/';

function finished(tab: Tab, run: string): boolean {
  return runOf(tab, run)?.stage === 'finished';
}

describe('a batch is asked about', () => {
  test('at once when the API tells, once it was right, and seldom until then', async () => {
    const [world, tab, run] = await submitted(2, BASE);
    const { network, clock } = world;
    const sent = clock.now();
    await clock.until(() => outcomes(tab, run)[0] === 'fetched');
    const before = network.calls.retrieveBatch;
    await clock.until(() => clock.now() > sent + 2.9 * HOUR);
    // Every five minutes.
    expect(network.calls.retrieveBatch - before).toBeLessThan(25);
    await clock.until(() => finished(tab, run));
    expect(clock.now() - sent).toBeLessThan(3 * HOUR + 10_000);
  });

  test.each([
    ['without a hint', undefined],
    ['where hints are lost', 'lost'],
  ] as const)('as often as ever %s', async (_, fault) => {
    const [plain, plainTab, plainRun] = await submitted(1);
    await plain.clock.until(() => finished(plainTab, plainRun));
    const [world, tab, run] = await submitted(1, BASE);
    world.network.hints.faults = [fault];
    await world.clock.until(() => finished(tab, run));
    const { retrieveBatch } = plain.network.calls;
    // A new stream causes one more poll.
    expect(world.network.calls.retrieveBatch).toBeGreaterThanOrEqual(retrieveBatch);
    expect(world.network.calls.retrieveBatch).toBeLessThanOrEqual(retrieveBatch + 2);
  });

  test('not more often than every two seconds, however many hints come', async () => {
    const [world] = await submitted(1, BASE);
    const { network, clock } = world;
    await clock.pass(MINUTE);
    const before = network.calls.retrieveBatch;
    for (let i = 0; i < 600; i += 1) {
      network.hints.tell(0);
      await clock.pass(100);
    }
    expect(network.calls.retrieveBatch - before).toBeLessThanOrEqual(31);
  });
});
