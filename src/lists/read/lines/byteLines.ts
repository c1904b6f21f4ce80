import { growBuffer } from '../../typedArrays.ts';
import { BORDER, FOLLOWS, kindsOfBytes, ODD, PART, STARTS_TWO, type Dialect } from './byteKinds.ts';
import { decoderOf, isSingleByte } from '../encoding/encoding.ts';
import { isBlank, type Line, type Lines } from './lines.ts';
import { ShortTexts } from './shortTexts.ts';

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const ASCII_END = 128;

/** Up to so many cells of a block are decoded one by one; with more, all of it at once is faster. */
const FEW = 32;

/** In the end of a cell: there are doubled quotes in it. */
const DOUBLED = 0x8000_0000;

/**
 * Finds lines of cells in bytes, several times faster than a parser in text, and makes texts of those
 * cells only that are asked for. For what well-formed lists consist of: anything odd (a lone CR, a
 * quote that closes before its cell ends, a zero byte, bytes that are no character) is for `TextReader`,
 * and so are encodings with more than one byte for an ASCII character.
 */
export class ByteLines implements Lines, Line {
  readonly #kinds: Uint8Array;
  readonly #isUtf8: boolean;
  readonly #decode: (bytes: Uint8Array) => string;
  readonly #decodeBroken: (bytes: Uint8Array) => string;
  readonly #short = new ShortTexts();
  #bytes = new Uint8Array();
  #from = new Uint32Array(1 << 12);
  #to = new Uint32Array(1 << 12);
  /**
   * By how much a cell's start in the text is before that in the bytes. What is between two cells is ASCII,
   * so that the next one says it of this one's end.
   */
  #shift = new Uint32Array(1 << 12);
  /** For each line, which cell is the first behind it. */
  #lineEnds = new Uint32Array(1 << 10);
  #shifted = 0;
  #isDoubled = false;
  #cells = 0;
  #count = 0;
  #end = 0;
  #text: string | undefined;
  #alone = 0;
  #first = 0;
  #length = 0;

  constructor(dialect: Dialect) {
    const { encoding } = dialect;
    this.#isUtf8 = encoding === 'utf-8';
    this.#kinds = kindsOfBytes(dialect);
    this.#decode = decoderOf(encoding, true);
    this.#decodeBroken = decoderOf(encoding, false);
  }

  /** Whether a dialect has one byte for each ASCII character, and cells that can be told from their bytes. */
  static suit({ encoding, quoting = 'doubled' }: Dialect): boolean {
    const isQuotedWell = quoting === 'doubled';
    return isQuotedWell && (encoding === 'utf-8' || isSingleByte(encoding));
  }

  /**
   * Finds the lines that end in `bytes`, which start with a line and are kept as long as the lines. Gives
   * where the last of them ends; undefined if there is something odd.
   */
  split(bytes: Uint8Array<ArrayBuffer>): number | undefined {
    this.#bytes = bytes;
    this.#text = undefined;
    this.#alone = 0;
    this.#shifted = 0;
    this.#isDoubled = false;
    this.#cells = 0;
    this.#count = 0;
    this.#end = 0;
    return this.#find(bytes) ? this.#end : undefined;
  }

  /** Whether the bytes of the lines are characters all. */
  isSound(): boolean {
    try {
      this.#text ??= this.#decode(this.#bytes.subarray(0, this.#end));
      return true;
    } catch {
      return false;
    }
  }

  get count(): number {
    return this.#count;
  }

  at(line: number): Line {
    this.#first = line === 0 ? 0 : (this.#lineEnds[line - 1] ?? 0);
    this.#length = (this.#lineEnds[line] ?? 0) - this.#first;
    return this;
  }

  get length(): number {
    return this.#length;
  }

  get bytes(): Uint8Array<ArrayBuffer> | undefined {
    return this.#isUtf8 ? this.#bytes : undefined;
  }

  get asciiBytes(): Uint8Array {
    return this.#bytes;
  }

  from(cell: number): number {
    return this.#from[this.#first + cell] ?? 0;
  }

  to(cell: number): number {
    const to = this.#to[this.#first + cell] ?? 0;
    return to >= DOUBLED || cell >= this.#length ? -1 : to;
  }

