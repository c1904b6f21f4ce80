import { expect, test } from 'vitest';
import { DAY, expired, keptUntil } from './retention.ts';
import type { RunHead } from './state.ts';
import { planList, submitList, untilQuiet } from './testing/play/userActions.ts';
import { KEEP_DAYS, World } from './testing/world.ts';

const head = (more: Partial<RunHead> = {}): RunHead => ({
  id: 'a',
  demo: false,
  createdAt: 0,
  fileName: 'list.csv',
  stage: 'finished',
  paused: false,
  cancelled: false,
  ...more,
});

test('a run is kept from when it was finished, a draft from when it was begun', () => {
  expect(keptUntil(head({ finishedAt: 5 * DAY }), 30)).toBe(35 * DAY);
  expect(keptUntil(head({ stage: 'review' }), 30)).toBe(30 * DAY);
});

test('one with batches under way has no end, however old', () => {
  expect(keptUntil(head({ stage: 'running', paused: true }), 30)).toBeUndefined();
  expect(expired([head({ stage: 'running' })], 30, 1_000 * DAY)).toEqual([]);
});

test('its time is over at the day, not before', () => {
  expect(expired([head()], 30, 30 * DAY - 1)).toEqual([]);
  expect(expired([head()], 30, 30 * DAY)).toHaveLength(1);
});

/** A world with a run that is finished and one that was never submitted. */
async function withDoneAndDraft() {
  const world = new World({ records: 25, recordsPerPart: 10 });
  const tab = world.open();
  tab.connect();
  const done = await submitList(world, tab);
  await untilQuiet(world, tab, done);
  const draft = await planList(world, tab);
  return { world, tab, done, draft };
}

test('what is too old is removed when the page is opened, and told', async () => {
  const { world, tab, done, draft } = await withDoneAndDraft();
  const under = await submitList(world, tab);
  await tab.runs.pause(under);
  tab.life.end();
  await world.clock.pass(KEEP_DAYS * DAY);

  const next = world.open();
  await world.clock.until(() => next.runs.expired.get().length === 2);
  expect(new Set(next.runs.expired.get().map(({ id }) => id))).toEqual(new Set([done, draft]));
  expect(next.runs.past.get()?.map(({ id }) => id)).toEqual([under]);
  expect(await world.ledger.events(done, 0)).toEqual([]);
});

test('what gets too old while the page is open is removed at the day, unless it is looked at', async () => {
  const { world, tab, done, draft } = await withDoneAndDraft();
  const shown = await planList(world, tab);
  const lookAway = tab.runs.view(shown).subscribe(() => undefined);
  const left = () => new Set(tab.runs.past.get()?.map(({ id }) => id));
  await world.clock.pass((KEEP_DAYS - 1) * DAY);
  expect(left()).toEqual(new Set([done, draft, shown]));
  await world.clock.pass(2 * DAY);
  expect(left()).toEqual(new Set([shown]));
  expect(tab.runs.expired.get()).toHaveLength(2);
  lookAway();
  await world.clock.pass(DAY);
  expect(left()).toEqual(new Set());
});

test('one that another tab works on is left alone', async () => {
  const world = new World({ records: 25, recordsPerPart: 10 });
  const tab = world.open();
  const draft = await planList(world, tab);
  tab.runs.view(draft).subscribe(() => undefined);
  await world.clock.pass(KEEP_DAYS * DAY);
  const next = world.open();
  await world.clock.rest();
  expect(next.runs.past.get()?.map(({ id }) => id)).toEqual([draft]);
});
