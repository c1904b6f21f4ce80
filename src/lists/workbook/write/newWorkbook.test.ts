import { read as readBySheetJs, utils } from '@e965/xlsx';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { findLibreOffice } from '../../../../e2e/checks/libreOffice.ts';
import { openedByLibreOffice } from '../../../../e2e/support/libreOffice.ts';
import { lineOf } from '../../read/lines/lines.ts';
import { memoryStorage } from '../../storage/memory.ts';
import { Writer } from '../../storage/writer.ts';
import { checkWorkbook } from '../testing/checkWorkbook.ts';
import { cellText } from '../testing/cells.ts';
import { allOf, xmlTree } from '../testing/xmlTree.ts';
import { NewWorkbook, type NewWorkbookOptions } from './newWorkbook.ts';
import { sheetName } from './sheetName.ts';

type Table = readonly (readonly string[])[];

/** A workbook of these rows below a header. */
async function workbookOf(
  rows: Table,
  { header, ...options }: Partial<NewWorkbookOptions> & { header?: readonly string[] } = {},
): Promise<{ bytes: Uint8Array<ArrayBuffer>; cut: number }> {
  const file = await memoryStorage().create('workbook');
  const hasHeader = header !== undefined;
  const workbook = new NewWorkbook(new Writer(file), {
    fileName: 'people.csv',
    rows: rows.length,
    hasHeader,
    ...options,
  });
  const width = Math.max(0, ...[header ?? [], ...rows].map(({ length }) => length));
  if (header) workbook.header({ cells: lineOf(header), width, added: ['email'] });
  for (const [i, row] of rows.entries()) {
    workbook.row({ cells: lineOf(row), width, added: [`${i}@example.com`] });
    if (i % 3 === 0) await workbook.drain();
  }
  const { cut } = await workbook.end();
  const bytes = new Uint8Array(file.size());
  file.read(bytes, 0);
  return { bytes, cut };
}

/** Sheets as SheetJS reads them, blank cells as empty texts. */
function bySheetJs(bytes: Uint8Array): Record<string, string[][]> {
  const { Sheets } = readBySheetJs(bytes);
  return Object.fromEntries(
    Object.entries(Sheets).map(([name, sheet]) => {
      const range = { s: { r: 0, c: 0 }, e: utils.decode_range(sheet['!ref'] ?? 'A1').e };
      const options = { header: 1, defval: '', blankrows: true, range } as const;
      return [name, utils.sheet_to_json<string[]>(sheet, options)];
    }),
  );
}

/** Tables without the empty cells at the ends of rows, and the empty rows at the end. */
function trimmed(table: readonly (readonly unknown[])[]): unknown[][] {
  const rows = table.map((row) => {
    const last = row.findLastIndex((cell) => cell !== '' && cell !== null);
    return row.slice(0, last + 1).map((cell) => cell ?? '');
  });
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

const withEmails = (rows: Table, width: number) =>
  rows.map((row, i) => [
    ...Array.from({ length: width }, (_, column) => row[column] ?? ''),
    `${i}@example.com`,
  ]);

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '<', '&', '>', '"', "'", 'a', 'é', '漢') }),
  fc.constantFrom('07030', '=1+1', '12345678901234567', '2026-01-02', 'TRUE', '1e5', '#N/A'),
  fc.constantFrom(
    '_x0041_',
    '_x005F_',
    '_X0041_x0041_',
    ']]>',
    '&amp;',
    '<![CDATA[a]]>',
    '__x000D_',
  ),
);
const tables = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 });

