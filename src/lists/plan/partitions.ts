import type { WritableFile } from '../storage/storage.ts';

/** A text that was put into a partition. Its bytes are gone when the next entry is asked for. */
export interface Entry {
  readonly id: number;
  readonly hash: number;
  /** UTF-8. */
  readonly bytes: Uint8Array;
}

const HEAD = 12;
const PAGE = 16 * 1024;

/** A partition's texts take about so many bytes, so that one fits in memory with room to spare. */
const PARTITION_BYTES = 4 << 20;
const MOST_PARTITIONS = 256;

/**
 * Texts spread over partitions by their hash, in one file: equal texts are in the same partition, in
 * the order in which they were added. So equal ones are found with one partition in memory at a time.
 */
export class Partitions {
  readonly #file: WritableFile;
  readonly #pages: Page[];
  readonly #stretches: { at: number; length: number }[][];
  readonly #encoder = new TextEncoder();
  #end = 0;

  /** `bytes`: about how many will come. */
  constructor(file: WritableFile, bytes: number) {
    this.#file = file;
    const count = Math.min(MOST_PARTITIONS, Math.ceil(bytes / PARTITION_BYTES) || 1);
    this.#pages = Array.from({ length: count }, () => new Page());
    this.#stretches = Array.from({ length: count }, () => []);
  }

  get count(): number {
    return this.#pages.length;
  }

  add(id: number, text: string): void {
    const bytes = this.#encoder.encode(text);
    const hash = hashOf(bytes);
    // The high bits choose the partition, the low ones the slot in its table.
    const partition = (hash >>> 16) % this.#pages.length;
    const page = this.#pages[partition];
    if (!page || page.add(id, hash, bytes)) return;
    this.#write(partition, page.take());
    if (page.add(id, hash, bytes)) return;
    const own = new Page(HEAD + bytes.length);
    own.add(id, hash, bytes);
    this.#write(partition, own.take());
  }

  /** The entries of a partition, in the order in which they were added. */
  *entries(partition: number): Generator<Entry> {
    const page = this.#pages[partition];
    if (page) this.#write(partition, page.take());
    const buffer = new Uint8Array(PAGE);
    for (const { at, length } of this.#stretches[partition] ?? []) {
      const bytes = length > PAGE ? new Uint8Array(length) : buffer.subarray(0, length);
      this.#file.read(bytes, at);
      yield* entriesOf(bytes);
    }
  }

  #write(partition: number, bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#file.write(bytes, this.#end);
    this.#stretches[partition]?.push({ at: this.#end, length: bytes.length });
    this.#end += bytes.length;
  }
}

class Page {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  #used = 0;

  constructor(length = PAGE) {
    this.#bytes = new Uint8Array(length);
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** Whether there was room. */
  add(id: number, hash: number, bytes: Uint8Array): boolean {
    if (this.#used + HEAD + bytes.length > this.#bytes.length) return false;
    this.#view.setUint32(this.#used, id);
    this.#view.setUint32(this.#used + 4, hash);
    this.#view.setUint32(this.#used + 8, bytes.length);
    this.#bytes.set(bytes, this.#used + HEAD);
    this.#used += HEAD + bytes.length;
    return true;
  }

  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#used);
    this.#used = 0;
    return taken;
  }
}

function* entriesOf(bytes: Uint8Array): Generator<Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length;) {
    const end = at + HEAD + view.getUint32(at + 8);
    yield {
      id: view.getUint32(at),
      hash: view.getUint32(at + 4),
      bytes: bytes.subarray(at + HEAD, end),
    };
    at = end;
  }
}

/** 32 bits of FNV-1a, mixed once more so that all bits tell (as MurmurHash3 ends). Only sorts texts; equality is by their bytes. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
