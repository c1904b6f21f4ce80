import { createReadStream, existsSync, statSync } from 'node:fs';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { crc32, createDeflateRaw } from 'node:zlib';
import { escaped } from '../../src/lists/testing/workbookOf.ts';
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
  const file = await open(`${path}.part`, 'w');
  const zip = new Zip(file);
  const types = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`;
  await zip.add('[Content_Types].xml', [types]);
  await zip.add('_rels/.rels', [relations(['officeDocument', 'xl/workbook.xml'])]);
  const sheets = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  await zip.add('xl/workbook.xml', [sheets]);
  const parts = relations(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  );
  await zip.add('xl/_rels/workbook.xml.rels', [parts]);
  const numbers = new Map<string, number>();
  const cell = texts === 'shared' ? sharedCell(numbers) : inlineCell;
  await zip.add('xl/worksheets/sheet1.xml', sheetXml(list, cell));
  await zip.add('xl/sharedStrings.xml', stringsXml(numbers.keys()));
  await zip.end();
  await file.close();
  await rename(`${path}.part`, path);
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

/** Writes a ZIP file part by part. */
class Zip {
  readonly #file: FileHandle;
  readonly #directory: Buffer[] = [];
  #at = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async add(name: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const offset = this.#at;
    const header = 30 + name.length;
    const deflate = createDeflateRaw({ level: 6 });
    let [crc, size, packed] = [0, 0, 0];
    const written = (async () => {
      for await (const chunk of deflate as AsyncIterable<Buffer>) {
        await this.#file.write(chunk, 0, chunk.length, offset + header + packed);
        packed += chunk.length;
      }
    })();
    for await (const bytes of batches(pieces)) {
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
    }
    deflate.end();
    await written;
    const numbers = { name, crc, size, packed };
    await this.#file.write(record(0x04034b50, numbers, []), 0, header, offset);
    this.#directory.push(record(0x02014b50, numbers, [0, 0, 0, 0, 0], offset));
    this.#at = offset + header + packed;
  }

  async end(): Promise<void> {
    const directory = Buffer.concat(this.#directory);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#directory.length, 8);
    end.writeUInt16LE(this.#directory.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.#at, 16);
    await this.#file.write(Buffer.concat([directory, end]), 0, directory.length + 22, this.#at);
  }
}

/** Pieces of text as some hundred kilobytes at a time. */
async function* batches(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Buffer> {
  let batch: string[] = [];
  for await (const piece of pieces) {
    batch.push(piece);
    if (batch.length < 500) continue;
    yield Buffer.from(batch.join(''));
    batch = [];
  }
  yield Buffer.from(batch.join(''));
}

/** A local header, or with the shorts that follow the lengths and an offset a directory's entry. */
function record(
  signature: number,
  { name, crc, size, packed }: { name: string; crc: number; size: number; packed: number },
  more: readonly number[],
  offset = 0,
): Buffer {
  const isEntry = more.length > 0;
  return Buffer.concat([
    words(signature),
    shorts(...(isEntry ? [20] : []), 20, 0, 8, 0, 0x21),
    words(crc, packed, size),
    shorts(name.length, 0, ...more),
    ...(isEntry ? [words(offset)] : []),
    Buffer.from(name),
  ]);
}

function shorts(...numbers: number[]): Buffer {
  return Buffer.from(Uint16Array.from(numbers).buffer);
}

function words(...numbers: number[]): Buffer {
  return Buffer.from(Uint32Array.from(numbers).buffer);
}