test('any table of texts comes back as it was, read by others', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.option(fc.array(cell, { maxLength: 6 })), async (rows, header) => {
      const { bytes } = await workbookOf(rows, header ? { header } : {});
      expect(checkWorkbook(bytes)).toEqual([]);
      const width = Math.max(0, ...[header ?? [], ...rows].map(({ length }) => length));
      const head = header
        ? [[...header, ...Array<string>(width - header.length).fill(''), 'email']]
        : [];
      const wanted = trimmed([...head, ...withEmails(rows, width)]);
      expect(trimmed(Object.values(bySheetJs(bytes))[0] ?? [])).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('a second library reads the same', async () => {
  const rows = [
    ['07030', '=1+1', ' spaced ', 'a\nb', '', 'é <b> & "c"'],
    ['12345678901234567', 'TRUE', '', '2026-01-02', '漢😀'],
  ];
  const { bytes } = await workbookOf(rows, { header: ['a', 'b', 'c', 'd', 'e', 'f'] });
  const read = await readSheet(Buffer.from(bytes), { trim: false });
  expect(trimmed(read)).toEqual(
    trimmed([['a', 'b', 'c', 'd', 'e', 'f', 'email'], ...withEmails(rows, 6)]),
  );
});

test('characters that XML does not have come back too', async () => {
  const texts = ['a\u0001b', 'a\r\nb', '\u001f', 'a\uffffb', '_x0041_\u0000', '\r'];
  const { bytes } = await workbookOf([texts]);
  expect(checkWorkbook(bytes)).toEqual([]);
  const sheet = xmlTree(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const cells = allOf(sheet, 'c').map((one) => cellText(one, undefined));
  expect(cells.slice(0, -1)).toEqual(texts);
});

test('a text that is too long for Excel is cut and counted, and no character in two', async () => {
  const whole = 'é'.repeat(32_767);
  const rows = [[whole, `${whole}a`, `${'a'.repeat(32_766)}😀`]];
  const { bytes, cut } = await workbookOf(rows);
  expect(checkWorkbook(bytes)).toEqual([]);
  expect(cut).toBe(2);
  expect(bySheetJs(bytes)['people']?.[0]?.slice(0, 3)).toEqual([whole, whole, 'a'.repeat(32_766)]);
});

test('more rows than a sheet takes go on in another, below the same header', async () => {
  const rows = Array.from({ length: 25 }, (_, i) => [`row ${i}`]);
  const { bytes } = await workbookOf(rows, { header: ['name'], mostRows: 11 });
  expect(checkWorkbook(bytes)).toEqual([]);
  const sheets = bySheetJs(bytes);
  expect(Object.keys(sheets)).toEqual(['people', 'people 2', 'people 3']);
  const head = ['name', 'email'];
  const all = withEmails(rows, 1);
  expect(Object.values(sheets)).toEqual([
    [head, ...all.slice(0, 10)],
    [head, ...all.slice(10, 20)],
    [head, ...all.slice(20)],
  ]);
});

test('the header is bold and stays in sight; cells are text, and wide enough', async () => {
  const { bytes } = await workbookOf([['07030', 'x'.repeat(100)]], { header: ['zip', 'note'] });
  const parts = unzipSync(bytes);
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
  expect(sheet).toContain(
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  );
  expect(sheet).toContain('<c r="A1" s="2" t="inlineStr">');
  expect(sheet).toContain('<c r="A2" s="1" t="inlineStr">');
  expect(sheet).toContain('<col min="1" max="1" width="10" customWidth="1"/>');
  expect(sheet).toContain('<col min="2" max="2" width="62" customWidth="1"/>');
});

test.each([
  ['people.csv', 'people'],
  ['a[b]:c*d?e/f\\g.csv', 'a b  c d e f g'],
  ["'quoted'.csv", 'quoted'],
  ['.csv', 'List'],
  ['History.csv', 'List History'],
  [`${'a'.repeat(30)}😀.csv`, 'a'.repeat(30)],
])('the sheet of %s is called %s', (file, name) => {
  expect(sheetName(file)).toBe(name);
  expect(sheetName(file, 12)).toBe(`${name.slice(0, 28).trimEnd()} 12`);
});

test.skipIf(findLibreOffice() === undefined)(
  'LibreOffice opens it, and shows every text as it is',
  async () => {
    const rows = [
      ['07030', '=1+1', ' spaced ', 'a\nb', '', '_x0041_'],
      ['12345678901234567', 'TRUE', '1e5', '2026-01-02', '漢😀', 'é <b> & "c"'],
      ...Array.from({ length: 20 }, (_, i) => [`${i}`, '-1', '@x', '+1', '', '']),
    ];
    const header = ['a', 'b', 'c', 'd', 'e', 'f'];
    const { bytes } = await workbookOf(rows, { header, mostRows: 21 });
    const opened = await openedByLibreOffice(bytes);
    const table = (name: string) => Papa.parse<string[]>(opened[name]?.trimEnd() ?? '').data;
    const all = withEmails(rows, 6);
    const head = [...header, 'email'];
    expect(table('people')).toEqual([head, ...all.slice(0, 20)]);
    expect(table('people 2')).toEqual([head, ...all.slice(20)]);
  },
  120_000,
);
