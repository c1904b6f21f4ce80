import type { ReadableFile, WritableFile } from '../storage/storage.ts';
import type { Place } from './lines/readerOptions.ts';
import type { Passed } from './rowWalk.ts';

/** A place to start to read at, and what was passed before it. */
export interface Mark extends Place, Passed {
  /** Cells of the widest row or header before it. */
  readonly widest: number;
}

const FIELDS = 5;
const MARK_BYTES = FIELDS * Float64Array.BYTES_PER_ELEMENT;

/** Writes a mark per block, so that rows anywhere in the list are read without those before. */
export class IndexWriter {
  readonly #file: WritableFile;

  constructor(file: WritableFile) {
    this.#file = file;
  }

  add({ byte, skip, lines, rows, widest }: Mark): void {
    const mark = Float64Array.of(byte, skip, lines, rows, widest);
    this.#file.write(new Uint8Array(mark.buffer), this.#file.size());
  }

  close(): void {
    this.#file.close();
  }
}

/** The marks of a list, which may still be being read. */
export class RowIndex {
  readonly #marks: Float64Array;

  constructor(file: ReadableFile) {
    const bytes = new Uint8Array(file.size() - (file.size() % MARK_BYTES));
    file.read(bytes, 0);
    this.#marks = new Float64Array(bytes.buffer);
  }

  get length(): number {
    return this.#marks.length / FIELDS;
  }

  at(i: number): Mark {
    const [byte = 0, skip = 0, lines = 0, rows = 0, widest = 0] = this.#marks.subarray(i * FIELDS);
    return { byte, skip, lines, rows, widest };
  }

  /** How far the list was read. */
  get last(): Mark {
    return this.at(this.length - 1);
  }

  /** Whether the list, of so many bytes, was read to its end. */
  isComplete(bytes: number): boolean {
    return this.last.byte === bytes;
  }

  /** The last mark before the row, and how many rows there are before the next one. */
  before(ordinal: number): { mark: Mark; until: number } {
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.at(middle).rows <= ordinal) low = middle;
      else high = middle - 1;
    }
    const until = low + 1 < this.length ? this.at(low + 1).rows : Infinity;
    return { mark: this.at(low), until };
  }
}
