import { read as readBySheetJs, utils, write as writeBySheetJs } from '@e965/xlsx';
import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { findLibreOffice } from '../../../../e2e/checks/libreOffice.ts';
import { openedByLibreOffice, savedByLibreOffice } from '../../../../e2e/support/libreOffice.ts';
import { memoryStorage } from '../../storage/memory.ts';
import { Writer } from '../../storage/writer.ts';
import { readZipDirectory } from '../../zip/zipDirectory.ts';
import { packedBytes } from '../../zip/entryBytes.ts';
import { isWorkbook, openWorkbook } from '../read/openWorkbook.ts';
import { cellText } from '../testing/cells.ts';
import { checkWorkbook } from '../testing/checkWorkbook.ts';
import { realWorkbook, SHEET } from '../testing/realWorkbook.ts';
import { allOf, xmlTree, type XmlElement } from '../testing/xmlTree.ts';
import { enrichWorkbook } from './enrichWorkbook.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const NAMES = ['email', 'append_status'] as const;

/** The workbook with an email and a status beside each row of its first sheet from below the header to `last`. */
async function enriched(bytes: Uint8Array, headerRow = 1, last = 1_000): Promise<Bytes> {
  const { done, made } = await enrich(bytes, headerRow, last);
  expect(done).toBe(true);
  return made;
}

async function enrich(bytes: Uint8Array, headerRow: number, last: number) {
  const blob = new Blob([bytes as Bytes]);
  const workbook = await openWorkbook(blob, await readZipDirectory(blob));
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('A workbook has a sheet.');
  const file = await memoryStorage().create('out');
  const done = await enrichWorkbook(new Writer(file), {
    workbook,
    sheet,
    headerRow,
    names: NAMES,
    added: (row) => (row > headerRow && row <= last ? addedTo(row) : undefined),
    onBlock() {},
  });
  const made = new Uint8Array(file.size());
  file.read(made, 0);
  return { done, made };
}

const addedTo = (row: number): [string, string] =>
  row % 3 === 0 ? ['', 'no match'] : [`p${row}@example.com`, 'matched'];

/** Every cell of a sheet, as its place, format, kind and content. */
function cellsIn(bytes: Uint8Array, path = SHEET): Record<string, string> {
  const sheet = xmlTree(unzipSync(bytes)[path] ?? new Uint8Array());
  const cells: Record<string, string> = {};
  let row = 0;
  for (const one of allOf(sheet, 'row')) {
    row = Number(one.attributes['r'] ?? row + 1);
    let column = 0;
    for (const cell of one.children) {
      const place = cell.attributes['r'] ?? utils.encode_cell({ r: row - 1, c: column });
      column = utils.decode_cell(place).c + 1;
      cells[place] = JSON.stringify({ ...cell.attributes, r: '', content: content(cell) });
    }
  }
  return cells;
}

const content = ({ children, text }: XmlElement): unknown[] => [
  text.trim(),
  ...children.map((child) => [child.name, child.attributes, content(child)]),
];

/** What was added, by place; checks that nothing else of the sheet has changed. */
function addedCells(before: Uint8Array, after: Uint8Array, path = SHEET): Record<string, string> {
  const [old, now] = [cellsIn(before, path), cellsIn(after, path)];
  const sheet = xmlTree(unzipSync(after)[path] ?? new Uint8Array());
  const added: Record<string, string> = {};
  for (const cell of allOf(sheet, 'c')) {
    const place = cell.attributes['r'] ?? '';
    if (now[place] !== old[place]) added[place] = cellText(cell, undefined) ?? '';
  }
  const kept = Object.entries(old).filter(([place]) => !(place in added));
  expect(now).toMatchObject(Object.fromEntries(kept));
  return added;
}

/** Every other part still has its bytes, as they are compressed. */
async function expectCopied(before: Uint8Array, after: Uint8Array, changed: readonly string[]) {
  const packed = async (bytes: Uint8Array) => {
    const blob = new Blob([bytes as Bytes]);
    const all = (await readZipDirectory(blob)).map(async (entry) => [
      entry.name,
      changed.includes(entry.name)
        ? ''
        : Buffer.from(await (await packedBytes(blob, entry)).arrayBuffer()).toString('hex'),
    ]);
    return Promise.all(all);
  };
  expect(await packed(after)).toEqual(await packed(before));
}

test('a workbook comes back with two columns, its table and filter wider, and all else as it was', async () => {
  const before = realWorkbook();
  expect(checkWorkbook(before)).toEqual([]);
  const after = await enriched(before, 2, 5);
  expect(checkWorkbook(after)).toEqual([]);
  await expectCopied(before, after, [SHEET, 'xl/tables/table1.xml']);
  expect(addedCells(before, after)).toEqual({
    G2: 'email',
    H2: 'append_status',
    H3: 'no match',
    G4: 'p4@example.com',
    H4: 'matched',
    G5: 'p5@example.com',
    H5: 'matched',
  });
  const sheet = strFromU8(unzipSync(after)[SHEET] ?? new Uint8Array());
  expect(sheet).toContain('<dimension ref="A1:H6"/>');
  expect(sheet).toContain('<c r="G2" s="3" t="inlineStr">');
  expect(sheet).toContain('spans="1:8"');
  const table = strFromU8(unzipSync(after)['xl/tables/table1.xml'] ?? new Uint8Array());
  expect(table).toContain('ref="A2:H5"');
  expect(table).toContain('<tableColumns count="8">');
});