  text(cell: number): string {
    if (cell >= this.#length) return '';
    const at = this.#first + cell;
    const [from, to] = [this.#from[at] ?? 0, this.#to[at] ?? 0];
    if (to >= DOUBLED) return this.#textOf(at, from, to - DOUBLED).replaceAll('""', '"');
    const known = this.#short.find(this.#bytes, from, to);
    if (known !== undefined) return known;
    const text = this.#textOf(at, from, to);
    this.#short.keep(text, this.#bytes, from, to, this.#text !== undefined);
    return text;
  }

  isBlank(cell: number): boolean {
    if (cell >= this.#length) return true;
    const from = this.from(cell);
    if (from === this.#to[this.#first + cell]) return true;
    const first = this.#bytes[from] ?? 0;
    return (first <= SPACE || first >= ASCII_END) && isBlank(this.text(cell));
  }

  texts(): string[] {
    const texts: string[] = [];
    for (let cell = 0; cell < this.#length; cell++) texts.push(this.text(cell));
    return texts;
  }

  #textOf(at: number, from: number, to: number): string {
    const isAlone = this.#text === undefined && this.#alone < FEW;
    if (isAlone) this.#alone += 1;
    if (isAlone || !this.isSound()) return this.#decodeBroken(this.#bytes.subarray(from, to));
    const [shift = 0, endShift = 0] = [this.#shift[at], this.#shift[at + 1]];
    return (this.#text ?? '').slice(from - shift, to - endShift);
  }

  /** Whether nothing is odd. */
  #find(bytes: Uint8Array): boolean {
    for (let start = 0; start < bytes.length;) {
      const isQuoted = bytes[start] === QUOTE;
      const from = isQuoted ? start + 1 : start;
      const to = isQuoted ? this.#endOfQuoted(bytes, from) : this.#endOfCell(bytes, from);
      if (to === undefined) return false;
      const border = isQuoted ? to + 1 : to;
      if (border >= bytes.length) return true;
      if (this.#kinds[bytes[border] ?? 0] !== BORDER) return false;
      this.#add(from, to);
      start = border + 1;
      if (bytes[border] === CR) {
        // At the end of the bytes, the other half of the line end is to come.
        if (start === bytes.length) return true;
        if (bytes[start] !== LF) return false;
        start += 1;
      }
      if (bytes[start - 1] === LF) this.#endLine(start);
    }
    return true;
  }

  /** Where the next border is; undefined if something is odd. */
  #endOfCell(bytes: Uint8Array, from: number): number | undefined {
    const kinds = this.#kinds;
    let at = from;
    for (; at < bytes.length; at++) {
      const kind = kinds[bytes[at] ?? 0];
      if (kind === PART) continue;
      if (kind === BORDER) break;
      if (kind === ODD) return undefined;
      this.#shifted += kind === FOLLOWS ? 1 : -1;
    }
    return at;
  }

  /** Where the next quote is that is not doubled; undefined if something is odd. */
  #endOfQuoted(bytes: Uint8Array, from: number): number | undefined {
    const kinds = this.#kinds;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) {
        if (bytes[at + 1] !== QUOTE) break;
        this.#isDoubled = true;
        at += 1;
        continue;
      }
      const kind = kinds[byte];
      if (kind === ODD || (byte === CR && at + 1 < bytes.length && bytes[at + 1] !== LF))
        return undefined;
      if (kind === FOLLOWS) this.#shifted += 1;
      else if (kind === STARTS_TWO) this.#shifted -= 1;
    }
    return at;
  }

  /** Adds a cell that was gone through just now. */
  #add(from: number, to: number): void {
    const at = this.#cells;
    if (at + 1 === this.#shift.length) {
      this.#from = growBuffer(this.#from);
      this.#to = growBuffer(this.#to);
      this.#shift = growBuffer(this.#shift);
    }
    this.#from[at] = from;
    this.#to[at] = this.#isDoubled ? to + DOUBLED : to;
    this.#isDoubled = false;
    this.#shift[at + 1] = this.#shifted;
    this.#cells = at + 1;
  }

  #endLine(end: number): void {
    if (this.#count === this.#lineEnds.length) this.#lineEnds = growBuffer(this.#lineEnds);
    this.#lineEnds[this.#count] = this.#cells;
    this.#count += 1;
    this.#end = end;
  }
}
