import type { ReadableFile } from '../storage/storage.ts';

const BUFFER = 256 * 1024;
const LINE_END = 10;
const ZERO = 48;
const RECORD_START = 123;

/** A record as it was staged. Its bytes are gone when the next one is asked for. */
export interface StagedRecord {
  readonly rowNumber: number;
  /** JSON as UTF-8. */
  readonly json: Uint8Array;
}

/** Reads what the first pass has staged, in order. */
export class StagedRecords {
  readonly #file: ReadableFile;
  readonly #buffer = new Uint8Array(BUFFER);
  #start = 0;
  #end = 0;
  #read = 0;

  constructor(file: ReadableFile) {
    this.#file = file;
  }

  next(): StagedRecord {
    let end = this.#lineEnd();
    if (end === -1) {
      this.#refill();
      end = this.#lineEnd();
      if (end === -1) throw new Error('A staged record is lacking.');
    }
    let rowNumber = 0;
    let at = this.#start;
    for (; this.#buffer[at] !== RECORD_START; at++)
      rowNumber = rowNumber * 10 + (this.#buffer[at] ?? ZERO) - ZERO;
    this.#start = end + 1;
    return { rowNumber, json: this.#buffer.subarray(at, end) };
  }

  #lineEnd(): number {
    const end = this.#buffer.indexOf(LINE_END, this.#start);
    return end < this.#end ? end : -1;
  }

  #refill(): void {
    this.#buffer.copyWithin(0, this.#start, this.#end);
    this.#end -= this.#start;
    this.#start = 0;
    const length = this.#file.read(this.#buffer.subarray(this.#end), this.#read);
    this.#read += length;
    this.#end += length;
  }
}
