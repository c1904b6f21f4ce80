import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ListEngine } from '../engine.ts';
import { engineWith } from '../testing/engine.ts';
import { workbookOf, type SheetSpec } from '../testing/workbookOf.ts';
import { zipOf } from '../testing/zipOf.ts';
import { ListError } from '../types/problem.ts';
import type { Profile } from '../types/profile.ts';

const CSV = 'First,Last,Street,ZIP\nAnn,Lee,1 Main St,07030\nBo,Day,2 Oak St,10001\n';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A sheet's row with texts. */
function row(number: number, cells: readonly string[], more = ''): string {
  const tags = cells.map((cell) => `<c t="str"><v>${cell}</v></c>`);
  return `<row r="${number}"${more}>${tags.join('')}</row>`;
}

const HEADER = ['First', 'Last', 'Street', 'ZIP'];
const LIST: SheetSpec = {
  name: 'People',
  rows:
    row(1, ['Our customers']) +
    row(3, HEADER) +
    row(4, ['Ann', 'Lee', '1 Main St', '07030']) +
    row(7, ['Bo', 'Day', '2 Oak St', '10001'], ' hidden="1"') +
    row(8, ['Cy', 'Fox', '3 Elm St']),
};
const NOTES: SheetSpec = { name: 'Read me', rows: row(1, ['Notes']) + row(2, ['More notes']) };
const OTHER: SheetSpec = {
  name: 'Other',
  rows: row(1, HEADER) + row(2, ['Di', 'Gray', '4 Ash St', '60601']),
};

async function rowsOf(engine: ListEngine, { format }: Profile) {
  const rows = await engine.rows({ run: 'run', format }, { kind: 'all' }, 0, 10);
  return rows.map(({ rowNumber, cells }) => `${rowNumber}: ${cells.join('|')}`);
}

async function problemOf(file: Blob) {
  const error: unknown = await engineWith()
    .read('run', file)
    .catch((reason: unknown) => reason);
  return error instanceof ListError ? error.problem : error;
}

describe('a workbook', () => {
  test('is read with the row numbers of Excel', async () => {
    const engine = engineWith();
    const profile = await engine.read('run', await workbookOf({ sheets: [LIST] }));
    expect(profile).toMatchObject({
      format: { encoding: 'utf-8', delimiter: ',', headerLine: 3, sheet: 0 },
      chosen: {},
      container: { sheets: [{ name: 'People', hidden: false }], hiddenRows: 1 },
      rows: 3,
      linesAbove: 1,
      short: { count: 0 },
      complete: true,
    });
    expect(profile.columns.map(({ name }) => name)).toEqual(HEADER);
    expect(await rowsOf(engine, profile)).toEqual([
      '4: Ann|Lee|1 Main St|07030',
      '7: Bo|Day|2 Oak St|10001',
      '8: Cy|Fox|3 Elm St',
    ]);
  });

  test('is read from the first visible sheet with a list in it', async () => {
    const sheets = [{ ...OTHER, state: 'hidden' }, NOTES, LIST];
    const profile = await engineWith().read('run', await workbookOf({ sheets }));
    expect(profile.format.sheet).toBe(2);
  });

  test('is read from another sheet, and from the first again', async () => {
    const engine = engineWith();
    const first = await engine.read('run', await workbookOf({ sheets: [LIST, OTHER] }));
    const other = await engine.reread('run', { sheet: 1 });
    expect(other).toMatchObject({ format: { sheet: 1, headerLine: 1 }, chosen: { sheet: 1 } });
    expect(await rowsOf(engine, other)).toEqual(['2: Di|Gray|4 Ash St|60601']);
    // What was read first is as it was, for a ledger that knows nothing of the other.
    expect(await rowsOf(engine, first)).toHaveLength(3);
    expect(await engine.reread('run', { sheet: 0 })).toMatchObject({
      rows: 3,
      container: { hiddenRows: 1 },
    });
  });

  test('is read without its hidden rows', async () => {
    const engine = engineWith();
    await engine.read('run', await workbookOf({ sheets: [LIST] }));
    const profile = await engine.reread('run', { withoutHidden: true });
    expect(profile).toMatchObject({ rows: 2, blankLines: 3, container: { hiddenRows: 1 } });
    expect(await rowsOf(engine, profile)).toEqual([
      '4: Ann|Lee|1 Main St|07030',
      '8: Cy|Fox|3 Elm St',
    ]);
  });

  test('is read with another header', async () => {
    const engine = engineWith();
    await engine.read('run', await workbookOf({ sheets: [LIST] }));
    expect(await engine.reread('run', { headerLine: 0 })).toMatchObject({ rows: 5 });
  });

  test('is shown by its first rows', async () => {
    const profile = await engineWith().glance(await workbookOf({ sheets: [NOTES, LIST] }));
    expect(profile).toMatchObject({ format: { sheet: 1, headerLine: 3 }, complete: false });
    expect(profile.columns.map(({ name }) => name)).toEqual(HEADER);
  });

  test('with an empty sheet is empty', async () => {
    const file = await workbookOf({ sheets: [{ rows: '' }] });
    expect(await problemOf(file)).toEqual({ kind: 'empty' });
  });

  test('without a sheet has no list', async () => {
    expect(await problemOf(await workbookOf({ sheets: [] }))).toEqual({ kind: 'no list inside' });
  });

  test('that is cut off is damaged', async () => {
    const file = await workbookOf({ sheets: [LIST] });
    expect(await problemOf(file.slice(0, file.size - 30))).toEqual({ kind: 'file damaged' });
  });

  test('leaves nothing where it cannot be read', async () => {
    const engine = engineWith();
    const file = await workbookOf({
      sheets: [{ rows: '<worksheet><sheetData><row><c><v>1</v>', whole: true }],
    });
    await expect(engine.read('run', file)).rejects.toThrow('file damaged');
    expect(await engine.kept()).toEqual([]);
  });
});

