import { expect, test } from 'vitest';
import { workbookOf, type WorkbookSpec } from '../../testing/workbookOf.ts';
import { ListError } from '../../types/problem.ts';
import { readZipDirectory } from '../../zip/zipDirectory.ts';
import { openWorkbook } from './openWorkbook.ts';
import { SheetCsv } from './sheetCsv.ts';

/** The first sheet of a workbook as CSV. */
async function csvOf(file: Blob, withoutHidden = false): Promise<string> {
  const workbook = await openWorkbook(file, await readZipDirectory(file));
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('The workbook has a sheet.');
  const blocks: Uint8Array[] = [];
  for await (const block of new SheetCsv(workbook, sheet, withoutHidden).blocks())
    blocks.push(block);
  return Buffer.concat(blocks).toString();
}

async function rowsOf(rows: string, spec: Partial<WorkbookSpec> = {}): Promise<string> {
  return csvOf(await workbookOf({ sheets: [{ rows }], ...spec }));
}

/** The only cell of a sheet. */
async function cellOf(cell: string, spec: Partial<WorkbookSpec> = {}): Promise<string> {
  return (await rowsOf(`<row r="1">${cell}</row>`, spec)).replace(/\n$/, '');
}

test.each([
  ['inline text', '<c t="inlineStr"><is><t>Ann</t></is></c>', 'Ann'],
  ['shared text', '<c t="s"><v>1</v></c>', 'two'],
  ['a shared text that does not exist', '<c t="s"><v>9</v></c>', ''],
  ['rich text', '<c t="s"><v>2</v></c>', 'bold and not'],
  ['text with phonetic hints', '<c t="s"><v>3</v></c>', '東京'],
  ['a shared text’s number in spaces', '<c t="s"><v> 1 </v></c>', 'two'],
  ['a shared text without a number', '<c t="s"><v></v></c><c t="s"><v>x</v></c>', ''],
  ['an empty shared text', '<c t="s"><v>4</v></c><c t="s"><v>0</v></c>', ',one'],
  ['inline rich text', '<c t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r></is></c>', 'a b'],
  ['a number', '<c><v>12.5</v></c>', '12.5'],
  ['a long number', '<c><v>12345678901234567</v></c>', '12345678901234567'],
  [
    'a long number in Excel’s own form',
    '<c><v>1.2345678901234567E+16</v></c>',
    '12345678901234567',
  ],
  ['a number that is not exact', '<c><v>0.30000000000000004</v></c>', '0.3'],
  ['a negative number', '<c><v>-7.25</v></c>', '-7.25'],
  ['true', '<c t="b"><v>1</v></c>', 'TRUE'],
  ['false', '<c t="b"><v>0</v></c>', 'FALSE'],
  ['true in words', '<c t="b"><v>true</v></c>', 'TRUE'],
  ['true in spaces', '<c t="b"><v> 1 </v></c>', 'TRUE'],
  ['false in words', '<c t="b"><v>false</v></c>', 'FALSE'],
  ['a truth value that is not there', '<c t="b"><v></v></c>', ''],
  ['a text that is said to be a number', '<c><v>a&amp;b é</v></c>', 'a&b é'],
  ['a very long fraction', `<c><v>0.${'3'.repeat(300_000)}</v></c>`, '0.333333333'],
  ['a very long fraction of zeros', `<c><v>1.${'0'.repeat(300_000)}1</v></c>`, '1'],
  ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
  ['a formula’s number', '<c><f>A1*2</f><v>4</v></c>', '4'],
  ['a formula’s text', '<c t="str"><f>A1&amp;"x"</f><v>4x</v></c>', '4x'],
  ['a formula without a result', '<c><f>A1*2</f></c>', ''],
  ['a shared formula', '<c><f t="shared" si="0"/><v>4</v></c>', '4'],
  ['a text with what CSV needs quotes for', '<c t="str"><v>a, "b"</v></c>', '"a, ""b"""'],
  ['entities', '<c t="str"><v>a &amp; b &lt;&#99;&#x64;&gt; &quot;</v></c>', '"a & b <cd> """'],
  ['escapes', '<c t="str"><v>a_x000D_b_x005F_x0041__x0041_</v></c>', '"a\rb_x0041_A"'],
  ['line breaks', '<c t="str"><v>a\r\nb\nc</v></c>', '"a\nb\nc"'],
  ['CDATA', '<c t="str"><v><![CDATA[a<b&amp;]]></v></c>', 'a<b&amp;'],
  ['a comment', '<c t="str"><!-- </row> --><v>a</v></c>', 'a'],
  ['single quotes', "<c t='str'><v>a</v></c>", 'a'],
  ['a date of ISO 8601', '<c t="d" s="2"><v>2024-01-15T12:00:00</v></c>', '1/15/2024'],
  ['a cell with a value and an unknown element', '<c><v>1</v><extLst><x/></extLst></c>', '1'],
  ['spaces', '<c t="str"><v xml:space="preserve"> a </v></c>', ' a '],
])('%s', async (_, cell, shown) => {
  const strings =
    '<si><t>one</t></si><si><t xml:space="preserve">two</t></si>' +
    '<si><r><rPr><b/></rPr><t xml:space="preserve">bold </t></r><r><t>and not</t></r></si>' +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si/>';
  const formats = ['00000', 'm/d/yyyy'];
  expect(await cellOf(cell, { strings, formats })).toBe(shown);
});

