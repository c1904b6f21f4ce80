/** What goes when, and what is never removed under somebody. */
import { expect, test } from 'vitest';
import { LedgerError } from '../ledger/ledger.ts';
import { DAY } from '../retention.ts';
import { runOf, submitList, untilQuiet } from '../testing/play/userActions.ts';
import { KEEP_DAYS, World, type Tab } from '../testing/world.ts';

async function finished(): Promise<[World, Tab, string]> {
  const world = new World({ records: 10, recordsPerPart: 10 });
  const tab = world.open();
  tab.connect();
  const run = await submitList(world, tab);
  await untilQuiet(world, tab, run);
  return [world, tab, run];
}

test('files of a list that the ledger does not know are removed when the page is opened', async () => {
  const [world, , run] = await finished();
  world.disk.files.add('orphan');
  world.open();
  await world.clock.pass(1_000);
  expect([...world.disk.files]).toEqual([run]);
});

test('files of a discarded list are not: it may be brought back', async () => {
  const [world, tab, run] = await finished();
  await tab.runs.discard(run);
  world.open();
  await world.clock.pass(1_000);
  expect([...world.disk.files]).toEqual([run]);
});

test('without a ledger that lasts, nothing is taken for an orphan', async () => {
  const [world, , run] = await finished();
  const empty = { heads: () => Promise.resolve([]), discarded: () => Promise.resolve([]) };
  world.ledgerOf = () => ({ ...world.ledger, ...empty });
  world.lifetime = 'tab';
  world.open();
  await world.clock.pass(1_000);
  expect([...world.disk.files]).toEqual([run]);
});

test('“delete all data” removes files without a list as well, and goes on after a failure', async () => {
  const [world, tab, run] = await finished();
  world.disk.files.add('orphan');
  const { remove } = world.disk;
  world.disk.remove = (id) =>
    id === run ? Promise.reject(new Error('It is open elsewhere.')) : remove(id);
  await expect(tab.runs.forgetAll()).rejects.toThrow('It is open elsewhere.');
  expect([...world.disk.files]).toEqual([run]);
  world.disk.remove = remove;
  await tab.runs.forgetAll();
  expect(world.disk.files.size).toBe(0);
  expect(await world.ledger.heads()).toEqual([]);
});

test('a finished list whose time is over is not removed while another tab shows it', async () => {
  const [world, tab, run] = await finished();
  const lookAway = tab.runs.view(run).subscribe(() => undefined);
  await world.clock.pass((KEEP_DAYS + 1) * DAY);
  const other = world.open();
  await world.clock.pass(1_000);
  expect(await world.ledger.heads()).toHaveLength(1);
  lookAway();
  await world.clock.pass(DAY);
  expect(await world.ledger.heads()).toHaveLength(0);
  expect(other.reported).toEqual([]);
});

test('a run that the ledger failed to give once is there a little later', async () => {
  const [world, , run] = await finished();
  const { ledger } = world;
  let failing = true;
  world.ledgerOf = () => ({
    ...ledger,
    events: (...args) =>
      failing ? Promise.reject(new LedgerError('failed')) : ledger.events(...args),
  });
  const tab = world.open();
  tab.runs.view(run);
  await world.clock.pass(1_000);
  expect(tab.runs.view(run).get()).toBeUndefined();
  failing = false;
  await world.clock.until(() => runOf(tab, run)?.stage === 'finished');
});
