import Papa from 'papaparse';
import type { Delimiter, Encoding } from '../types/format.ts';
import { ListError } from '../types/problem.ts';
import { utf8Length } from '../utf8.ts';
import type { Place, ReaderOptions } from './blockReader.ts';
import { decoderOf, wholeLength } from './encoding.ts';
import { absentCharacter, settleLineEnds } from './lineEnds.ts';
import { unclosedQuote } from './quotes.ts';

/** Most characters of one line of cells. Bounds what an unclosed quote can cost. */
export const LONGEST_LINE = 1 << 20;

/** Most quotes that are read as ordinary characters. Each can cost another look at so long a line. */
const MOST_LONE_QUOTES = 100;

/**
 * Turns the blocks of a file into lines of cells by way of text, and by Papa Parse: for anything that a
 * list may have in it. Remembers only what is not yet a whole line.
 */
export class TextReader {
  readonly #encoding: Encoding;
  readonly #delimiter: Delimiter;
  readonly #strict: boolean;
  #decode: (bytes: Uint8Array) => string;
  readonly #lenient: boolean;
  readonly #parser: Papa.Parser;
  #bytes = new Uint8Array();
  #text = '';
  #skip: number;
  #lines: number;
  #byte: number;
  #place: Place;
  /** The blocks that `#text` is from, with their lengths in characters. */
  #pieces: { readonly byte: number; readonly length: number }[] = [];
  #loneQuotes = 0;
  #hasZero = false;
  #runTogether: number | undefined;
  #broken: number | undefined;

