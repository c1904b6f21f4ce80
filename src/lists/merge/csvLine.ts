import { ByteBuffer, NO_BYTE } from '../byteBuffer.ts';
import type { Delimiter } from '../types/format.ts';

const QUOTE = '"';
const LINE_END = Uint8Array.of(13, 10);

/**
 * Writes CSV in a dialect, as UTF-8. As bytes from the start, so that no
 * text is made and encoded on the way.
 */
export class CsvLines {
  readonly #delimiter: number;
  readonly #special: RegExp;
  /** The ASCII characters that need no quotes around their cell. */
  readonly #plain: Uint8Array;
  readonly #csv = new ByteBuffer();

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#special = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}"\\r\\n]`);
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
  line(cells: readonly string[], width: number, email: string, status: string): void {
    this.#cell(cells[0] ?? '');
    const length = Math.max(width, cells.length);
    for (let i = 1; i < length; i++) this.#nextCell(cells[i] ?? '');
    this.#nextCell(email);
    this.#nextCell(status);
    this.#csv.put(LINE_END);
  }

  #nextCell(text: string): void {
    this.#csv.putByte(this.#delimiter);
    this.#cell(text);
  }

  /** Quoted only where reading it back needs that. */
  #cell(text: string): void {
    if (text === '' || this.#csv.putWestern(text, this.#plain)) return;
    this.#csv.putText(
      this.#special.test(text) ? QUOTE + text.replaceAll(QUOTE, '""') + QUOTE : text,
    );
  }
}
