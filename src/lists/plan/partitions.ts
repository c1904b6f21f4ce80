import type { ByteBuffer } from '../byteBuffer.ts';
import type { WritableFile } from '../storage/storage.ts';
import { Spill } from './spill.ts';
import { hashOf } from './textHash.ts';

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

const HEAD = 16;
const PAGE = 64 * 1024;
const MARKED = 0x8000_0000;
const HASHES = 2 ** 32;

/** A partition's texts take at most about so many bytes, so that one fits in memory with room to spare. */
const PARTITION_BYTES = 8 << 20;
const MOST_PARTITIONS = 256;

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
    const { memory, length } = text;
    const hash = hashOf(text, hashed);
    const page = this.#spill.pageFor(this.#partitionOf(hash), HEAD + length);
    const { bytes, view, used } = page;
    view.setUint32(used, ordinal);
    view.setUint32(used + 4, hash);
    view.setUint32(used + 8, marked ? MARKED + length : length);
    view.setUint32(used + 12, hashed);
    // Short texts are copied faster byte by byte than by calls.
    for (let i = 0; i < length; i++) bytes[used + HEAD + i] = memory[i] ?? 0;
    page.used = used + HEAD + length;
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
      const view = new DataView(stretch.buffer, stretch.byteOffset);
      for (let at = 0; at < stretch.length;) {
        const length = view.getUint32(at + 8);
        const from = at + HEAD;
        const to = from + (length % MARKED);
        const hashedTo = from + view.getUint32(at + 12);
        const marked = length >= MARKED;
        take(view.getUint32(at), view.getUint32(at + 4), stretch, from, hashedTo, to, marked);
        at = to;
      }
    }
  }
}
