import { beforeAll, expect, test } from 'vitest';
import { readReport } from '../report/readReport.ts';
import type { RunReport } from '../report/schema.ts';
import { OtherListError } from '../reports.ts';
import {
  NEW_JOB,
  outcomes,
  planList,
  runOf,
  submitList,
  theRun,
  untilQuiet,
} from '../testing/play/userActions.ts';
import { World, type Tab } from '../testing/world.ts';

// Loads lazy code before the tests, since the test clock would run on meanwhile.
beforeAll(() => Promise.all([import('./makeReport.ts'), import('./openReport.ts')]));

const LIST = new File(['a'], 'list.csv');
const SIZE = { records: 45, recordsPerPart: 10 };

interface Computer {
  readonly world: World;
  readonly tab: Tab;
  readonly run: string;
}

async function submitted(): Promise<Computer> {
  const world = new World(SIZE);
  const tab = world.open();
  tab.connect();
  return { world, tab, run: await submitList(world, tab) };
}

/** A run with two accepted batches; the rest is not sent yet. */
async function begun(): Promise<Computer> {
  const computer = await submitted();
  const { world, tab, run } = computer;
  await world.clock.until(() => outcomes(tab, run).filter((one) => one === 'accepted').length > 1);
  await tab.runs.pause(run);
  await world.clock.rest();
  return computer;
}

async function reportOf({ world, tab, run }: Computer): Promise<RunReport> {
  let report: RunReport | undefined;
  const make = async (): Promise<void> => {
    report = await world.clock.busy(readReport(await tab.runs.reports.make(run)));
  };
  void make();
  await world.clock.until(() => report !== undefined);
  if (!report) throw new Error('There is no report.');
  return report;
}

/** Opens the report on another computer while the first one runs. */
async function opened(beside: World, report: RunReport, size = SIZE): Promise<Computer> {
  const world = new World(size, beside);
  const tab = world.open();
  tab.connect();
  let run: string | undefined;
  let failure: unknown;
  void tab.runs.reports.open(report, LIST).then(
    (id) => (run = id),
    (error: unknown) => (failure = error),
  );
  await world.clock.until(() => run !== undefined || failure !== undefined);
  if (failure instanceof Error) throw failure;
  return { world, tab, run: run ?? '' };
}

async function finish({ world, tab, run }: Computer) {
  if (theRun(tab, run).pause) await tab.runs.resume(run);
  return untilQuiet(world, tab, run);
}

function mostAccepted({ network }: World): number {
  return Math.max(...network.remote.counts.values());
}

test('a finished run is fetched and merged again, and nothing is sent', async () => {
  const first = await submitted();
  await untilQuiet(first.world, first.tab, first.run);
  const report = await reportOf(first);
  first.tab.life.end();
  const sent = first.world.network.sent.length;
  const second = await opened(first.world, report);
  expect(theRun(second.tab, second.run).pause).toBeUndefined();
  const state = await untilQuiet(second.world, second.tab, second.run);
  expect(state).toMatchObject({ stage: 'finished', summary: { rows: 45, matched: 36 } });
  expect(first.world.network.sent).toHaveLength(sent);
  expect(second.tab.reported).toEqual([]);
});

test('a run that was lost on its way goes on once the user resumes it, under the same keys', async () => {
  const first = await begun();
  const report = await reportOf(first);
  first.tab.life.end();
  const second = await opened(first.world, report);
  expect(theRun(second.tab, second.run).pause).toEqual({ kind: 'by the user' });
  const keys = report.batches.map(({ attempts }) => attempts.at(-1)?.id);
  const state = await finish(second);
  expect(state).toMatchObject({ stage: 'finished', summary: { rows: 45, matched: 36 } });
  expect(state.batches.map(({ attempts }) => attempts.at(-1)?.id)).toEqual(keys);
  expect(mostAccepted(first.world)).toBe(1);
});

test('what was sent after the report was made is found at the store', async () => {
  const first = await begun();
  const report = await reportOf(first);
  await first.tab.runs.resume(first.run);
  await untilQuiet(first.world, first.tab, first.run);
  first.tab.life.end();
  const sent = first.world.network.sent.length;
  const second = await opened(first.world, report);
  // Finishes without a decision of the user, since nothing is left to send.
  await second.world.clock.until(() => runOf(second.tab, second.run)?.stage === 'finished');
  expect(first.world.network.sent).toHaveLength(sent);
  expect(mostAccepted(first.world)).toBe(1);
});

test('two computers that go on with the same run at once double nothing', async () => {
  const first = await begun();
  const report = await reportOf(first);
  const second = await opened(first.world, report);
  await first.tab.runs.resume(first.run);
  await second.tab.runs.resume(second.run);
  const states = [
    await untilQuiet(first.world, first.tab, first.run),
    await untilQuiet(second.world, second.tab, second.run),
  ];
  for (const state of states)
    expect(state).toMatchObject({ stage: 'finished', summary: { rows: 45, matched: 36 } });
  expect(mostAccepted(first.world)).toBe(1);
});