describe('a packed text', () => {
  test('in a gzip file is read', async () => {
    const engine = engineWith();
    const profile = await engine.read('run', new Blob([gzipSync(CSV)]));
    expect(profile).toMatchObject({ rows: 2, bytes: CSV.length, complete: true });
    expect(await engine.reread('run', { headerLine: 0 })).toMatchObject({ rows: 3 });
  });

  test('in a gzip file in another encoding is read', async () => {
    const latin = Buffer.from(CSV.replace('Ann', 'José').repeat(9_000), 'latin1');
    const profile = await engineWith().read('run', new Blob([gzipSync(latin)]));
    expect(profile).toMatchObject({ format: { encoding: 'windows-1252' }, complete: true });
  });

  test('alone in a ZIP file is read, beside what systems leave there', async () => {
    const file = await zipOf([
      { name: 'export/', bytes: bytes('') },
      { name: '__MACOSX/export/._list.csv', bytes: bytes('x') },
      { name: 'export/list.csv', bytes: bytes(CSV) },
      { name: 'export/readme.html', bytes: bytes('x') },
    ]);
    const engine = engineWith();
    expect(await engine.read('run', file)).toMatchObject({ rows: 2, container: {} });
    expect(await engine.glance(file)).toMatchObject({ rows: 2 });
  });
});

test('a workbook alone in a ZIP file is read as if it was chosen itself', async () => {
  const workbook = new Uint8Array(
    await (await workbookOf({ sheets: [LIST, OTHER] })).arrayBuffer(),
  );
  const file = await zipOf([{ name: 'list.xlsx', bytes: workbook }]);
  const engine = engineWith();
  expect(await engine.read('run', file)).toMatchObject({ rows: 3, format: { sheet: 0 } });
  expect(await engine.reread('run', { sheet: 1 })).toMatchObject({ rows: 1 });
});

