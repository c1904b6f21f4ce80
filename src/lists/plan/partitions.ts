import type { WritableFile } from '../storage/storage.ts';
import { Spill } from './spill.ts';

/** A text with the row it is of. Its bytes are gone when the next entry is asked for. */
export interface Entry {
  readonly ordinal: number;
  readonly hash: number;
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** What was said of the row when the text was added. */
  readonly marked: boolean;
}

const HEAD = 12;
const PAGE = 16 * 1024;
const MARKED = 0x8000_0000;

/** A partition's texts take about so many bytes, so that one fits in memory with room to spare. */
const PARTITION_BYTES = 4 << 20;
const MOST_PARTITIONS = 256;

/**
 * Texts spread over partitions by their hash, on disk: equal texts are in the same partition, in the
 * order in which they were added. So equal ones are found with one partition in memory at a time.
 */
export class Partitions {
  readonly #spill: Spill;
  readonly count: number;
  readonly #encoder = new TextEncoder();
  #scratch = new Uint8Array(4 * 1024);
  #view = new DataView(this.#scratch.buffer);

  /** `bytes`: about how many will come. */
  constructor(file: WritableFile, bytes: number) {
    this.#spill = new Spill(file, PAGE);
    this.count = Math.min(MOST_PARTITIONS, Math.ceil(bytes / PARTITION_BYTES) || 1);
  }

  /** Adds `text`, and `more` behind it, which has no say in the partition. */
  add(ordinal: number, text: string, { marked = false, more = '' } = {}): void {
    this.#reserve(HEAD + (text.length + more.length) * 3);
    let written = this.#encode(text, HEAD);
    const hash = hashOf(this.#scratch, HEAD, HEAD + written);
    if (more !== '') written += this.#encode(more, HEAD + written);
    this.#view.setUint32(0, ordinal);
    this.#view.setUint32(4, hash);
    this.#view.setUint32(8, marked ? MARKED + written : written);
    // The high bits choose the partition, the low ones the slot in its table.
    this.#spill.add((hash >>> 16) % this.count, this.#scratch.subarray(0, HEAD + written));
  }

  /** The entries of a partition, in the order in which they were added. */
  *entries(partition: number): Generator<Entry> {
    for (const stretch of this.#spill.stretches(partition)) yield* entriesOf(stretch);
  }

  #encode(text: string, at: number): number {
    return this.#encoder.encodeInto(text, this.#scratch.subarray(at)).written;
  }

  #reserve(bytes: number): void {
    if (bytes <= this.#scratch.length) return;
    this.#scratch = new Uint8Array(bytes);
    this.#view = new DataView(this.#scratch.buffer);
  }
}

function* entriesOf(stretch: Uint8Array): Generator<Entry> {
  const view = new DataView(stretch.buffer, stretch.byteOffset);
  for (let at = 0; at < stretch.length;) {
    const length = view.getUint32(at + 8);
    const start = at + HEAD;
    at = start + (length % MARKED);
    yield {
      ordinal: view.getUint32(start - HEAD),
      hash: view.getUint32(start - HEAD + 4),
      bytes: stretch.subarray(start, at),
      marked: length >= MARKED,
    };
  }
}

/** FNV-1a, mixed once more so that all bits tell (as MurmurHash3 ends). Only sorts texts: equality is by their bytes. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
