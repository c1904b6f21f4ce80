import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { utils, write, type WorkBook } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { engineWith } from '../testing/engine.ts';

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

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

test.skipIf(!OFFICE)(
  'a workbook that LibreOffice saved is read',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'workbook-'));
    try {
      const source = join(folder, 'list.xlsx');
      await writeFile(
        source,
        Buffer.from(write(people(), { bookType: 'xlsx', type: 'array' }) as ArrayBuffer),
      );
      const settings = `-env:UserInstallation=file://${folder}/settings`;
      const saved = join(folder, 'saved');
      const convert = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', saved, source];
      await promisify(execFile)(OFFICE ?? '', [settings, '--headless', ...convert]);
      const { profile, rows } = await rowsOf(
        new Uint8Array(await readFile(join(saved, 'list.xlsx'))),
      );
      expect(profile.format).toMatchObject({ sheet: 1, headerLine: 3 });
      expect(rows).toEqual(ROWS);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  120_000,
);
