import { expect, test } from 'vitest';
import { runOf, submitList, untilQuiet } from '../testing/user.ts';
import { World } from '../testing/world.ts';

test('a list goes through: planned, sent, polled, fetched, merged', async () => {
  const world = new World({ records: 25, recordsPerPart: 10 });
  const tab = world.open();
  tab.connect();
  const run = await submitList(world, tab);
  const state = await untilQuiet(world, tab, run);
  expect(state.stage).toBe('finished');
  expect(state.batches.map((batch) => batch.outcome)).toEqual(['fetched', 'fetched', 'fetched']);
  expect(state.summary).toMatchObject({ rows: 25, matched: 20, noMatch: 5 });
  expect(tab.reported).toEqual([]);
  expect(runOf(tab, run)?.pause).toBeUndefined();
});
