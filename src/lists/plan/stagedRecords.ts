import type { ReadableFile } from '../storage/storage.ts';
import { ListError } from '../types.ts';
import type { Words } from './words.ts';

const BUFFER = 256 * 1024;

/** Reads what the first pass of planning has staged, record by record. */
export class StagedRecords {
  readonly #records: ReadableFile;
  readonly #measures: Words;
  /** Holds the record; good until the next one. */
  readonly bytes = new Uint8Array(BUFFER);
  #next = 0;
  #read = 0;
  #filled = 0;
  #start = 0;
  #length = 0;
  #rowNumber = 0;

  constructor(records: ReadableFile, measures: Words) {
    this.#records = records;
    this.#measures = measures;
  }

  /** Where in `bytes` the record starts; a comma is behind its end. */
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
    this.#start += this.#next === 0 ? 0 : this.#length + 1;
    this.#rowNumber = this.#measures.at(this.#next);
    this.#length = this.#measures.at(this.#next + 1);
    this.#next += 2;
    if (this.#start + this.#length + 1 > this.#filled) this.#refill();
  }

  #refill(): void {
    this.bytes.copyWithin(0, this.#start, this.#filled);
    this.#filled -= this.#start;
    this.#start = 0;
    const length = this.#records.read(this.bytes.subarray(this.#filled), this.#read);
    if (length === 0) throw new ListError({ kind: 'storage damaged', what: 'the plan' });
    this.#read += length;
    this.#filled += length;
  }
}
