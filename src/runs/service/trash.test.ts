import { expect, test } from 'vitest';
import { UNDO_TIME } from './trash.ts';
import {
  NEW_JOB,
  planList,
  runOf,
  submitList,
  theRun,
  untilQuiet,
} from '../testing/play/userActions.ts';
import { World, type Tab } from '../testing/world.ts';

async function finished(): Promise<[World, Tab, string]> {
  const world = new World({ records: 25, recordsPerPart: 10 });
  const tab = world.open();
  tab.connect();
  const run = await submitList(world, tab);
  await untilQuiet(world, tab, run);
  return [world, tab, run];
}

/** Which runs' files were removed. */
function removals(world: World): string[] {
  const removed: string[] = [];
  world.disk.remove = (run) => {
    removed.push(run);
    return Promise.resolve();
  };
  return removed;
}

test('a discarded run is hidden at once and removed after a while', async () => {
  const [world, tab, run] = await finished();
  const removed = removals(world);
  await tab.runs.discard(run);
  expect(tab.runs.view(run).get()).toBeNull();
  expect(tab.runs.past.get()).toEqual([]);
  expect(tab.runs.discarded.get()).toMatchObject([{ id: run }]);
  expect(removed).toEqual([]);

  await world.clock.pass(UNDO_TIME * 2);
  expect(tab.runs.discarded.get()).toEqual([]);
  expect(removed).toEqual([run]);
  expect(await world.ledger.discarded()).toEqual([]);
  expect(await tab.runs.restore(run)).toBe(false);
});

test('it can be restored meanwhile, and then stays', async () => {
  const [world, tab, run] = await finished();
  const removed = removals(world);
  await tab.runs.discard(run);
  expect(await tab.runs.restore(run)).toBe(true);
  expect(tab.runs.past.get()).toMatchObject([{ id: run, stage: 'finished' }]);
  expect(tab.runs.discarded.get()).toEqual([]);
  await world.clock.pass(UNDO_TIME * 2);
  expect(removed).toEqual([]);
  expect((await tab.runs.results.download(run)).name).toBe('list-enriched.csv');
});

test('discarded again, it is removed by its second time', async () => {
  const [world, tab, run] = await finished();
  const removed = removals(world);
  await tab.runs.discard(run);
  await tab.runs.restore(run);
  await world.clock.pass(UNDO_TIME - 1_000);
  await tab.runs.discard(run);
  await world.clock.pass(UNDO_TIME - 1_000);
  expect(removed).toEqual([]);
  await world.clock.pass(UNDO_TIME);
  expect(removed).toEqual([run]);
});

test('after the tab was closed it is not back, and the next one removes it', async () => {
  const [world, tab, run] = await finished();
  const removed = removals(world);
  await tab.runs.discard(run);
  tab.life.end();
  const next = world.open();
  await world.clock.rest();
  expect(next.runs.past.get()).toEqual([]);
  await world.clock.pass(UNDO_TIME * 2);
  expect(removed).toEqual([run]);
  expect(await world.ledger.discarded()).toEqual([]);
});

test('of a run under way nothing more is sent; restored, it goes on and nothing went twice', async () => {
  const world = new World({ records: 60, recordsPerPart: 10 });
  const tab = world.open();
  tab.connect();
  const run = await submitList(world, tab);
  await world.clock.until(() => world.network.sent.length === 3);
  await tab.runs.discard(run);
  await world.clock.pass(UNDO_TIME / 2);
  expect(world.network.sent).toHaveLength(3);

  await tab.runs.restore(run);
  await world.clock.until(() => runOf(tab, run)?.stage === 'finished');
  expect(theRun(tab, run).summary).toMatchObject({ rows: 60, matched: 48 });
  expect(new Set(world.network.remote.counts.values())).toEqual(new Set([1]));
});

test('another tab follows, away and back', async () => {
  const [world, tab, run] = await finished();
  const other = world.open();
  other.runs.view(run);
  await world.clock.until(() => runOf(other, run) !== undefined);
  await tab.runs.discard(run);
  await world.clock.rest();
  expect(other.runs.past.get()).toEqual([]);
  await tab.runs.restore(run);
  await world.clock.until(() => other.runs.past.get()?.length === 1);
  other.runs.view(run);
  await world.clock.until(() => runOf(other, run)?.stage === 'finished');
});

test('everything can be forgotten, discarded runs and drafts included', async () => {
  const [world, tab, run] = await finished();
  const draft = await planList(world, tab);
  const under = await submitList(world, tab, NEW_JOB);
  const removed = removals(world);
  await tab.runs.discard(run);
  await tab.runs.forgetAll();
  expect(new Set(removed)).toEqual(new Set([run, draft, under]));
  expect(tab.runs.past.get()).toEqual([]);
  expect(tab.runs.discarded.get()).toEqual([]);
  expect(await world.ledger.heads()).toEqual([]);
  expect(await world.ledger.discarded()).toEqual([]);
  await world.clock.pass(UNDO_TIME * 2);
  expect(tab.reported).toEqual([]);
});
