import { ByteBuffer } from '../../byteBuffer.ts';
import { refuseBomb, wholeEntry } from '../../zip/entryBytes.ts';
import type { Sheet, Workbook } from '../types.ts';
import { CsvRows } from './csvRows.ts';
import { CsvText } from './csvText.ts';
import { NumberTexts } from './numberTexts.ts';
import { SharedStrings } from './sharedStrings.ts';
import { SheetRows } from './sheetRows.ts';
import { readNumberFormats } from './styles.ts';
import { xmlChunks, xmlText } from '../xml/xmlChunks.ts';

/** Styles of the largest workbooks take some megabytes. */
const LARGEST_STYLES = 256 * 1024 * 1024;

/** Bytes of CSV that are given at a time, at least, but for the last. */
const BLOCK = 64 * 1024;

/** A sheet on its way to CSV. */
export class SheetCsv {
  readonly #workbook: Workbook;
  readonly #sheet: Sheet;
  readonly #withoutHidden: boolean;
  #rows: SheetRows | undefined;
  #read = 0;
  #written = 0;

  constructor(workbook: Workbook, sheet: Sheet, withoutHidden: boolean) {
    this.#workbook = workbook;
    this.#sheet = sheet;
    this.#withoutHidden = withoutHidden;
  }

  /** Rows with cells that are hidden or filtered out, so far. */
  get hiddenRows(): number {
    return this.#rows?.hiddenRows ?? 0;
  }

  /** Bytes of the whole CSV, by the part of the sheet that is read. */
  get likelySize(): number {
    const { size } = this.#sheet.entry;
    return this.#read === 0 ? size : Math.round((this.#written / this.#read) * size);
  }

  /**
   * The CSV: UTF-8 with commas, a line for each row up to the last that is not empty. A block is good until
   * the next. Throws ListErrors: those of `entryBytes`, and `unpacks too large`.
   */
  async *blocks(): AsyncGenerator<Uint8Array> {
    const { file, sharedStrings } = this.#workbook;
    const strings = new SharedStrings(sharedStrings && xmlChunks(file, sharedStrings));
    try {
      yield* this.#write(strings, await this.#numbers());
      await strings.finish();
    } finally {
      await strings.close();
    }
  }

  async *#write(strings: SharedStrings, numbers: NumberTexts): AsyncGenerator<Uint8Array> {
    const out = new ByteBuffer();
    const to = { out, strings, numbers, csv: new CsvText(out), rows: new CsvRows(out) };
    const rows = new SheetRows(to, this.#withoutHidden);
    this.#rows = rows;
    for await (const chunk of xmlChunks(this.#workbook.file, this.#sheet.entry)) {
      rows.add(chunk);
      await scanAll(rows, strings, false);
      this.#read += chunk.length;
      if (out.length >= BLOCK) yield this.#take(out);
    }
    await scanAll(rows, strings, true);
    yield this.#take(out);
  }

  #take(out: ByteBuffer): Uint8Array {
    const block = out.bytes().slice();
    out.clear();
    this.#written += block.length;
    refuseBomb(this.#written, this.#workbook.file.size);
    return block;
  }

  async #numbers(): Promise<NumberTexts> {
    const { file, styles, from1904 } = this.#workbook;
    const text = styles && xmlText(await wholeEntry(file, styles, LARGEST_STYLES));
    return new NumberTexts(text === undefined ? [] : readNumberFormats(text), from1904);
  }
}

/** Writes the rows that are complete, and reads the shared texts that they need on the way. */
async function scanAll(rows: SheetRows, strings: SharedStrings, isEnd: boolean): Promise<void> {
  for (let lacking = rows.scan(isEnd); lacking >= 0; lacking = rows.scan(isEnd))
    await strings.readTo(lacking);
}
