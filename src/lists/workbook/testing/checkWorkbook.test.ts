import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { lineOf } from '../../read/lines/lines.ts';
import { memoryStorage } from '../../storage/memory.ts';
import { Writer } from '../../storage/writer.ts';
import { NewWorkbook } from '../write/newWorkbook.ts';
import { checkWorkbook } from './checkWorkbook.ts';

async function workbook(): Promise<Record<string, Uint8Array>> {
  const file = await memoryStorage().create('workbook');
  const made = new NewWorkbook(new Writer(file), { fileName: 'a.csv', rows: 1, hasHeader: true });
  made.header({ cells: lineOf(['zip', 'name']), width: 2, added: [] });
  made.row({ cells: lineOf(['07030', 'Ann']), width: 2, added: [] });
  await made.end();
  const bytes = new Uint8Array(file.size());
  file.read(bytes, 0);
  return unzipSync(bytes);
}

const SHEET = 'xl/worksheets/sheet1.xml';

test.each<[string, string, string | RegExp, string]>([
  ['rows out of order', SHEET, '<row r="2"', '<row r="1"'],
  ['cells out of order', SHEET, 'r="B2"', 'r="A2"'],
  ['a cell of another row', SHEET, 'r="B2"', 'r="B3"'],
  ['a format that is not there', SHEET, 's="1"', 's="3"'],
  ['a text that is not inline', SHEET, 't="inlineStr"', 't="n"'],
  ['elements out of order', SHEET, /(<cols>.*<\/cols>)(<sheetData>)/, '$2$1'],
  ['columns that overlap', SHEET, '<col min="2"', '<col min="1"'],
  ['what is not XML', SHEET, 'Ann', 'A & B'],
  ['an element that is not closed', SHEET, '</row>', ''],
  ['a sheet that is lost', 'xl/_rels/workbook.xml.rels', 'worksheets/sheet1', 'worksheets/sheet9'],
  ['a relation of an id twice', 'xl/_rels/workbook.xml.rels', 'rId2', 'rId1'],
  ['a name that no sheet has', 'xl/workbook.xml', 'name="a"', 'name="a/b"'],
  ['a part without a type', '[Content_Types].xml', /<Default Extension="rels"[^>]*>/, ''],
  ['a type without a part', '[Content_Types].xml', 'sheet1.xml', 'sheet2.xml'],
  ['formats out of order', 'xl/styles.xml', /(<fonts.*<\/fonts>)(<fills.*<\/fills>)/, '$2$1'],
])('the check of workbooks finds %s', async (_, path, from, to) => {
  const parts = await workbook();
  expect(checkWorkbook(zipSync(parts))).toEqual([]);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  expect(checkWorkbook(zipSync({ ...parts, [path]: strToU8(after) }))).not.toEqual([]);
});
