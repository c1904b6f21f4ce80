import { ByteLines } from './byteLines.ts';
import { TextLines, type Lines } from './lines.ts';
import type { Place, ReaderOptions } from './readerOptions.ts';
import { LONGEST_LINE, TextReader } from './textReader.ts';

/**
 * Turns the blocks of a file into lines of cells. Remembers only what is not yet a whole line. Blocks in
 * which nothing is odd are read as bytes (`ByteLines`), others as text (`TextReader`), from the start of
 * the line that they begin in.
 */
export class BlockReader {
  readonly #noticing: boolean;
  readonly #byBytes: ByteLines | undefined;
  readonly #byText: TextReader;
  /** Bytes of the line that has not ended are in it, while bytes are read. */
  #buffer = new Uint8Array();
  #rest = { from: 0, to: 0 };
  #inText: boolean;
  #byte: number;
  #place: Place;
  #lines: number;
  #hasZero = false;

  constructor(options: ReaderOptions) {
    const { strict, noticing = true, start, lines } = options;
    this.#noticing = strict || noticing;
    this.#byBytes = ByteLines.suit(options) ? new ByteLines(options) : undefined;
    this.#byText = new TextReader(options);
    this.#inText = this.#byBytes === undefined || start.skip > 0;
    this.#byte = start.byte;
    this.#place = start;
    this.#lines = lines;
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
    return this.#byText.runTogether;
  }

  /** The first line of cells with bytes in it that cannot be in the encoding. */
  get broken(): number | undefined {
    return this.#byText.broken;
  }

  /** Where the next line of cells starts: from there, another reader can go on. */
  get place(): Place {
    return this.#place;
  }

  /**
   * The lines of cells that end in this block, valid until the next. Throws a ListError
   * `unclosed quote` or `line too long` for a line that goes on and on.
   */
  push(block: Uint8Array): Lines {
    this.#byte += block.length;
    if (this.#inText) return new TextLines(this.#readText(block));
    const bytes = this.#joined(block);
    const lines = this.#splitBytes(bytes);
    if (lines) return lines;
    this.#byText.goTo(this.#place, this.#lines);
    return new TextLines(this.#readText(bytes));
  }

  /** The last line of cells, where the file does not end with a line end. */
  end(): Lines {
    let lines: string[][] = [];
    if (!this.#inText) {
      const { from, to } = this.#rest;
      this.#byText.goTo(this.#place, this.#lines);
      lines = this.#byText.push(this.#buffer.subarray(from, to));
    }
    return new TextLines([...lines, ...this.#byText.end()]);
  }

  /** The line that has not ended, and a block behind it. */
  #joined(block: Uint8Array): Uint8Array<ArrayBuffer> {
    const { from, to } = this.#rest;
    const length = to - from + block.length;
    const before = this.#buffer;
    if (length > before.length) this.#buffer = new Uint8Array(length);
    this.#buffer.set(before.subarray(from, to));
    this.#buffer.set(block, to - from);
    return this.#buffer.subarray(0, length);
  }

  /** The lines that end in bytes which start with one; undefined if something is odd. */
  #splitBytes(bytes: Uint8Array<ArrayBuffer>): Lines | undefined {
    const lines = this.#byBytes;
    const end = bytes.length <= LONGEST_LINE ? lines?.split(bytes) : undefined;
    if (!lines || end === undefined || (this.#noticing && !lines.isSound())) return undefined;
    this.#hasZero = false;
    this.#lines += lines.count;
    this.#rest = { from: end, to: bytes.length };
    this.#place = { byte: this.#byte - (bytes.length - end), skip: 0 };
    return lines;
  }

  /** Reads as text, and goes back to bytes where it is known which of them are left. */
  #readText(bytes: Uint8Array): string[][] {
    const text = this.#byText;
    const lines = text.push(bytes);
    const rest = this.#byBytes && text.restBytes;
    this.#hasZero = text.hasZero;
    this.#lines = text.lines;
    this.#place = text.place;
    this.#inText = rest === undefined || rest > bytes.length;
    if (rest === undefined || this.#inText) return lines;
    this.#buffer = bytes.slice(bytes.length - rest);
    this.#rest = { from: 0, to: rest };
    this.#place = { byte: this.#byte - rest, skip: 0 };
    return lines;
  }
}