test.each([
  ['00000', '7030', '07030'],
  ['00000-0000', '70301234', '07030-1234'],
  ['00000', '12345678901234567', '12345678901234567'],
  ['0', '1.2345678901234567E+16', '12345678901234567'],
  ['0000-0000-0000-0000', '1234567890123456', '1234-5678-9012-3456'],
  ['0', '3.7', '4'],
  ['0.00000000000000E+00', '12345678901234567', '1.23456789012346E+16'],
  ['#,##0.00', '1234.5', '1,234.50'],
  ['_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', '1234.5', '$1,234.50'],
  ['0%', '0.25', '25%'],
  ['m/d/yyyy', '45306', '1/15/2024'],
  ['yyyy-mm-dd hh:mm', '45306.75', '2024-01-15 18:00'],
  ['[$-409]d-mmm-yy;@', '45306', '15-Jan-24'],
  ['h:mm AM/PM', '0.75', '6:00 PM'],
  ['[<=9999999]###-####;(###) ###-####', '2015550123', '(201) 555-0123'],
  ['not [a format', '12', '12'],
  ['@', '12', '12'],
])('a number in the format %s', async (format, raw, shown) => {
  const cell = await cellOf(`<c s="1"><v>${raw}</v></c>`, { formats: [format] });
  expect(cell.replace(/^"(.*)"$/, '$1').replace(/\s+/g, ' ')).toBe(shown);
});

test('a text in a format with words', async () => {
  expect(await cellOf('<c t="str" s="1"><v>7</v></c>', { formats: ['"ID-"@'] })).toBe('ID-7');
});

test('dates that count from 1904', async () => {
  const spec = { formats: ['m/d/yyyy'], from1904: true };
  expect(await cellOf('<c s="1"><v>43844</v></c>', spec)).toBe('1/15/2024');
});

test.each([false, true])('dates of ISO 8601 where from 1904 is %s', async (from1904) => {
  const spec = { formats: ['m/d/yyyy', 'yyyy-mm-dd hh:mm'], from1904 };
  const shown = (iso: string, style = 1) => cellOf(`<c t="d" s="${style}"><v>${iso}</v></c>`, spec);
  expect(await shown('2024-01-15')).toBe('1/15/2024');
  expect(await shown('2024-01-15T18:30:00', 2)).toBe('2024-01-15 18:30');
  expect(await shown('1900-01-31')).toBe('1/31/1900');
  expect(await shown('1900-03-01')).toBe('3/1/1900');
  expect(await shown('1899-12-31')).toBe('1899-12-31');
  expect(await shown('1856-07-10')).toBe('1856-07-10');
});

