import Papa from 'papaparse';
import { ListError, type Delimiter, type Encoding } from '../types.ts';
import { decoderOf, wholeLength } from './encoding.ts';
import { settleLineEnds } from './lineEnds.ts';

/** The cells of one line of cells, as they are in the file. */
export type Cells = readonly string[];

/** Where in a file to start to read, such that a line of cells starts there. */
export interface Place {
  /** A byte at which a character starts. */
  readonly byte: number;
  /** Characters (UTF-16 units) to pass over from there. */
  readonly skip: number;
}

/** Most characters of one line of cells. Bounds what an unclosed quote can cost. */
const LONGEST_LINE = 1 << 20;

interface ReaderOptions {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Throw a TypeError on bytes that cannot be in the encoding, instead of reading them as U+FFFD. */
  readonly strict: boolean;
  readonly start: Place;
  /** Lines of cells before `start`. */
  readonly lines: number;
}

/** Turns the blocks of a file into lines of cells. Remembers only what is not yet a whole line. */
export class BlockReader {
  readonly #encoding: Encoding;
  readonly #delimiter: Delimiter;
  readonly #decode: (bytes: Uint8Array) => string;
  readonly #parser: Papa.Parser;
  #bytes = new Uint8Array();
  #text = '';
  #skip: number;
  #lines: number;
  #byte: number;
  #place: Place;
  #hasZero = false;

  constructor({ encoding, delimiter, strict, start, lines }: ReaderOptions) {
    this.#encoding = encoding;
    this.#delimiter = delimiter;
    this.#decode = decoderOf(encoding, strict);
    this.#parser = new Papa.Parser({ delimiter, newline: '\n' });
    this.#skip = start.skip;
    this.#lines = lines;
    this.#byte = start.byte;
    this.#place = start;
  }

  /** Lines of cells so far, blank ones included. */
  get lines(): number {
    return this.#lines;
  }

  /** Whether the lines given last came from text with a zero character in it, as no text has. */
  get hasZero(): boolean {
    return this.#hasZero;
  }

  /** Where the next line of cells starts: from there, another reader can go on. */
  get place(): Place {
    return this.#place;
  }

  /**
   * The lines of cells that end in this block. Throws a ListError `unclosed quote` or
   * `line too long` for a line that goes on and on.
   */
  push(block: Uint8Array): string[][] {
    const bytes = joined(this.#bytes, block);
    const whole = wholeLength(bytes, this.#encoding);
    this.#bytes = bytes.slice(whole);
    const decoded = this.#decoded(bytes.subarray(0, whole));
    const lines = this.#parse(this.#text + this.#unskipped(decoded));
    if (this.#text.length <= decoded.length)
      this.#place = { byte: this.#byte, skip: decoded.length - this.#text.length };
    this.#byte += whole;
    if (this.#text.length > LONGEST_LINE) throw this.#endless();
    return lines;
  }

  /** The last line of cells, where the file does not end with a line end. */
  end(): string[][] {
    const rest = this.#text + this.#decode(this.#bytes);
    this.#bytes = new Uint8Array();
    if (rest === '') return [];
    const lines = this.#parse(`${rest}\n`);
    if (this.#text !== '') throw this.#endless();
    return lines;
  }

  #decoded(bytes: Uint8Array): string {
    try {
      return this.#decode(bytes);
    } catch (error) {
      // Counts the lines before the bytes that cannot be, so that their row can be named.
      const [readable = ''] = decoderOf(this.#encoding, false)(bytes).split('\ufffd', 1);
      this.#parse(this.#text + readable);
      throw error;
    }
  }

  #unskipped(decoded: string): string {
    const skipped = Math.min(this.#skip, decoded.length);
    this.#skip -= skipped;
    return skipped === 0 ? decoded : decoded.slice(skipped);
  }

  #parse(text: string): string[][] {
    this.#hasZero = text.includes('\0');
    const settled = settleLineEnds(text, this.#delimiter);
    const { data, meta } = this.#parser.parse(settled.text, 0, true) as Papa.ParseResult<string[]>;
    this.#text = text.slice(meta.cursor);
    this.#lines += data.length;
    if (text.includes('\r')) for (const cells of data) takeOffCr(cells);
    const { standIn } = settled;
    if (standIn === undefined) return data;
    return data.map((cells) => cells.map((cell) => cell.replaceAll(standIn, '\r')));
  }

  #endless(): ListError {
    const rowNumber = this.#lines + 1;
    const closed = this.#parse(`${this.#text}\n`).length > 0;
    return new ListError({ kind: closed ? 'line too long' : 'unclosed quote', rowNumber });
  }
}

function joined(before: Uint8Array<ArrayBuffer>, block: Uint8Array): Uint8Array {
  if (before.length === 0) return block;
  const bytes = new Uint8Array(before.length + block.length);
  bytes.set(before);
  bytes.set(block, before.length);
  return bytes;
}

function takeOffCr(cells: string[]): void {
  const last = cells.length - 1;
  const cell = cells[last] ?? '';
  if (cell.endsWith('\r')) cells[last] = cell.slice(0, -1);
}
