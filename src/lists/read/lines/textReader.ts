import type Papa from 'papaparse';
import type { Encoding, Quoting } from '../../types/format.ts';
import { ListError } from '../../types/problem.ts';
import { utf8Length } from '../../utf8.ts';
import { decoderOf, isSingleByte, wholeLength } from '../encoding/encoding.ts';
import { concatBytes } from '../../typedArrays.ts';
import { absentCharacter, settleLineEnds } from './lineEnds.ts';
import { cellsWithin, parserOf, restoredBy, takeOffCr, type Restore } from './parsedCells.ts';
import { unclosedQuote } from './quotes.ts';
import { requote } from './quoting.ts';
import type { Place, ReaderOptions } from './readerOptions.ts';

/** Most characters of one line of cells. Bounds what an unclosed quote can cost. */
export const LONGEST_LINE = 1 << 20;

/** A noncharacter of Unicode, which no text should have. */
const NO_CHARACTER = '\ufffe';

/** Zero bytes, or DOS end-of-file marks, behind the last cell. */
// oxlint-disable-next-line no-control-regex
const FILLING = /[\0\x1a]+$/;

/** Most quotes that are read as ordinary characters. Each can cost another look at so long a line. */
const MOST_LONE_QUOTES = 100;

/**
 * Turns the blocks of a file into lines of cells by way of text, and by Papa Parse: for anything that a
 * list may have in it. Remembers only what is not yet a whole line.
 */
export class TextReader {
  readonly #encoding: Encoding;
  /** What ends a cell of the lines that are looked for: nothing, where each is one cell. */
  readonly #delimiter: string;
  readonly #quoting: Quoting;
  /** Reads the cells of lines that are quoted as a whole. */
  readonly #within: Papa.Parser | undefined;
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

  constructor(options: ReaderOptions) {
    const { encoding, delimiter, quoting = 'doubled', strict, lenient, start, lines } = options;
    this.#encoding = encoding;
    const isWhole = quoting === 'whole line';
    this.#delimiter = isWhole ? NO_CHARACTER : delimiter;
    this.#quoting = quoting;
    this.#within = isWhole ? parserOf(delimiter) : undefined;
    this.#strict = strict;
    this.#decode = decoderOf(encoding, true);
    this.#lenient = lenient;
    this.#parser = parserOf(this.#delimiter);
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

  /** Bytes of what is not yet a whole line; undefined if that may not be told from its text. */
  get restBytes(): number | undefined {
    if (isSingleByte(this.#encoding)) return this.#text.length;
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
    const bytes = concatBytes(this.#bytes, block);
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
    const rest = (this.#text + this.#decoded(this.#bytes)).replace(FILLING, '');
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
      const quote = unclosedQuote(this.#requoted(eased).text, this.#delimiter);
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

  #requoted(text: string): ReturnType<typeof requote> {
    return requote(text, this.#delimiter, this.#quoting);
  }

  #parsed(text: string): Papa.ParseResult<string[]> & { restores: readonly Restore[] } {
    const { text: requoted, restore } = this.#requoted(text);
    const { text: settled, standIn } = settleLineEnds(requoted, this.#delimiter);
    const parsed = this.#parser.parse(settled, 0, true) as Papa.ParseResult<string[]>;
    // What stands for a CR may be a stand-in of the other that was not needed, so it goes first.
    const restores: Restore[] = [];
    if (standIn !== undefined) restores.push((cell) => cell.replaceAll(standIn, '\r'));
    if (restore) restores.push(restore);
    return { ...parsed, restores };
  }

  #parse(text: string): string[][] {
    this.#hasZero ||= text.includes('\0');
    const { data, errors, meta, restores } = this.#parsed(text);
    const amiss = errors.find(({ row = -1 }) => data[row]?.some((cell) => cell.includes('\n')));
    if (amiss?.row !== undefined) this.#runTogether ??= this.#lines + amiss.row + 1;
    this.#text = text.slice(meta.cursor);
    this.#lines += data.length;
    if (text.includes('\r')) for (const cells of data) takeOffCr(cells);
    const restored = restores.reduce(restoredBy, data);
    const within = this.#within;
    return within ? restored.map((cells) => cellsWithin(cells, within)) : restored;
  }
}