test.each([
  ['[h]:mm', '36:30'],
  ['[mm]', '2190'],
  ['[ss].0', '131400.0'],
])('a duration in the format %s where dates count from 1904', async (format, shown) => {
  const spec = { formats: [format], from1904: true };
  expect(await cellOf('<c s="1"><v>1.5208333333333333</v></c>', spec)).toBe(shown);
});

test('rows and cells stand where their references say', async () => {
  const rows = '<row r="2"><c r="B2"><v>1</v></c></row><row r="5"><c r="AA5"><v>2</v></c></row>';
  expect(await rowsOf(rows)).toBe(`\n,1\n\n\n${','.repeat(26)}2\n`);
});

test('rows and cells without references follow each other', async () => {
  const rows = '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>';
  expect(await rowsOf(rows)).toBe('1,,2\n\n3\n');
});

test('empty cells and rows at the end are left out', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/></row><row r="2"><c r="A2"/></row>';
  expect(await rowsOf(rows)).toBe('1\n');
});

test('cells out of order are put in order', async () => {
  expect(await rowsOf('<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>')).toBe(
    '1,2\n',
  );
});

test('names with a prefix', async () => {
  const rows =
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
  const file = await workbookOf({
    sheets: [{ rows, whole: true }],
    strings: '',
    parts: {
      'xl/sharedStrings.xml': '<x:sst xmlns:x="m"><x:si><x:t>a</x:t></x:si></x:sst>',
    },
  });
  expect(await csvOf(file)).toBe('a,b\n');
});

test('a sheet in UTF-16', async () => {
  const rows = '<row r="1"><c t="str"><v>é€😀</v></c></row>';
  const xml = `\ufeff<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const { zipOf } = await import('../../testing/zipOf.ts');
  const plain = await workbookOf({ sheets: [{ rows: '' }] });
  const entries = [];
  const { wholeEntry } = await import('../../zip/entryBytes.ts');
  for (const entry of await readZipDirectory(plain))
    entries.push({
      name: entry.name,
      bytes: entry.name.includes('sheet1')
        ? new Uint8Array(Buffer.from(xml, 'utf16le'))
        : await wholeEntry(plain, entry, 1e6),
    });
  expect(await csvOf(await zipOf(entries))).toBe('é€😀\n');
});

test('hidden rows are counted, and left out where that is wanted', async () => {
  const more = ['', ' hidden="1"', '', " hidden='true'", ''];
  const rows = more
    .map((said, i) => `<row r="${i + 1}"${said}><c><v>${i + 1}</v></c></row>`)
    .join('');
  const file = await workbookOf({ sheets: [{ rows }] });
  expect(await csvOf(file)).toBe('1\n2\n3\n4\n5\n');
  expect(await csvOf(file, true)).toBe('1\n\n3\n\n5\n');
});

test('a sheet without rows is empty', async () => {
  expect(await rowsOf('')).toBe('');
  expect(
    await csvOf(
      await workbookOf({ sheets: [{ rows: '<worksheet><sheetData/></worksheet>', whole: true }] }),
    ),
  ).toBe('');
});

test.each([
  ['rows that do not end', '<worksheet><sheetData><row r="1"><c><v>1</v></c></row>'],
  ['a row that does not end', '<worksheet><sheetData><row r="1"><c><v>1</v></c>'],
  ['too many rows', '<worksheet><sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>'],
  [
    'too many columns',
    '<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>',
  ],
])('%s are damage', async (_, xml) => {
  const file = await workbookOf({ sheets: [{ rows: xml, whole: true }] });
  const problem = await csvOf(file).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(ListError);
  expect(problem).toMatchObject({ problem: { kind: 'file damaged' } });
});

test('the widest row and the longest cell', async () => {
  const long = 'é'.repeat(32_767);
  const rows = `<row r="1"><c r="A1" t="str"><v>${long}</v></c><c r="XFD1"><v>1</v></c></row>`;
  expect(await rowsOf(rows)).toBe(`${long}${','.repeat(16_383)}1\n`);
});
