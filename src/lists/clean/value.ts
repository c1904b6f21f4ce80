import { ByteBuffer } from '../byteBuffer.ts';
import { isBlank, type Line } from '../read/lines/lines.ts';
import type { FieldSource } from '../types/matching.ts';

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** A value of a record, as UTF-8: in the list's bytes where it is there as it is, else in its own memory. */
export class Value {
  bytes = new Uint8Array();
  from = 0;
  to = 0;
  readonly #own = new ByteBuffer();

  get isEmpty(): boolean {
    return this.from === this.to;
  }

  /** Whether it is nothing but white space. */
  get isBlank(): boolean {
    if (this.isEmpty) return true;
    const first = this.bytes[this.from] ?? 0;
    return (first <= 32 || first >= 128) && isBlank(this.text());
  }

  text(): string {
    return DECODER.decode(this.bytes.subarray(this.from, this.to));
  }

  /** Is what these bytes are, as long as they are. */
  refer(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): void {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  /** Is the bytes of a cell; false, and what it was, where the source is no cell that is there as it is. */
  referTo(source: FieldSource | undefined, line: Line): boolean {
    const { bytes } = line;
    if (source?.kind !== 'column' || !bytes) return false;
    const to = line.to(source.column);
    if (to === -1) return false;
    this.refer(bytes, line.from(source.column), to);
    return true;
  }

  /** Is a whole number's decimal digits. */
  setNumber(number: number): void {
    const own = this.#own;
    own.clear();
    own.putNumber(number);
    this.refer(own.memory, 0, own.length);
  }

  set(text: string): void {
    const own = this.#own;
    own.clear();
    own.putText(text);
    this.refer(own.memory, 0, own.length);
  }
}
