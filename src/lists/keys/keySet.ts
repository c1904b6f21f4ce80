import type { ReadableFile } from '../storage/storage.ts';
import { ListError } from '../types/problem.ts';
import { KEY_WORDS, PARTITIONS, WORD } from './keyLayout.ts';

/** Magic number at the start of a set's file. Written last, so that a partly written set isn't read. */
export const MARK = 0x3153_4b41;

/**
 * Header words: the magic number, the payload size in words, and the start of each partition and the end of the last
 * one (in entries).
 */
export const HEADER_WORDS = 2 + PARTITIONS + 1;

/** Number of entries read at a time. */
const AT_ONCE = 4_096;

/** A sorted set of keys in a file, each with a payload of a fixed number of words. */
export class KeySet {
  readonly #file: ReadableFile;
  readonly #header = new Uint32Array(HEADER_WORDS);

  /** Throws a ListError `storage damaged` if the file is not a complete set. */
  constructor(file: ReadableFile) {
    this.#file = file;
    file.read(new Uint8Array(this.#header.buffer), 0);
    const bytes = (HEADER_WORDS + this.count * this.entryWords) * WORD;
    if (this.#header[0] !== MARK || file.size() < bytes)
      throw new ListError({ kind: 'storage damaged', what: 'a set of people' });
  }

  /** Number of keys in the set. */
  get count(): number {
    return this.#startOf(PARTITIONS);
  }

  get payloadWords(): number {
    return this.#header[1] ?? 0;
  }

  get entryWords(): number {
    return KEY_WORDS + this.payloadWords;
  }

  /** Number of keys in one partition. */
  countOf(partition: number): number {
    return this.#startOf(partition + 1) - this.#startOf(partition);
  }

  /** The entries of a partition in key order, in pieces. A piece is valid until the next one. */
  *entries(partition: number): Generator<Uint32Array> {
    const { entryWords } = this;
    const end = this.#startOf(partition + 1);
    const buffer = new Uint32Array(Math.min(AT_ONCE, this.countOf(partition)) * entryWords);
    for (let at = this.#startOf(partition); at < end; at += AT_ONCE) {
      const words = buffer.subarray(0, Math.min(AT_ONCE, end - at) * entryWords);
      const bytes = new Uint8Array(words.buffer, 0, words.length * WORD);
      this.#file.read(bytes, (HEADER_WORDS + at * entryWords) * WORD);
      yield words;
    }
  }

  #startOf(partition: number): number {
    return this.#header[2 + partition] ?? 0;
  }
}
