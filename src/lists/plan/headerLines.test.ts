import { expect, test } from 'vitest';
import { engineWith, textFile } from '../testing/engine.ts';
import type { Matching } from '../types/matching.ts';
import type { PlanOptions } from '../types/plan.ts';

const HEADER = 'First Name,Last Name,Address,ZIP,Email';
const ROW = 'Ann,Lee,1 Main St,02108,';
const MATCHING: Matching = {
  first_name: { kind: 'column', column: 0 },
  last_name: { kind: 'column', column: 1 },
  address_1: { kind: 'column', column: 2 },
  zipcode: { kind: 'column', column: 3 },
};
const OPTIONS: PlanOptions = { rowsWithEmail: 'auto', bodyBytes: 1_000_000 };

async function planned(file: Blob, options: PlanOptions = OPTIONS) {
  const engine = engineWith();
  const { format } = await engine.read('r', file);
  const list = { run: 'r', format };
  const plan = await engine.plan(list, MATCHING, options);
  const query = { kind: 'not sent', reason: 'header line' } as const;
  const rows = await engine.rows(list, query, 0, 99);
  return { ...plan, headerLines: rows.map(({ rowNumber }) => rowNumber) };
}

test.each([
  ['as it is', HEADER],
  ['with a mark before it', `\ufeff${HEADER}`],
  ['quoted, with a mark before it', '\ufeff"First Name","Last Name",Address,ZIP,Email'],
  ['with spaces behind it', 'First Name,Last Name,Address,ZIP , Email'],
])('a header that comes again is a row that is not sent: %s', async (_, again) => {
  const file = textFile(HEADER, ROW, again, 'First,Lee,2 Main St,02108,', again);
  const plan = await planned(file);
  expect(plan).toMatchObject({ rows: 4, records: 2, headerLines: [3, 5] });
  expect(plan.notSent).toEqual([{ reason: 'header line', rows: 2 }]);
});

test.each([
  ['First', 'First Name,Lee,1 Main St,02108,'],
  ['a column', 'First Name,Last Name,1 Main St,02108,'],
])('who is called like %s is a person', async (_, row) => {
  expect(await planned(textFile(HEADER, row))).toMatchObject({ records: 1, headerLines: [] });
});

test('lines that belong to the header are rows that are not sent', async () => {
  const ids = '"{""ImportId"":""a""}",x,x,x,x';
  const file = textFile(HEADER, 'Your first name?,Last?,Where?,ZIP?,Mail?', ids, ROW);
  expect(await planned(file)).toMatchObject({ rows: 3, records: 1, headerLines: [2, 3] });
});

test('they do not make a list in which everybody has an e-mail one in which some do', async () => {
  const row = `${ROW}a@example.com`;
  const plan = await planned(textFile(HEADER, row, HEADER, row), { ...OPTIONS, emailColumns: [4] });
  expect(plan.rowsWithEmail).toEqual({ rows: 2, sent: true, everyRow: true });
});
