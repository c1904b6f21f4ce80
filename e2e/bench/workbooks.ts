import {
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { createInterface } from 'node:readline';
import type { WritableFile } from '../../src/lists/storage/storage.ts';
import { Writer } from '../../src/lists/storage/writer.ts';
import { escaped } from '../../src/lists/testing/workbookOf.ts';
import { ZipWriter } from '../../src/lists/zip/zipWriter.ts';
import { generatedList } from './lists.ts';

/** How a workbook holds its texts: once each in a part of their own, as Excel does, or in the cells. */
export type Texts = 'shared' | 'inline';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The path of the generated list as a workbook, made when it is not there yet. Unique texts, such as ids, are shared too. */
export async function generatedWorkbook(rows: number, texts: Texts): Promise<string> {
  const list = await generatedList(rows);
  const path = list.replace(/\.csv$/, `-${texts}.xlsx`);
  if (existsSync(path)) return path;
  const output = new Writer(createFile(`${path}.part`));
  const zip = new ZipWriter(output);
  const types = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`;
  await addPart(zip, '[Content_Types].xml', [types]);
  await addPart(zip, '_rels/.rels', [relations(['officeDocument', 'xl/workbook.xml'])]);
  const sheets = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  await addPart(zip, 'xl/workbook.xml', [sheets]);
  const parts = relations(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  );
  await addPart(zip, 'xl/_rels/workbook.xml.rels', [parts]);
  const numbers = new Map<string, number>();
  const cell = texts === 'shared' ? sharedCell(numbers) : inlineCell;
  await addPart(zip, 'xl/worksheets/sheet1.xml', sheetXml(list, cell));
  await addPart(zip, 'xl/sharedStrings.xml', stringsXml(numbers.keys()));
  zip.end();
  output.finish();
  renameSync(`${path}.part`, path);
  console.log(`Made a workbook of ${rows} rows, ${Math.round(statSync(path).size / 1e6)} MB`);
  return path;
}

function relations(...all: readonly (readonly [type: string, target: string])[]): string {
  const tags = all.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${tags.join('')}</Relationships>`;
}

type Cell = (reference: string, text: string) => string;

const inlineCell: Cell = (reference, text) =>
  `<c r="${reference}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

function sharedCell(numbers: Map<string, number>): Cell {
  return (reference, text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return `<c r="${reference}" t="s"><v>${number}</v></c>`;
  };
}

async function* sheetXml(list: string, cell: Cell): AsyncGenerator<string> {
  yield `<worksheet xmlns="${MAIN}"><sheetData>`;
  let row = 0;
  for await (const line of createInterface(createReadStream(list, 'utf8'))) {
    row += 1;
    const cells = line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
    const tags = cells.map((text, i) =>
      cell(
        `${String.fromCharCode(65 + i)}${row}`,
        text.replace(/^"|"$/g, '').replaceAll('""', '"'),
      ),
    );
    yield `<row r="${row}">${tags.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function* stringsXml(texts: Iterable<string>): Generator<string> {
  yield `<sst xmlns="${MAIN}">`;
  for (const text of texts) yield `<si><t>${escaped(text)}</t></si>`;
  yield '</sst>';
}

/** Adds a part from pieces of text, written in blocks of a few hundred kilobytes. */
async function addPart(
  zip: ZipWriter,
  name: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const part = zip.begin(name);
  let batch: string[] = [];
  for await (const piece of pieces) {
    batch.push(piece);
    if (batch.length < 500) continue;
    await part.write(Buffer.from(batch.join('')));
    batch = [];
  }
  await part.write(Buffer.from(batch.join('')));
  await part.end();
}

/** Creates a file and opens it for the app's writer. */
function createFile(path: string): WritableFile {
  const file = openSync(path, 'w+');
  return {
    size: () => fstatSync(file).size,
    read: (into, at) => readSync(file, into, 0, into.length, at),
    write: (bytes, at) => void writeSync(file, bytes, 0, bytes.length, at),
    flush: () => fsyncSync(file),
    close: () => closeSync(file),
  };
}