test.each([
  ['vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['vnd.openxmlformats-officedocument.spreadsheetml.template', 'xltx'],
  ['vnd.ms-excel.sheet.macroEnabled', 'xlsm'],
  ['vnd.ms-excel.template.macroEnabled', 'xltm'],
])('a workbook of the type %s is known as .%s, also in a ZIP file', async (type, extension) => {
  const types = `<Types><Override PartName="/xl/workbook.xml" ContentType="application/${type}.main+xml"/></Types>`;
  const workbook = await workbookOf({
    sheets: [LIST, OTHER],
    parts: { '[Content_Types].xml': types },
  });
  const inner = new Uint8Array(await workbook.arrayBuffer());
  const engine = engineWith();
  const file = await zipOf([{ name: `list.${extension}`, bytes: inner }]);
  expect(await engine.read('run', file)).toMatchObject({ container: { extension } });
  expect(await engine.reread('run', { sheet: 1 })).toMatchObject({ container: { extension } });
});

test('several lists in a ZIP file can be chosen from', async () => {
  const workbook = new Uint8Array(
    await (await workbookOf({ sheets: [OTHER, LIST] })).arrayBuffer(),
  );
  const file = await zipOf([
    { name: 'a.csv', bytes: bytes(CSV) },
    { name: 'b.xlsx', bytes: workbook },
  ]);
  const engine = engineWith();
  const first = await engine.read('run', file);
  expect(first).toMatchObject({
    rows: 2,
    format: { file: 0 },
    container: { files: ['a.csv', 'b.xlsx'] },
  });
  const other = await engine.reread('run', { file: 1, sheet: 1 });
  expect(other).toMatchObject({ rows: 3, format: { file: 1, sheet: 1 } });
  expect(await rowsOf(engine, first)).toHaveLength(2);
  expect(await engine.reread('run', { file: 1 })).toMatchObject({ rows: 1, format: { sheet: 0 } });
});

test.each([
  ['an .xlsb', ['[Content_Types].xml', 'xl/workbook.bin'], 'spreadsheet'],
  ['a Numbers file', ['Index/Document.iwa'], 'numbers'],
  ['a Word file', ['[Content_Types].xml', 'word/document.xml'], 'binary'],
])('%s is refused', async (_, names, looksLike) => {
  const file = await zipOf(names.map((name) => ({ name, bytes: bytes('x') })));
  expect(await problemOf(file)).toEqual({ kind: 'not a csv', looksLike });
});

test('a ZIP file in a ZIP file, or of a picture named as a list, is refused', async () => {
  const inner = new Uint8Array(await (await zipOf([])).arrayBuffer());
  const nested = await zipOf([{ name: 'list.csv', bytes: inner }]);
  expect(await problemOf(nested)).toEqual({ kind: 'not a csv', looksLike: 'archive' });
  const picture = await zipOf([{ name: 'list.csv', bytes: bytes('GIF89a') }]);
  expect(await problemOf(picture)).toEqual({ kind: 'not a csv', looksLike: 'image' });
});

test('a ZIP file without a list, and one with a password, are told apart', async () => {
  expect(await problemOf(await zipOf([]))).toEqual({ kind: 'no list inside' });
  const locked = await zipOf([{ name: 'list.csv', bytes: bytes(CSV), flags: 1 }]);
  expect(await problemOf(locked)).toEqual({ kind: 'encrypted file' });
});

test('an encrypted workbook is told from an old one', async () => {
  expect(await problemOf(compoundFile('EncryptedPackage'))).toEqual({ kind: 'encrypted file' });
  const old = { kind: 'not a csv', looksLike: 'spreadsheet' };
  expect(await problemOf(compoundFile('Workbook'))).toEqual(old);
});

/** A compound file with a directory entry of this name. */
function compoundFile(name: string): Blob {
  const file = Buffer.alloc(2_048);
  file.writeUInt32BE(0xd0cf11e0, 0);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.write(name, 1_024 + 128, 'utf16le');
  return new Blob([file]);
}

test('a bomb is refused', async () => {
  const line = `${'x'.repeat(99_999)}\n`;
  const bomb = new Blob([gzipSync(line.repeat(400))]);
  expect(await problemOf(bomb)).toEqual({ kind: 'unpacks too large' });
});
