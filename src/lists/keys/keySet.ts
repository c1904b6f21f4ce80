import type { ReadableFile } from '../storage/storage.ts';
import { ListError } from '../types/problem.ts';
import { KEY_WORDS, PARTITIONS, WORD } from './keyLayout.ts';

/** First in the file of a set; written last, so that half a set is not taken for one. */
export const MARK = 0x3153_4b41;

/** The mark, words of a payload, and where each partition starts and the last one ends (in entries). */
export const HEADER_WORDS = 2 + PARTITIONS + 1;

/** Entries that are read at a time. */
const AT_ONCE = 4_096;

/** A set of keys in a file, sorted, each with a payload of the same few words. */
export class KeySet {
  readonly #file: ReadableFile;
  readonly #header = new Uint32Array(HEADER_WORDS);

  /** Throws a ListError `storage damaged` where the file is no whole set. */
  constructor(file: ReadableFile) {
    this.#file = file;
    file.read(new Uint8Array(this.#header.buffer), 0);
    const bytes = (HEADER_WORDS + this.count * this.entryWords) * WORD;
    if (this.#header[0] !== MARK || file.size() < bytes)
      throw new ListError({ kind: 'storage damaged', what: 'a set of people' });
  }

  /** Keys in the set. */
  get count(): number {
    return this.#startOf(PARTITIONS);
  }

  get payloadWords(): number {
    return this.#header[1] ?? 0;
  }

  get entryWords(): number {
    return KEY_WORDS + this.payloadWords;
  }

  /** Keys in one partition. */
  countOf(partition: number): number {
    return this.#startOf(partition + 1) - this.#startOf(partition);
  }

  /** The entries of a partition by key, some at a time; each piece is good until the next. */
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
