import { read as readBySheetJs, utils, write as writeBySheetJs } from '@e965/xlsx';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { ListEngine } from '../engine.ts';
import { engineWith } from '../testing/engine.ts';
import { memoryStorage } from '../storage/memory.ts';
import { runFiles } from '../storage/paths.ts';
import type { ListRef } from '../types/format.ts';
import type { Matching } from '../types/matching.ts';
import type { Progress } from '../types/progress.ts';
import { checkWorkbook } from '../workbook/testing/checkWorkbook.ts';

const MATCHING: Matching = {
  first_name: { kind: 'column', column: 0 },
  last_name: { kind: 'column', column: 1 },
  address_1: { kind: 'column', column: 2 },
  zipcode: { kind: 'column', column: 3 },
};

type Cell = string | number | null;

/** A title, a blank row, a header with a name that is taken, and people, with a blank row among them. */
const ROWS: Cell[][] = [
  ['Customers of the spring sale'],
  [],
  ['First name', 'Last name', 'Address', 'ZIP', 'Email'],
  ...Array.from({ length: 40 }, (_, i) =>
    i === 20 ? [] : [`P${i}`, 'Lee', i % 5 === 0 ? null : `${i} Main St`, '07030', null],
  ),
];

async function planned(bytes: Uint8Array<ArrayBuffer>, storage = memoryStorage()) {
  const engine = engineWith({ storage, blockBytes: 512 });
  const { format } = await engine.read('r', new Blob([bytes]));
  const list = { run: 'r', format };
  await engine.plan(list, MATCHING, { rowsWithEmail: 'auto', bodyBytes: 1_000_000 });
  return { engine, list };
}

/** The rows of the enriched CSV, below its header. */
async function csvRows(engine: ListEngine, list: ListRef): Promise<string[][]> {
  await engine.merge(list, []);
  const text = await (await engine.output('r')).text();
  return Papa.parse<string[]>(text.trimEnd()).data.slice(1);
}

test('a list that came in a workbook goes back into it, each status beside its row', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), 'List');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['other']]), 'Other');
  const bytes = new Uint8Array(
    writeBySheetJs(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  );
  const { engine, list } = await planned(bytes);
  expect(list.format).toMatchObject({ sheet: 0, headerLine: 3 });
  const told: Progress[] = [];
  const onProgress = (progress: Progress) => told.push(progress);
  const { blob, rows } = await engine.exportWorkbook(list, [], { onProgress });
  expect(rows).toBe(39);
  expect(told.length).toBeGreaterThan(0);
  const made = new Uint8Array(await blob.arrayBuffer());
  expect(checkWorkbook(made)).toEqual([]);
  const sheets = readBySheetJs(made).Sheets;
  const table = utils.sheet_to_json<string[]>(sheets['List'] ?? {}, { header: 1, blankrows: true });
  expect(table[2]?.slice(5)).toEqual(['appended_email', 'append_status']);
  expect(table[0]).toEqual(ROWS[0]);
  const csv = await csvRows(engine, list);
  const numbers = ROWS.flatMap((row, i) => (i > 2 && row.length > 0 ? [i] : []));
  expect(numbers.map((i) => table[i]?.[6])).toEqual(csv.map((row) => row.at(-1)));
  expect(new Set(csv.map((row) => row.at(-1)))).toEqual(
    new Set(['pending', 'not sent: no street address']),
  );
  expect(table[23] ?? []).toEqual([]);
  expect(sheets['Other']).toBeDefined();
});

test('a sheet without room says so, and nothing is left behind', async () => {
  const book = utils.book_new();
  const wide: Cell[][] = [...ROWS, Array.from<Cell>({ length: 16_384 }).fill('x')];
  utils.book_append_sheet(book, utils.aoa_to_sheet(wide), 'List');
  const bytes = new Uint8Array(
    writeBySheetJs(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer,
  );
  const storage = memoryStorage();
  const { engine, list } = await planned(bytes, storage);
  await expect(engine.exportWorkbook(list, [])).rejects.toMatchObject({
    problem: { kind: 'no room in sheet' },
  });
  // Nothing is left but the file that names the next slot.
  expect(await storage.list(`${runFiles('r').root}/export`)).toEqual(['last']);
});
