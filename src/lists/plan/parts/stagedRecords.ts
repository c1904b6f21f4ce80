import type { ReadableFile } from '../../storage/storage.ts';
import { ListError } from '../../types/problem.ts';
import type { Uint32Column } from '../../storage/uint32Column.ts';

const WINDOW = 256 * 1024;

/** Goes through what the first pass of planning has staged, record by record. */
export class StagedRecords {
  readonly #records: ReadableFile;
  readonly #measures: Uint32Column;
  readonly #window = new Uint8Array(WINDOW);
  #windowStart = 0;
  #windowEnd = 0;
  #next = 0;
  #start = 0;
  #length = -1;
  #rowNumber = 0;

  constructor(records: ReadableFile, measures: Uint32Column) {
    this.#records = records;
    this.#measures = measures;
  }

  /** Where in the file the record starts; a comma is behind its end. */
  get start(): number {
    return this.#start;
  }

  get length(): number {
    return this.#length;
  }

  get rowNumber(): number {
    return this.#rowNumber;
  }

  /** Goes on to the next record. */
  next(): void {
    this.#start += this.#length + 1;
    this.#rowNumber = this.#measures.at(this.#next);
    this.#length = this.#measures.at(this.#next + 1);
    this.#next += 2;
  }

  /** Copies the bytes of the file from `start` on to all of `into`; fast for going forward. */
  copy(start: number, into: Uint8Array): void {
    for (let done = 0; done < into.length;) {
      const at = start + done;
      if (at < this.#windowStart || at >= this.#windowEnd) this.#move(at);
      const from = at - this.#windowStart;
      const piece = this.#window.subarray(
        from,
        Math.min(this.#windowEnd - this.#windowStart, from + into.length - done),
      );
      into.set(piece, done);
      done += piece.length;
    }
  }

  #move(to: number): void {
    const length = this.#records.read(this.#window, to);
    if (length === 0) throw new ListError({ kind: 'storage damaged', what: 'the plan' });
    this.#windowStart = to;
    this.#windowEnd = to + length;
  }
}
