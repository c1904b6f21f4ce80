import { utils, write, type WorkBook } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { findLibreOffice } from '../../../e2e/checks/libreOffice.ts';
import { savedByLibreOffice } from '../../../e2e/support/libreOffice.ts';
import { engineWith } from '../testing/engine.ts';

const HEADER = ['First name', 'Last name', 'Street', 'City', 'State', 'ZIP', 'Since', 'Id', 'Paid'];

/** A list as people keep it in Excel, made by SheetJS. */
function people(from1904 = false): WorkBook {
  const sheet = utils.aoa_to_sheet([
    ['Customers'],
    [],
    HEADER,
    ['Ann', 'Lee', '1 Main St, Apt "2"', 'Hoboken', 'NJ', 7030, 45306, 123456789012345, true],
    ['José', 'Núñez', '2 Oak St\nFloor 3', 'Boston', 'MA', 2108, 45307.5, 2, false],
    ['😀', ' <b>&amp; ', '3 Elm St', 'Newark', 'NJ', 7102, 1, 0.1 + 0.2, null],
  ]);
  for (const cell of ['F4', 'F5', 'F6']) sheet[cell].z = '00000';
  for (const cell of ['G4', 'G5', 'G6']) sheet[cell].z = 'm/d/yyyy h:mm';
  sheet['I6'] = { t: 'n', f: 'H5*2', v: 4 };
  sheet['!merges'] = [utils.decode_range('A1:I1')];
  sheet['!autofilter'] = { ref: 'A3:I6' };
  sheet['!rows'] = [{}, {}, {}, {}, { hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['About this list']]), 'Read me');
  utils.book_append_sheet(book, sheet, 'People');
  if (from1904) book.Workbook = { WBProps: { date1904: true } };
  return book;
}

const ROWS = [
  [
    'Ann',
    'Lee',
    '1 Main St, Apt "2"',
    'Hoboken',
    'NJ',
    '07030',
    '1/15/2024 0:00',
    '123456789012345',
    'TRUE',
  ],
  ['José', 'Núñez', '2 Oak St\nFloor 3', 'Boston', 'MA', '02108', '1/16/2024 12:00', '2', 'FALSE'],
  ['😀', ' <b>&amp; ', '3 Elm St', 'Newark', 'NJ', '07102', '1/1/1900 0:00', '0.3', '4'],
];

async function rowsOf(file: Uint8Array<ArrayBuffer>) {
  const engine = engineWith();
  const profile = await engine.read('run', new Blob([file]));
  const rows = await engine.rows({ run: 'run', format: profile.format }, { kind: 'all' }, 0, 10);
  return { profile, rows: rows.map(({ cells }) => cells) };
}

test.each([
  ['with shared texts', { bookSST: true }],
  ['with texts in the cells', { bookSST: false }],
  ['packed', { compression: true }],
  ['with macros', { bookType: 'xlsm' as const }],
])('a workbook of SheetJS %s is read', async (_, options) => {
  const file = write(people(), { bookType: 'xlsx', ...options, type: 'array' }) as ArrayBuffer;
  const { profile, rows } = await rowsOf(new Uint8Array(file));
  expect(profile).toMatchObject({
    format: { sheet: 1, headerLine: 3 },
    linesAbove: 1,
    container: { hiddenRows: 1 },
  });
  expect(profile.columns.map(({ name }) => name)).toEqual(HEADER);
  expect(rows).toEqual(ROWS);
});

test('a workbook of SheetJS with dates from 1904 is read', async () => {
  const file = write(people(true), { bookType: 'xlsx', type: 'array' }) as ArrayBuffer;
  const { rows } = await rowsOf(new Uint8Array(file));
  expect(rows.map((cells) => cells[6])).toEqual([
    '1/16/2028 0:00',
    '1/17/2028 12:00',
    '1/2/1904 0:00',
  ]);
});

test.skipIf(findLibreOffice() === undefined)(
  'a workbook that LibreOffice saved is read',
  async () => {
    const file = write(people(), { bookType: 'xlsx', type: 'array' }) as ArrayBuffer;
    const saved = await savedByLibreOffice(new Uint8Array(file), 'xlsx', 'xlsx');
    const { profile, rows } = await rowsOf(new Uint8Array(saved));
    expect(profile.format).toMatchObject({ sheet: 1, headerLine: 3 });
    expect(rows).toEqual(ROWS);
  },
  120_000,
);
