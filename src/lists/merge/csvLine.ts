import { ByteBuffer, NO_BYTE } from '../byteBuffer.ts';
import type { Line } from '../read/lines.ts';
import { delimiterPattern } from '../read/delimiters.ts';
import type { Delimiter } from '../types/format.ts';

const QUOTE = '"';
const LINE_END = Uint8Array.of(13, 10);

/**
 * Writes CSV in a dialect, as UTF-8. As bytes from the start, so that no text is made on the way: most cells
 * go from the list to the file as the bytes that they are.
 */
export class CsvLines {
  readonly #delimiter: number;
  readonly #special: RegExp;
  /** The ASCII characters that need no quotes around their cell. */
  readonly #plain: Uint8Array;
  readonly #csv = new ByteBuffer();

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#special = new RegExp(`[${delimiterPattern(delimiter)}"\\r\\n]`);
    this.#plain = Uint8Array.from({ length: 128 }, (_, code) =>
      this.#special.test(String.fromCharCode(code)) ? NO_BYTE : code,
    );
  }

  /** Bytes written since they were taken last. */
  get length(): number {
    return this.#csv.length;
  }

  /** What was written since it was taken last; good until something is written again. */
  take(): Uint8Array {
    const bytes = this.#csv.bytes();
    this.#csv.clear();
    return bytes;
  }

  /** Writes a line of at least `width` cells and the two that are added. */
  line(cells: Line, width: number, email: string, status: string): void {
    const length = Math.max(width, cells.length);
    for (let i = 0; i < length; i++) {
      if (i > 0) this.#csv.putByte(this.#delimiter);
      this.#cell(cells, i);
    }
    this.#added(email);
    this.#added(status);
    this.#csv.put(LINE_END);
  }

  #added(text: string): void {
    this.#csv.putByte(this.#delimiter);
    this.#text(text);
  }

  #cell(cells: Line, i: number): void {
    const { bytes } = cells;
    const to = cells.to(i);
    const known = bytes && to !== -1;
    if (known && this.#csv.putWesternUtf8({ bytes, from: cells.from(i), to }, this.#plain)) return;
    this.#text(cells.text(i));
  }

  /** Quoted only where reading it back needs that. */
  #text(text: string): void {
    if (text === '' || this.#csv.putWestern(text, this.#plain)) return;
    this.#csv.putText(
      this.#special.test(text) ? QUOTE + text.replaceAll(QUOTE, '""') + QUOTE : text,
    );
  }
}