test('a filter of the sheet and its hidden name become wider together', async () => {
  const before = realWorkbook({ filter: true });
  expect(checkWorkbook(before)).toEqual([]);
  const after = await enriched(before, 2, 5);
  expect(checkWorkbook(after)).toEqual([]);
  await expectCopied(before, after, [SHEET, 'xl/workbook.xml']);
  const parts = unzipSync(after);
  expect(strFromU8(parts[SHEET] ?? new Uint8Array())).toContain('<autoFilter ref="A2:H5">');
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain(
    "'My &amp; list'!$A$2:$H$5</definedName>",
  );
});

/** The workbook with its main part and its table in unusual places. */
function withMovedParts(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    const xml = moved(strFromU8(part)).replace(/Target="(?=worksheets|styles|shared)/g, '$&/xl/');
    return [moved(path).replace('xl/_rels/workbook', '_rels/book'), strToU8(xml)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

const moved = (text: string) =>
  text.replace('xl/workbook.xml', 'book.xml').replace('tables/table1.xml', 'tables/My%20List');

test('a table and a filter grow wherever the relations say that they are', async () => {
  const before = withMovedParts(realWorkbook());
  expect(isWorkbook(await readZipDirectory(new Blob([before as Bytes])))).toBe(true);
  const table = unzipSync(await enriched(before, 2, 5))['xl/tables/My%20List'];
  expect(strFromU8(table ?? new Uint8Array())).toContain('ref="A2:H5"');
  const filtered = await enriched(withMovedParts(realWorkbook({ filter: true })), 2, 5);
  const book = unzipSync(filtered)['book.xml'];
  expect(strFromU8(book ?? new Uint8Array())).toContain('$H$5</definedName>');
});

test.each([
  ['A1:D3', '', 'A1:H3'],
  ['A1:E3', '', 'A1:H3'],
  ['A1:C3', '', 'A1:C3'],
  ['A2:D3', '', 'A2:D3'],
  // A wider filter might overlap with a table.
  ['A1:D3', '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', 'A1:D3'],
])('a filter over %s beside a note in F2, with "%s", covers %s', async (ref, more, wanted) => {
  const xml = `<worksheet xmlns="${MAIN}" xmlns:r="urn:r"><sheetData><row r="1">${cellsAt(1, 'ABCD')}</row><row r="2">${cellsAt(2, 'ABCDF')}</row><row r="3">${cellsAt(3, 'ABCD')}</row></sheetData><autoFilter ref="${ref}"/>${more}</worksheet>`;
  const before = withFilterName(withSheet(xml), ref);
  const parts = unzipSync(await enriched(before, 1, 3));
  expect(strFromU8(parts[SHEET] ?? new Uint8Array())).toContain(`<autoFilter ref="${wanted}"/>`);
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain(
    `!${absolute(wanted)}</definedName>`,
  );
});

const cellsAt = (row: number, letters: string) =>
  letters.replace(/./g, (letter) => `<c r="${letter}${row}"><v>1</v></c>`);

const absolute = (ref: string) => ref.replace(/([A-Z])(\d)/g, '$$$1$$$2');

/** The workbook with the hidden name that its first sheet's filter has. */
function withFilterName(bytes: Uint8Array, ref: string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'My &amp; list'!${absolute(ref)}</definedName></definedNames>`;
  const xml = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  return zipSync({
    ...parts,
    'xl/workbook.xml': strToU8(xml.replace('</sheets>', `</sheets>${name}`)),
  });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook whose sheet is this XML. */
function withSheet(xml: string): Uint8Array {
  const parts = unzipSync(realWorkbook({ plain: true }));
  return zipSync({ ...parts, [SHEET]: strToU8(DECLARATION + xml) });
}

test.each<[string, string, Record<string, string>]>([
  [
    'a prefix',
    `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    { B1: 'email', C1: 'append_status', B2: 'p2@example.com', C2: 'matched' },
  ],
  [
    'no places',
    `<worksheet xmlns="${MAIN}"><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>2</v></c></row></sheetData></worksheet>`,
    { C1: 'email', D1: 'append_status', C2: 'p2@example.com', D2: 'matched' },
  ],
  [
    'rows and cells that are closed by themselves',
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="4" ht="20" /><row r="5"><c r="A5" s="1"/></row></sheetData></worksheet>`,
    {
      B1: 'email',
      C1: 'append_status',
      B2: 'p2@example.com',
      C2: 'matched',
      B4: 'p4@example.com',
      C4: 'matched',
      B5: 'p5@example.com',
      C5: 'matched',
    },
  ],
  [
    'formats where the columns come',
    `<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="9"/><col min="2" max="16384" width="0" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="2"/><c r="D2" s="1"/></row><row r="3"><c r="A3"><v>1</v></c><c r="B3" s="2"/><c r="C3" s="2"></c><c r="F3" s="1"/></row></sheetData></worksheet>`,
    { B1: 'email', C1: 'append_status', B2: 'p2@example.com', C2: 'matched', C3: 'no match' },
  ],
  [
    'comments, CDATA and tags within them',
    `<worksheet xmlns="${MAIN}"><sheetData><!-- </row></sheetData> --><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</row></c>]]></t></is></c><!-- <c r="Z1"><v>1</v></c> --></row><row r="2" spans='1:1'><c r="A2" t="str"><f>"&gt;"&amp;">"</f><v>&gt;</v></c></row></sheetData></worksheet>`,
    { B1: 'email', C1: 'append_status', B2: 'p2@example.com', C2: 'matched' },
  ],
  [
    'an attribute with a bracket',
    `<worksheet xmlns="${MAIN}" xmlns:z="urn:z"><sheetData><row r="1" z:note="a > b"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
    { B1: 'email', C1: 'append_status' },
  ],
  [
    'a cell far away in one row, and merged cells',
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="D2"><f>1+1</f></c></row></sheetData><mergeCells count="1"><mergeCell ref="D2:F2"/></mergeCells></worksheet>`,
    { G1: 'email', H1: 'append_status', G2: 'p2@example.com', H2: 'matched' },
  ],
])('a sheet with %s gets its cells', async (_, xml, wanted) => {
  const before = withSheet(xml);
  const after = await enriched(before);
  expect(checkWorkbook(after)).toEqual([]);
  await expectCopied(before, after, [SHEET]);
  expect(addedCells(before, after)).toEqual(wanted);
});

test('a sheet in UTF-16 is written as UTF-8', async () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>é漢</t></is></c></row></sheetData></worksheet>`;
  const parts = unzipSync(realWorkbook({ plain: true }));
  const wide = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
  const after = await enriched(zipSync({ ...parts, [SHEET]: wide }));
  expect(checkWorkbook(after)).toEqual([]);
  const sheet = strFromU8(unzipSync(after)[SHEET] ?? new Uint8Array());
  expect(sheet).toContain('encoding="UTF-8"');
  expect(sheet).toContain('é漢');
});

