import { expect, test } from 'vitest';
import type { ListEngine } from '../engine.ts';
import { engineWith, textFile } from '../testing/engine.ts';
import type { Matching } from '../types/matching.ts';
import type { PlanOptions } from '../types/plan.ts';
import type { RowQuery } from '../types/rows.ts';
import type { ListRef } from '../types/format.ts';

const matching: Matching = {
  first_name: { kind: 'column', column: 0 },
  last_name: { kind: 'column', column: 1 },
  address_1: { kind: 'column', column: 2 },
  zipcode: { kind: 'column', column: 3 },
};
const options: PlanOptions = { rowsWithEmail: 'auto', bodyBytes: 1_000_000 };

/** A planned list of these people, each with the address `1 Main St`. */
async function planned(
  ...people: readonly string[]
): Promise<{ engine: ListEngine; list: ListRef }> {
  const engine = engineWith();
  const lines = people.map((person) => person.replace('/', ',1 Main St,'));
  const { format } = await engine.read('r', textFile('first,last,address,zip', ...lines));
  const list = { run: 'r', format };
  await engine.plan(list, matching, options);
  return { engine, list };
}

const repairedBy = (repair: Extract<RowQuery, { kind: 'repaired by' }>['repair']): RowQuery => ({
  kind: 'repaired by',
  repair,
  matching,
  options,
});

test('each duplicate comes with the row that is sent for it', async () => {
  const { engine, list } = await planned(
    'Ann,Lee/02108',
    'Bob,Lee/02108',
    'ann,LEE/02108',
    ',Lee/02108',
    'BOB,Lee/02108',
    'Ann,Lee/02108',
  );
  const page = await engine.rows(list, { kind: 'duplicate' }, 0, 50);
  expect(page.map((row) => [row.rowNumber, row.duplicateOf?.rowNumber])).toEqual([
    [4, 2],
    [6, 3],
    [7, 2],
  ]);
  expect(page[0]?.duplicateOf?.cells).toEqual(['Ann', 'Lee', '1 Main St', '02108']);
  const second = await engine.rows(list, { kind: 'duplicate' }, 2, 50);
  expect(second.map((row) => [row.rowNumber, row.duplicateOf?.rowNumber])).toEqual([[7, 2]]);
  const sent = await engine.rows(list, { kind: 'sent' }, 0, 50);
  expect(sent.map((row) => row.rowNumber)).toEqual([2, 3]);
});

test('rows that differ in what is not sent come with the row that is sent for them, apart from duplicates', async () => {
  const engine = engineWith();
  const { format } = await engine.read(
    'r',
    textFile(
      'first,last,address,zip,suffix,born',
      'Ann,Lee,1 Main St,02108,,1960',
      'Ann,Lee,1 Main Street,02108,N/A,1960',
      'Ann,Lee,1 Main St,02108,Jr.,1990',
      'Ann,Lee,1 Main St,02108,,1990',
    ),
  );
  const list = { run: 'r', format };
  const plan = await engine.plan(list, matching, { ...options, personColumns: [4, 5] });
  expect(plan).toMatchObject({ records: 1, folded: 3, shared: 2 });
  const numbers = async (kind: 'duplicate' | 'shared') =>
    (await engine.rows(list, { kind }, 0, 50)).map((row) => [
      row.rowNumber,
      row.duplicateOf?.rowNumber,
    ]);
  expect(await numbers('duplicate')).toEqual([[3, 2]]);
  expect(await numbers('shared')).toEqual([
    [4, 2],
    [5, 2],
  ]);
});

test('rows are found by the kind of repair that they got, with what it changed', async () => {
  const { engine, list } = await planned(
    'Ann,Lee/2108',
    ' Bob ,Lee/02108',
    'Cat,Lee/ 2109',
    ',Lee/2108',
  );
  const padded = await engine.rows(list, repairedBy('ZIP padded'), 0, 50);
  expect(padded.map((row) => [row.rowNumber, row.repairs])).toEqual([
    [2, [{ before: '2108', after: '02108' }]],
    [4, [{ before: '2109', after: '02109' }]],
  ]);
  const trimmed = await engine.rows(list, repairedBy('spaces trimmed'), 1, 50);
  expect(trimmed.map((row) => [row.rowNumber, row.repairs])).toEqual([
    [4, [{ before: ' 2109', after: '2109' }]],
  ]);
});

test('as many rows are found for a kind of repair as the plan says', async () => {
  const people = Array.from({ length: 3_000 }, (_, i) => `P${i},Lee/${i % 3 === 0 ? 2108 : 12345}`);
  const { engine, list } = await planned(...people);
  const rows = await engine.rows(list, repairedBy('ZIP padded'), 0, 2_000);
  expect(rows).toHaveLength(1_000);
  expect(await engine.rows(list, repairedBy('ZIP padded'), 995, 50)).toHaveLength(5);
});