test('a batch that another computer left out or cut is asked about, not sent', async () => {
  const first = await begun();
  const report = await reportOf(first);
  await first.tab.runs.cancel(first.run);
  await untilQuiet(first.world, first.tab, first.run);
  const second = await opened(first.world, report);
  await second.world.clock.until(() => !outcomes(second.tab, second.run).includes('sending'));
  const { batches } = theRun(second.tab, second.run);
  const unknown = batches.filter(({ outcome }) => outcome === 'unknown');
  expect(unknown.length).toBeGreaterThan(0);
  expect(unknown.every(({ words }) => words === 'own: other-computer')).toBe(true);
});

test('behind another server nobody knows what was sent since: the user is asked', async () => {
  const first = await begun();
  const report = await reportOf(first);
  first.tab.life.end();
  first.world.network.replaceStore();
  const second = await opened(first.world, report);
  const state = await finish(second);
  expect(state.batches.map(({ outcome }) => outcome)).toContain('unknown');
  expect(mostAccepted(first.world)).toBe(1);
});

test('without a store, what was not sent is asked about', async () => {
  const world = new World(SIZE);
  world.network.remembers = false;
  const tab = world.open();
  tab.connect();
  const run = await submitList(world, tab);
  await world.clock.until(() => outcomes(tab, run).includes('accepted'));
  await tab.runs.pause(run);
  await world.clock.rest();
  const report = await reportOf({ world, tab, run });
  tab.life.end();
  const planned = report.batches.filter(({ outcome }) => outcome === 'planned');
  expect(planned.length).toBeGreaterThan(0);
  const second = await opened(world, report);
  const state = await untilQuiet(second.world, second.tab, second.run);
  expect(
    state.batches.filter(({ outcome }) => outcome === 'unknown').length,
  ).toBeGreaterThanOrEqual(planned.length);
});

test('another list is refused with its differences, and leaves nothing behind', async () => {
  const first = await begun();
  const report = await reportOf(first);
  const failure: unknown = await opened(first.world, report, { ...SIZE, records: 44 }).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(OtherListError);
  expect(failure).toMatchObject({
    expected: 45,
    comparison: { records: 44, ranges: [{ firstRow: 2, lastRow: 45 }] },
  });
});

test('a run that is being made from a report is not shown, and can never be submitted', async () => {
  const first = await begun();
  const report = await reportOf(first);
  const world = new World(SIZE, first.world);
  const tab = world.open();
  let reading!: () => void;
  const { compareBlocks } = world.disk;
  world.disk.compareBlocks = async (...args) => {
    await new Promise<void>((resolve) => (reading = resolve));
    return compareBlocks(...args);
  };
  const other = { ...report, list: { ...report.list, parts: [] } };
  let failed = false;
  void tab.runs.reports.open(other, LIST).catch(() => (failed = true));
  await world.clock.until(() => reading !== undefined);
  expect(tab.runs.past.get()).toEqual([]);
  const [run = ''] = await world.disk.kept();
  await tab.runs.submit(run, NEW_JOB);
  expect(runOf(tab, run)?.stage).toBe('review');
  reading();
  await world.clock.until(() => failed);
  expect(await world.disk.kept()).toEqual([]);
});

test('a tab that is closed while it opens a report leaves a run that the next list removes', async () => {
  const first = await begun();
  const report = await reportOf(first);
  const world = new World(SIZE, first.world);
  const tab = world.open();
  world.disk.plan = () => new Promise(() => undefined);
  void tab.runs.reports.open(report, LIST);
  await world.clock.until(() => world.disk.files.size > 0);
  await world.clock.rest();
  tab.life.end();
  const [left = ''] = world.disk.files;
  const next = world.open();
  expect(next.runs.past.get() ?? []).toEqual([]);
  Reflect.deleteProperty(world.disk, 'plan');
  world.disk.plan = new World(SIZE).disk.plan;
  await planList(world, next);
  await world.clock.until(() => !world.disk.files.has(left));
});

test('a run whose job the user has changed meanwhile has no report until there is the new one', async () => {
  const { world, tab, run } = await begun();
  let failure: unknown;
  tab.runs.reports.make(run).catch((error: unknown) => (failure = error));
  await tab.runs.changeJob(run, { kind: 'new', name: 'summer' });
  await world.clock.until(() => failure !== undefined);
  expect(failure).toMatchObject({ message: 'A run that is not shared has no report.' });
  await tab.runs.resume(run);
  await world.clock.until(() => theRun(tab, run).jobId !== undefined);
  expect(await reportOf({ world, tab, run })).toMatchObject({ job: theRun(tab, run).jobId });
});

test('a report has no names, no words of the API, and no credentials', async () => {
  const first = await submitted();
  first.world.network.createFaults = ['rejected'];
  await untilQuiet(first.world, first.tab, first.run);
  const text = JSON.stringify(await reportOf(first));
  for (const name of ['list.csv', 'spring', '"words"']) expect(text).not.toContain(name);
});
