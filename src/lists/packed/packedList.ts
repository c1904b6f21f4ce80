import type { Choice } from '../types/format.ts';
import type { Container } from '../types/profile.ts';
import { ListError } from '../types/problem.ts';
import { chooseSheet } from '../workbook/read/chooseSheet.ts';
import { openWorkbook } from '../workbook/read/openWorkbook.ts';
import { SheetCsv } from '../workbook/read/sheetCsv.ts';
import { entryBytes, refuseBomb } from '../zip/entryBytes.ts';
import { viewOf } from '../zip/fileView.ts';
import { gunzip, type Chunks } from '../zip/unpack.ts';
import { readZipDirectory } from '../zip/zipDirectory.ts';
import type { ZipEntry } from '../zip/zipEntry.ts';

/** A list inside a gzip file, ZIP file or workbook, ready to be read. */
export interface PackedList {
  /** Which of the lists in the file it is. */
  readonly choice: Choice;
  /** Whether it was made of a sheet: UTF-8 with commas, quoted as RFC 4180 has it. */
  readonly isSheet: boolean;
  /** Its bytes, from the start. A block is valid until the next. */
  readonly blocks: () => AsyncIterable<Uint8Array>;
  /** How long it is, as far as that can be told. */
  readonly likelySize: () => number;
  /** What is known of the file it is in; of hidden rows only once all is read. */
  readonly container: () => Container;
}

/** The list in a gzip file. */
export async function gzipList(file: Blob): Promise<PackedList> {
  // The last four bytes are the length, modulo 2^32 (RFC 1952).
  const tail = await viewOf(file, Math.max(0, file.size - 4), file.size);
  const size = tail.byteLength === 4 ? tail.getUint32(0, true) : 0;
  return {
    choice: {},
    isSheet: false,
    blocks: () => withoutBombs(gunzip(file), file.size),
    likelySize: () => size,
    container: () => ({}),
  };
}

/** A list that is a text file in a ZIP file. `files`: the names to choose from, if there are several. */
export function textList(
  file: Blob,
  entry: ZipEntry,
  choice: Choice = {},
  files?: readonly string[],
): PackedList {
  return {
    choice,
    isSheet: false,
    blocks: () => entryBytes(file, entry),
    likelySize: () => entry.size,
    container: () => (files ? { files } : {}),
  };
}

/** A sheet of a workbook: the one that is chosen, or else the first visible one with a list in it. */
export async function sheetList(
  file: Blob,
  { withoutHidden, ...choice }: Choice,
  files?: readonly string[],
): Promise<PackedList> {
  const workbook = await openWorkbook(file, await readZipDirectory(file));
  const position = choice.sheet ?? (await chooseSheet(workbook));
  const sheet = workbook.sheets[position];
  if (!sheet) throw new ListError({ kind: 'no list inside' });
  const csv = new SheetCsv(workbook, sheet, withoutHidden === true);
  const sheets = workbook.sheets.map(({ name, hidden }) => ({ name, hidden }));
  return {
    choice: { ...choice, sheet: position, ...(withoutHidden ? { withoutHidden } : {}) },
    isSheet: true,
    blocks: () => csv.blocks(),
    likelySize: () => csv.likelySize,
    container: () => ({
      ...(files ? { files } : {}),
      extension: workbook.extension,
      sheets,
      hiddenRows: csv.hiddenRows,
    }),
  };
}

async function* withoutBombs(chunks: Chunks, packedSize: number): Chunks {
  let size = 0;
  for await (const bytes of chunks) {
    size += bytes.length;
    refuseBomb(size, packedSize);
    yield bytes;
  }
}
