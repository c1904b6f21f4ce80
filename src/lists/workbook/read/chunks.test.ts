import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteBuffer } from '../../byteBuffer.ts';
import { escaped } from '../../testing/workbookOf.ts';
import type { Chunks } from '../../zip/unpack.ts';
import { CsvRows } from './csvRows.ts';
import { CsvText } from './csvText.ts';
import { NumberTexts } from './numberTexts.ts';
import { SharedStrings } from './sharedStrings.ts';
import { SheetRows } from './sheetRows.ts';

const encoder = new TextEncoder();

async function* chunked(text: string, size: number): Chunks {
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

/** What a sheet and its shared texts make, read by so many bytes at a time. */
async function csvOf(sheet: string, strings: string, size: number): Promise<string> {
  const out = new ByteBuffer();
  const shared = new SharedStrings(chunked(`<sst>${strings}</sst>`, size));
  const to = { out, csv: new CsvText(out), rows: new CsvRows(out), strings: shared };
  const rows = new SheetRows(
    { ...to, numbers: new NumberTexts(['General', '00000'], false) },
    false,
  );
  const scan = async (isEnd: boolean) => {
    for (let lacking = rows.scan(isEnd); lacking >= 0; lacking = rows.scan(isEnd))
      await shared.readTo(lacking);
  };
  for await (const chunk of chunked(sheet, size)) {
    rows.add(chunk);
    await scan(false);
  }
  await scan(true);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(out.bytes());
}

const SHEET =
  '<?xml version="1.0"?><!-- <sheetData> --><worksheet a="<sheetData>"><sheetPr/><sheetData>' +
  '<row r="1" spans="1:3"><c r="A1" t="s"><v>1</v></c><c r="C1" s="1"><v>7030</v></c></row>\n' +
  '<row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>é€😀 &amp; "x", y</t></is></c><c t="b"><v>1</v></c></row>' +
  '<row r="4"><!-- > --><c r="B4" t="str"><f>"a"&amp;"&lt;/row>"</f><v><![CDATA[</row>]]></v></c></row>' +
  '<row r="5"><c t="s"><v>2</v></c><c t="e"><v>#N/A</v></c></row></sheetData><rest/></worksheet>';
const STRINGS =
  '<si><t>unused</t></si><si><t xml:space="preserve"> año 😀</t></si><si><r><t>rich</t></r><r><t>é</t></r></si>';
const CSV = ' año 😀,,07030\n\n"é€😀 & ""x"", y",TRUE\n,</row>\nriché,#N/A\n';

test('a sheet is the same at every size of chunk', async () => {
  for (let size = 1; size < 80; size++)
    expect([size, await csvOf(SHEET, STRINGS, size)]).toEqual([size, CSV]);
  expect(await csvOf(SHEET, STRINGS, 100_000)).toBe(CSV);
});

const SPECIAL = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ',',
  ';',
  '\n',
  '\t',
  ' ',
  'é',
  '€',
  '😀',
  '\ufeff',
  '_x0041_',
  '_x005F_',
  '&lt;',
];

/** Texts that XML can hold, with what is special in XML, CSV and workbooks. */
const text = fc
  .string({
    unit: fc.oneof(fc.constantFrom(...SPECIAL), fc.string({ unit: 'grapheme', maxLength: 1 })),
  })
  // oxlint-disable-next-line no-control-regex
  .map((any) => any.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/g, '').toWellFormed());

/** Text as Excel writes it: what looks like one of its escapes has its `_` escaped. */
const asXml = (value: string) => escaped(value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));

const table = fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 5 });

function rowsXml(rows: readonly (readonly string[])[], cell: (value: string) => string): string {
  return `<worksheet><sheetData>${rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`;
}

/** A table as CSV, by a writer that is not the product's. */
function csv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) =>
    cells
      .slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
      .map((cell) =>
        /[",\n\ufeff]/.test(cell) || /[\uf000-\uffff]/.test(cell)
          ? `"${cell.replaceAll('"', '""')}"`
          : cell,
      )
      .join(','),
  );
  return lines
    .slice(0, lines.findLastIndex((line) => line !== '') + 1)
    .map((line) => `${line}\n`)
    .join('');
}

test('any table of texts comes back, whatever way it is written in', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 200 }), async (rows, size) => {
      const strings = rows
        .flat()
        .map((value) => `<si><t>${asXml(value)}</t></si>`)
        .join('');
      let index = 0;
      const ways = {
        inline: rowsXml(rows, (value) => `<c t="inlineStr"><is><t>${asXml(value)}</t></is></c>`),
        formula: rowsXml(rows, (value) => `<c t="str"><v>${asXml(value)}</v></c>`),
        shared: rowsXml(rows, () => `<c t="s"><v>${index++}</v></c>`),
        // A comment in each row takes the slow way.
        odd: rowsXml(rows, (value) => `<!-- --><c t="str"><v>${asXml(value)}</v></c>`),
      };
      for (const [way, sheet] of Object.entries(ways))
        expect([way, unquoted(await csvOf(sheet, strings, size))]).toEqual([
          way,
          unquoted(csv(rows)),
        ]);
    }),
  );
});

/** Cells of CSV may be quoted without need. */
function unquoted(lines: string): string {
  return lines.replace(/"([^",\n\ufeff]*)"/g, '$1');
}