test('a sheet whose last column is in use has no room, and nothing is written', async () => {
  const xml = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="XFC1"><v>1</v></c></row></sheetData></worksheet>`;
  expect(await enrich(withSheet(xml), 1, 1)).toEqual({ done: false, made: new Uint8Array() });
});

const value = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true, min: new Date(2000, 1, 1), max: new Date(2030, 1, 1) }),
);

test('any workbook of SheetJS comes back with two more cells in each row', async () => {
  const tables = fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(tables, fc.boolean(), async (rows, bookSST) => {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet([['name'], ...rows]), 'Sheet 1');
      utils.book_append_sheet(book, utils.aoa_to_sheet([[1]]), 'Other');
      const before = new Uint8Array(
        writeBySheetJs(book, {
          type: 'array',
          bookType: 'xlsx',
          bookSST,
          compression: true,
        }) as ArrayBuffer,
      );
      const after = await enriched(before);
      expect(checkWorkbook(after)).toEqual([]);
      await expectCopied(before, after, [SHEET]);
      const [old, now] = [before, after].map(
        (bytes) => readBySheetJs(bytes).Sheets['Sheet 1'] ?? {},
      );
      const width = utils.decode_range(String(now?.['!ref'])).e.c - 1;
      expect(now).toMatchObject(
        Object.fromEntries(Object.entries(old ?? {}).filter(([place]) => !place.startsWith('!'))),
      );
      expect(now?.[utils.encode_cell({ r: 0, c: width })]).toMatchObject({ v: 'email' });
      const added = Object.values(addedCells(before, after));
      expect(added.filter((text) => text === 'matched' || text === 'no match').length).toBe(
        allOf(xmlTree(unzipSync(before)[SHEET] ?? new Uint8Array()), 'row').length - 1,
      );
    }),
    { numRuns: 100 },
  );
}, 60_000);

test.skipIf(findLibreOffice() === undefined)(
  'LibreOffice opens what it has saved itself, and a workbook with a table, with two columns more',
  async () => {
    const csv = strToU8('name,zip\nAnn,07030\n"Bob, Jr.",2\nCarl,3\n');
    const own = await savedByLibreOffice(csv, 'csv', 'xlsx');
    const after = await enriched(own);
    expect(checkWorkbook(after)).toEqual([]);
    const [sheet = ''] = Object.values(await openedByLibreOffice(after));
    expect(sheet.split('\n').slice(0, 4)).toEqual([
      'name,zip,email,append_status',
      'Ann,7030,p2@example.com,matched',
      '"Bob, Jr.",2,,no match',
      'Carl,3,p4@example.com,matched',
    ]);
    const real = await openedByLibreOffice(await enriched(realWorkbook(), 2, 5));
    expect(Object.values(real).join('\n')).toContain('p4@example.com,matched');
  },
  120_000,
);
