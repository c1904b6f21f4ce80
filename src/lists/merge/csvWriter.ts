import { ByteBuffer, NO_BYTE } from '../byteBuffer.ts';
import { delimiterPattern } from '../read/lines/delimiters.ts';
import type { Line } from '../read/lines/lines.ts';
import type { Writer } from '../storage/writer.ts';
import type { Delimiter } from '../types/format.ts';
import { isFormula } from './isFormula.ts';

const QUOTE = '"';
const LINE_END = Uint8Array.of(13, 10);

/** Whatever a spreadsheet may take for the end of a cell, depending on the country it is set to. */
const ANY_DELIMITER = ',;\\t|';

/** Bytes of lines that are gathered before they are written to the file. */
const GATHERED = 64 * 1024;

/** How cells are written. */
export interface CsvStyle {
  readonly delimiter: Delimiter;
  /** Cells that a spreadsheet may run as a formula get an apostrophe in front. */
  readonly excelSafe: boolean;
}

/**
 * Writes CSV: UTF-8 with a byte-order mark, CRLF, quotes only where reading a cell back needs them. As bytes
 * from the start, so that no text is made on the way: most cells go from the list to the file as the bytes
 * that they are.
 */
export class CsvWriter {
  readonly #output: Writer;
  readonly #delimiter: number;
  readonly #excelSafe: boolean;
  readonly #special: RegExp;
  /** The ASCII characters that need no quotes around their cell. */
  readonly #plain: Uint8Array;
  readonly #csv = new ByteBuffer();
  #isFirst = true;
  #guarded = 0;

  constructor(output: Writer, { delimiter, excelSafe }: CsvStyle) {
    this.#output = output;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#excelSafe = excelSafe;
    const delimiters = delimiterPattern(delimiter) + (excelSafe ? ANY_DELIMITER : '');
    this.#special = new RegExp(`[${delimiters}"\\r\\n]`);
    this.#plain = Uint8Array.from({ length: 128 }, (_, code) =>
      this.#special.test(String.fromCharCode(code)) ? NO_BYTE : code,
    );
    output.text('\ufeff');
  }

  /** Cells that got an apostrophe so far. */
  get guarded(): number {
    return this.#guarded;
  }

  /** Writes a cell of a line of the list; an empty one where the line is too short. */
  cell(cells: Line, i: number): void {
    const { bytes } = cells;
    const to = cells.to(i);
    this.#separate();
    if (bytes && to !== -1) {
      const from = cells.from(i);
      const mayBeFormula = this.#excelSafe && startsFormula(bytes[from]);
      if (!mayBeFormula && this.#csv.putWesternUtf8({ bytes, from, to }, this.#plain)) return;
    }
    this.#put(cells.text(i));
  }

  /** Writes a cell of this text. */
  text(text: string): void {
    this.#separate();
    this.#put(text);
  }

  endLine(): void {
    this.#csv.put(LINE_END);
    this.#isFirst = true;
    if (this.#csv.length > GATHERED) this.#drain();
  }

  /** Hands all to the file. */
  end(): void {
    this.#drain();
    this.#output.drain();
  }

  #separate(): void {
    if (this.#isFirst) this.#isFirst = false;
    else this.#csv.putByte(this.#delimiter);
  }

  #put(text: string): void {
    if (text === '') return;
    const safe = this.#excelSafe && isFormula(text) ? this.#guard(text) : text;
    if (this.#csv.putWestern(safe, this.#plain)) return;
    this.#csv.putText(
      this.#special.test(safe) ? QUOTE + safe.replaceAll(QUOTE, '""') + QUOTE : safe,
    );
  }

  #guard(text: string): string {
    this.#guarded += 1;
    return `'${text}`;
  }

  #drain(): void {
    this.#output.bytes(this.#csv.bytes());
    this.#csv.clear();
  }
}

/** Whether a cell with this first byte may be a formula. Full-width ones take several bytes and are checked as text. */
function startsFormula(byte: number | undefined): boolean {
  return byte !== undefined && isFormula(String.fromCharCode(byte));
}
