import type { ByteBuffer } from '../../byteBuffer.ts';
import type { WritableFile } from '../../storage/storage.ts';
import { Spill } from '../../storage/spill.ts';
import { murmurHash } from './murmurHash.ts';

/**
 * Takes a text: the row that it is of, its hash, where its bytes are, where the part of them ends that was
 * hashed, and whether the row was marked. Numbers, not objects: there may be millions of them. The bytes
 * are gone after the call.
 */
export type TakeText = (
  ordinal: number,
  hash: number,
  bytes: Uint8Array,
  from: number,
  hashedTo: number,
  to: number,
  marked: boolean,
) => void;

const WORD = 4;
const HEAD = 4 * WORD;
const PAGE = 64 * 1024;
const MARKED = 0x8000_0000;
const HASHES = 2 ** 32;

/** A partition's texts take at most about so many bytes, so that one fits in memory with room to spare. */
const PARTITION_BYTES = 8 << 20;
const MOST_PARTITIONS = 256;

/** Bytes of the words that so many bytes take. */
function wholeWords(bytes: number): number {
  return (bytes + WORD - 1) & -WORD;
}

/**
 * Texts (as bytes) spread over partitions by their hash, on disk: those equal in what is hashed are in the same
 * partition, in the order in which they were added. So equal ones are found with one partition in
 * memory at a time.
 */
export class Partitions {
  readonly #spill: Spill;
  readonly count: number;

  /** `bytes`: about how many will come. */
  constructor(file: WritableFile, bytes: number) {
    this.#spill = new Spill(file, PAGE);
    this.count = Math.min(MOST_PARTITIONS, Math.ceil(bytes / PARTITION_BYTES) || 1);
  }

  /** `hashed`: bytes at the start of the text that choose its partition. */
  add(ordinal: number, text: ByteBuffer, marked: boolean, hashed = text.length): void {
    const { words: from, length } = text;
    const hash = murmurHash(text, hashed);
    const bytes = HEAD + wholeWords(length);
    const page = this.#spill.pageFor(this.#partitionOf(hash), bytes);
    const { words: into } = page;
    let at = page.used / WORD;
    into[at++] = ordinal;
    into[at++] = hash;
    into[at++] = marked ? MARKED + length : length;
    into[at++] = hashed;
    // Short texts are copied faster word by word than by calls.
    for (let i = 0; i * WORD < length; i++) into[at++] = from[i] ?? 0;
    page.used += bytes;
  }

  /**
   * The highest bits choose the partition, since `FirstOfEach` takes the lowest for the slot. Bits that
   * choose both are the same in all of a partition's texts: they would crowd into a quarter of the
   * slots, and 500,000 short rows took 40 s instead of 4 (Chromium).
   */
  #partitionOf(hash: number): number {
    return Math.floor((hash / HASHES) * this.count);
  }

  /** Hands over the texts of a partition, in the order in which they were added. */
  each(partition: number, take: TakeText): void {
    for (const stretch of this.#spill.stretches(partition)) {
      const words = new Uint32Array(stretch.buffer, stretch.byteOffset, stretch.length / WORD);
      for (let at = 0; at < words.length;) {
        const ordinal = words[at] ?? 0;
        const hash = words[at + 1] ?? 0;
        const length = words[at + 2] ?? 0;
        const hashed = words[at + 3] ?? 0;
        const from = at * WORD + HEAD;
        // With bits, not by division: these are no small integers.
        const bytes = length & ~MARKED;
        const marked = (length & MARKED) !== 0;
        take(ordinal, hash, stretch, from, from + hashed, from + bytes, marked);
        at = (from + wholeWords(bytes)) >> 2;
      }
    }
  }
}
