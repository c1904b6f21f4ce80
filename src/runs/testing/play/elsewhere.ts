import { ApiError } from '../../../api/failure.ts';
import { SMALLEST_SPLIT_BYTES } from '../../../api/limits.ts';
import { readReport } from '../../report/readReport.ts';
import type { RunReport } from '../../report/schema.ts';
import { LATE_ARRIVAL } from '../network/browserLeg.ts';
import { download, liveOn, type Played } from './play.ts';
import type { Schedule } from './schedule.ts';
import { ScriptedUser } from './scriptedUser.ts';
import { NEW_JOB, planList, runOf, theRun } from './userActions.ts';
import { World, type Tab } from '../world.ts';

/** When a run's report is made, and what the first computer does afterwards. */
export interface Move {
  /** Number of bodies sent before the report. */
  readonly after: number;
  /** Number of bodies that the first computer still sends afterwards. */
  readonly more: number;
  /** Whether the first computer keeps running. */
  readonly both: boolean;
}

interface Computer {
  readonly world: World;
  readonly tab: Tab;
  readonly run: string;
  readonly user: ScriptedUser;
}

/**
 * Plays a schedule on two computers. The second one continues from the first one's report. Undefined if the run was
 * canceled before it had a job and so has no report.
 */
export async function playElsewhere(schedule: Schedule, move: Move): Promise<Played | undefined> {
  const first = await submitted(schedule);
  const { clock, network } = first.world;
  const over = (): boolean => first.user.sees(first.tab);
  await clock.until(() => {
    const isOver = over();
    return isOver || (hasJob(first) && network.sent.length >= move.after);
  }, 20_000);
  if (!hasJob(first)) return undefined;
  const report = await reportOf(first);
  const until = network.sent.length + move.more;
  await clock.until(() => over() || network.sent.length >= until, 20_000);
  if (!move.both) first.tab.life.end();

  const second = await opened(first.world, schedule, report);
  const both = {
    sees: (tab: Tab, tabs?: readonly Tab[]): boolean => {
      if (move.both) over();
      return second.user.sees(tab, tabs);
    },
  };
  const kills = await liveOn(second.world, second.run, schedule, both);
  if (move.both) await clock.until(over, 20_000);
  await clock.pass(2 * LATE_ARRIVAL);
  return {
    world: second.world,
    kills,
    ...(await download(second.world, second.run, second.user)),
    resent: sum(first.user.resent, second.user.resent),
    asked: [...first.user.asked, ...second.user.asked],
    knownElsewhere: move.both ? batchesOf(first) : [],
    doubted: new Set([...second.user.doubted, ...(move.both ? first.user.doubted : [])]),
    spentAtLimit: 0,
  };
}

function sizeOf({ records, recordsPerPart }: Schedule) {
  return { records, recordsPerPart, bytesPerRecord: SMALLEST_SPLIT_BYTES };
}

async function submitted(schedule: Schedule): Promise<Computer> {
  const world = new World(sizeOf(schedule));
  const { network } = world;
  network.remembers = schedule.remembers;
  network.remote.mostRecords = schedule.mostRecords;
  const tab = world.open();
  tab.connect();
  const run = await planList(world, tab);
  const { trial } = schedule;
  await tab.runs.submit(run, { ...NEW_JOB, ...(trial === undefined ? {} : { trial }) });
  network.createFaults = [...schedule.createFaults];
  network.getFaults = [...schedule.getFaults];
  network.storeFaults = [...schedule.storeFaults];
  if (schedule.remembers) network.mostInTime = schedule.mostInTime;
  return { world, tab, run, user: new ScriptedUser(world, run, schedule) };
}

function hasJob({ tab, run }: Computer): boolean {
  return runOf(tab, run)?.jobId !== undefined;
}

function batchesOf({ tab, run }: Computer): string[] {
  const attempts = theRun(tab, run).batches.flatMap((batch) => batch.attempts);
  return attempts.flatMap(({ batchId }) => batchId ?? []);
}

async function reportOf({ world: { clock }, tab, run, user }: Computer): Promise<RunReport> {
  let report: RunReport | undefined;
  let failure: unknown;
  const make = async (): Promise<void> => {
    report = await clock.busy(readReport(await tab.runs.reports.make(run)));
  };
  // The user retries if our server could not be reached.
  const again = (error: unknown): Promise<void> | void => {
    if (error instanceof ApiError) return make().catch(again);
    failure = error;
  };
  void make().catch(again);
  await clock.until(() => {
    user.sees(tab);
    return report !== undefined || failure !== undefined;
  }, 20_000);
  if (!report) throw failure;
  return report;
}

async function opened(beside: World, schedule: Schedule, report: RunReport): Promise<Computer> {
  const world = new World(sizeOf(schedule), beside);
  const tab = world.open();
  let run: string | undefined;
  let failure: unknown;
  tab.runs.reports.open(report, new File(['a'], 'list.csv')).then(
    (id) => (run = id),
    (error: unknown) => (failure = error),
  );
  await world.clock.until(() => run !== undefined || failure !== undefined);
  if (run === undefined) throw failure;
  tab.life.end();
  return { world, tab, run, user: new ScriptedUser(world, run, schedule) };
}

function sum(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) {
  const total = new Map(one);
  for (const [id, times] of other) total.set(id, (total.get(id) ?? 0) + times);
  return total;
}
