import { turn } from '../context.ts';
import { Spill } from '../storage/spill.ts';
import type { WritableFile } from '../storage/storage.ts';
import { Writer } from '../storage/writer.ts';
import { growBuffer } from '../typedArrays.ts';
import { compareKeys, KEY_WORDS, PARTITIONS, partitionOf, WORD } from './keyLayout.ts';
import { KeyOrder } from './keyOrder.ts';
import { HEADER_WORDS, MARK, type KeySet } from './keySet.ts';

/** Bytes of a partition that are buffered in memory. */
const PAGE = 16 * 1024;

interface WriteOptions {
  /** An earlier set whose entries are added to the new one. */
  readonly before?: KeySet | undefined;
  /** Called with the number of the 256 partitions written so far. */
  readonly onPartition?: (done: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Builds a set from keys in any order. Holds one partition in memory at a time, and the rest on disk. */
export class KeySetBuilder {
  readonly #spill: Spill;
  readonly #entryWords: number;
  readonly #counts = new Uint32Array(PARTITIONS);
  readonly #order = new KeyOrder();
  #entries = new Uint32Array(1 << 12);

  /** `scratch`: an empty file. The caller removes it afterwards. */
  constructor(scratch: WritableFile, payloadWords: number) {
    this.#spill = new Spill(scratch, PAGE);
    this.#entryWords = KEY_WORDS + payloadWords;
  }

  /** Adds an entry: the first `KEY_WORDS` words of `key`, and the first `payloadWords` of `payload`. */
  add(key: Uint32Array, payload?: Uint32Array): void {
    const partition = partitionOf(key, 0);
    const page = this.#spill.pageFor(partition, this.#entryWords * WORD);
    let at = page.used / WORD;
    for (let i = 0; i < KEY_WORDS; i++) page.words[at++] = key[i] ?? 0;
    for (let i = KEY_WORDS; i < this.#entryWords; i++)
      page.words[at++] = payload?.[i - KEY_WORDS] ?? 0;
    page.used = at * WORD;
    this.#counts[partition]! += 1;
  }

  /**
   * Writes the set to an empty file, and returns the number of its keys. The first entry of a key counts; those of
   * the earlier set come first.
   */
  async write(file: WritableFile, options: WriteOptions = {}): Promise<number> {
    const { before, onPartition, signal } = options;
    if (before && before.entryWords !== this.#entryWords)
      throw new RangeError('The earlier set has payloads of another length.');
    const header = new Uint32Array(HEADER_WORDS);
    const writer = new Writer(file);
    writer.bytes(new Uint8Array(header.buffer));
    for (let partition = 0; partition < PARTITIONS; partition++) {
      const count = this.#load(partition, before);
      header[3 + partition] = (header[2 + partition] ?? 0) + this.#writeDistinct(writer, count);
      onPartition?.(partition + 1);
      if (count > 0) await turn(signal);
    }
    writer.drain();
    header.set([MARK, this.#entryWords - KEY_WORDS]);
    file.write(new Uint8Array(header.buffer), 0);
    file.flush();
    return header[HEADER_WORDS - 1] ?? 0;
  }

  /** Loads a partition into memory. Returns the number of its entries. */
  #load(partition: number, before: KeySet | undefined): number {
    const count = (before?.countOf(partition) ?? 0) + (this.#counts[partition] ?? 0);
    const words = count * this.#entryWords;
    if (words > this.#entries.length) this.#entries = growBuffer(this.#entries, words * 2);
    let at = 0;
    for (const piece of before?.entries(partition) ?? []) {
      this.#entries.set(piece, at);
      at += piece.length;
    }
    for (const piece of this.#spill.words(partition)) {
      this.#entries.set(piece, at);
      at += piece.length;
    }
    return count;
  }

  /** Writes the loaded entries in key order, each key once. Returns how many it wrote. */
  #writeDistinct(writer: Writer, count: number): number {
    const entries = this.#entries;
    const bytes = new Uint8Array(entries.buffer);
    let written = 0;
    let last = -1;
    for (const at of this.#order.of(entries, this.#entryWords, count)) {
      if (last !== -1 && compareKeys(entries, last, entries, at) === 0) continue;
      writer.bytes(bytes.subarray(at * WORD, (at + this.#entryWords) * WORD));
      last = at;
      written += 1;
    }
    return written;
  }
}
