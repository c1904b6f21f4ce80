import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { workbookOf } from '../../testing/workbookOf.ts';
import { readZipDirectory } from '../../zip/zipDirectory.ts';
import { openWorkbook } from '../read/openWorkbook.ts';
import { SheetCsv } from '../read/sheetCsv.ts';
import { SheetCutter } from '../write/sheetCutter.ts';
import { SheetEnricher } from '../write/sheetEnricher.ts';

/** The line that reading gives each row's text. */
async function linesRead(rows: string): Promise<Record<string, number>> {
  const file = await workbookOf({ sheets: [{ rows }] });
  const workbook = await openWorkbook(file, await readZipDirectory(file));
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('The workbook has a sheet.');
  const blocks: Uint8Array[] = [];
  for await (const block of new SheetCsv(workbook, sheet, false).blocks())
    blocks.push(block.slice());
  const lines = Buffer.concat(blocks).toString().split('\n');
  return Object.fromEntries(lines.flatMap((text, i) => (text === '' ? [] : [[text, i + 1]])));
}

/** The line for which adding to the sheet asks at each row. */
function linesAsked(rows: string): Record<string, number> {
  const asked: Record<string, number> = {};
  const cutter = new SheetCutter({
    before: () => '',
    row: ({ number, body }) => {
      const text = /t\d+/.exec(body)?.[0];
      if (text !== undefined) asked[text] = number;
      return '';
    },
    after: () => '',
  });
  cutter.push(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
  cutter.end();
  return asked;
}

const place = fc.constantFrom(
  '',
  ...['0', '1', '2', '2', '3', '4', '9', 'x', ' 3'].map((r) => ` r="${r}"`),
);
/** Single quotes are read by the parser, double ones by the fast reader. */
const quote = fc.constantFrom('"', "'");

/** Elements inside extensions are not the sheet's own, whatever their names. */
const foreign = fc.constantFrom(
  '',
  '<ext><c r="B9" t="str"><v>t99</v></c></ext>',
  '<!-- <row/> -->',
);
const foreignRow = fc.oneof(
  foreign,
  fc.constant('<x:ext><row r="9"><c t="str"><v>t99</v></c></row></x:ext>'),
);

test('rows get the same lines when a sheet is read and when it is written, whatever their numbers', async () => {
  const row = fc.tuple(place, quote, fc.boolean(), foreign, foreignRow);
  const sheets = fc.array(row, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(sheets, async (specs) => {
      const rows = specs.map(([at, mark, isEmpty, within, behind], i) =>
        isEmpty
          ? `<row${at}/>${behind}`
          : `<row${at}><c t=${mark}str${mark}><v>t${i}</v></c>${within}</row>${behind}`,
      );
      const read = await linesRead(rows.join(''));
      expect(linesAsked(rows.join(''))).toEqual(read);
      expect(read).not.toHaveProperty('t99');
    }),
    { numRuns: 200 },
  );
});

test('what is added to a row that repeats a number is named by the row’s own number', () => {
  const cutter = new SheetCutter(
    new SheetEnricher({
      headerRow: 0,
      column: 1,
      headerStyle: undefined,
      added: (line) => [`line${line}`, ''],
      after: (xml) => xml,
    }),
  );
  const row = '<row r="2"><c r="A2"><v>1</v></c></row>';
  const made = cutter.push(`<worksheet><sheetData>${row}${row}</sheetData></worksheet>`);
  expect(made).toContain('<c r="B2" t="inlineStr"><is><t>line2</t></is></c>');
  expect(made).toContain('<c r="B2" t="inlineStr"><is><t>line3</t></is></c>');
});