  constructor({ encoding, delimiter, strict, lenient, start, lines }: ReaderOptions) {
    this.#encoding = encoding;
    this.#delimiter = delimiter;
    this.#strict = strict;
    this.#decode = decoderOf(encoding, true);
    this.#lenient = lenient;
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

  /** The first line of cells in which a quote is out of place and after it lines run together. */
  get runTogether(): number | undefined {
    return this.#runTogether;
  }

  /** The first line of cells with bytes in it that cannot be in the encoding. */
  get broken(): number | undefined {
    return this.#broken;
  }

  /** Where the next line of cells starts: from there, another reader can go on. */
  get place(): Place {
    return this.#place;
  }

  /** Bytes of what is not yet a whole line; undefined where that may not be told from its text. */
  get restBytes(): number | undefined {
    if (this.#encoding === 'windows-1252') return this.#text.length;
    // A character that stands for broken bytes may be for one or for several.
    const isTold = this.#encoding === 'utf-8' && !this.#text.includes('\ufffd');
    return isTold ? utf8Length(this.#text) + this.#bytes.length : undefined;
  }

  /** Goes on at another place, with so many lines of cells before it. */
  goTo(place: Place, lines: number): void {
    this.#bytes = new Uint8Array();
    this.#text = '';
    this.#pieces = [];
    this.#skip = place.skip;
    this.#lines = lines;
    this.#byte = place.byte;
    this.#place = place;
  }

  /**
   * The lines of cells that end in this block. Throws a ListError `unclosed quote` or
   * `line too long` for a line that goes on and on.
   */
  push(block: Uint8Array): string[][] {
    this.#hasZero = false;
    const bytes = joined(this.#bytes, block);
    const whole = wholeLength(bytes, this.#encoding);
    this.#bytes = bytes.slice(whole);
    const decoded = this.#decoded(bytes.subarray(0, whole));
    const lines = this.#linesOf(this.#text + this.#unskipped(decoded));
    this.#pieces.push({ byte: this.#byte, length: decoded.length });
    this.#byte += whole;
    this.#settlePlace();
    return lines;
  }

  /** The last line of cells, where the file does not end with a line end. */
  end(): string[][] {
    // Behind the last line end, half a character is no line.
    if (this.#text === '' && !this.#strict) return [];
    const rest = this.#text + this.#decoded(this.#bytes);
    this.#bytes = new Uint8Array();
    if (rest === '') return [];
    // A line end that ended no line stands in a quote that is not closed: none is to be added.
    let lines = this.#linesOf(rest.endsWith('\n') ? rest : `${rest}\n`);
    while (this.#text !== '') lines = lines.concat(this.#endless(this.#text));
    return lines;
  }

  /** Forgets the blocks whose lines are all read. */
  #settlePlace(): void {
    let before = this.#pieces.reduce((sum, { length }) => sum + length, 0) - this.#text.length;
    let [first] = this.#pieces;
    while (first && before >= first.length) {
      before -= first.length;
      this.#pieces.shift();
      [first] = this.#pieces;
    }
    this.#place = first ? { byte: first.byte, skip: before } : { byte: this.#byte, skip: 0 };
  }

  #decoded(bytes: Uint8Array): string {
    try {
      return this.#decode(bytes);
    } catch (error) {
      this.#decode = decoderOf(this.#encoding, false);
      const decoded = this.#decode(bytes);
      const [readable = ''] = decoded.split('\ufffd', 1);
      this.#broken = this.#lines + this.#parsed(this.#text + readable).data.length + 1;
      if (this.#strict) throw error;
      return decoded;
    }
  }

  #unskipped(decoded: string): string {
    const skipped = Math.min(this.#skip, decoded.length);
    this.#skip -= skipped;
    return skipped === 0 ? decoded : decoded.slice(skipped);
  }

  /**
   * The lines that end in a text, which starts at the start of one. Long texts are looked at in
   * stretches that start with a line, so that what is too long does not depend on the blocks.
   */
  #linesOf(text: string): string[][] {
    if (text.length <= LONGEST_LINE) return this.#parse(text);
    const stretch = text.slice(0, LONGEST_LINE);
    let lines = this.#parse(stretch);
    if (lines.length === 0) lines = this.#endless(stretch);
    return lines.concat(this.#linesOf(this.#text + text.slice(LONGEST_LINE)));
  }

  /** Lines of a stretch in which the first one does not end. */
  #endless(stretch: string): string[][] {
    const standIn = absentCharacter(stretch);
    let lines: string[][] = [];
    for (let eased = stretch; lines.length === 0; lines = this.#parse(eased)) {
      const quote = unclosedQuote(eased, this.#delimiter);
      if (quote === undefined) throw this.#problem('line too long');
      if (!this.#lenient || this.#loneQuotes === MOST_LONE_QUOTES)
        throw this.#problem('unclosed quote');
      this.#loneQuotes += 1;
      eased = `${eased.slice(0, quote)}${standIn}${eased.slice(quote + 1)}`;
    }
    const [first = [], ...others] = lines;
    return [first.map((cell) => cell.replaceAll(standIn, '"')), ...others];
  }

  #problem(kind: 'line too long' | 'unclosed quote'): ListError {
    return new ListError({ kind, rowNumber: this.#lines + 1 });
  }

  #parsed(text: string): Papa.ParseResult<string[]> & { standIn: string | undefined } {
    const settled = settleLineEnds(text, this.#delimiter);
    const parsed = this.#parser.parse(settled.text, 0, true) as Papa.ParseResult<string[]>;
    return { ...parsed, standIn: settled.standIn };
  }

  #parse(text: string): string[][] {
    this.#hasZero ||= text.includes('\0');
    const { data, errors, meta, standIn } = this.#parsed(text);
    const amiss = errors.find(({ row = -1 }) => data[row]?.some((cell) => cell.includes('\n')));
    if (amiss?.row !== undefined) this.#runTogether ??= this.#lines + amiss.row + 1;
    this.#text = text.slice(meta.cursor);
    this.#lines += data.length;
    if (text.includes('\r')) for (const cells of data) takeOffCr(cells);
    if (standIn === undefined) return data;
    return data.map((cells) => cells.map((cell) => cell.replaceAll(standIn, '\r')));
  }
}

function joined(before: Uint8Array<ArrayBuffer>, block: Uint8Array): Uint8Array {
  if (before.length === 0) return block;
  const bytes = new Uint8Array(before.length + block.length);
  bytes.set(before);
  bytes.set(block, before.length);
  return bytes;
}

const CR = 13;

function takeOffCr(cells: string[]): void {
  const last = cells.length - 1;
  const cell = cells[last] ?? '';
  if (cell.charCodeAt(cell.length - 1) === CR) cells[last] = cell.slice(0, -1);
}
