import type { WritableFile } from './storage.ts';

/** The end of a bucket, in memory; its length is a multiple of 4. */
export class Page {
  bytes: Uint8Array;
  view: DataView;
  words: Uint32Array;
  used = 0;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
    this.view = new DataView(this.bytes.buffer);
    this.words = new Uint32Array(this.bytes.buffer);
  }
}

interface Stored {
  readonly at: number;
  readonly length: number;
}

/**
 * Bytes put into buckets, in one file: what is in a bucket is read back in the order in which it was
 * put there. Holds a page of each bucket in memory and the rest on disk.
 */
export class Spill {
  readonly #file: WritableFile;
  readonly #pageBytes: number;
  readonly #pages: Page[] = [];
  readonly #stored: Stored[][] = [];
  #end = 0;

  constructor(file: WritableFile, pageBytes: number) {
    this.#file = file;
    this.#pageBytes = pageBytes;
  }

  /** The page of a bucket with room for so many bytes behind what is `used`, for the caller to fill. */
  pageFor(bucket: number, bytes: number): Page {
    const page = (this.#pages[bucket] ??= new Page(Math.max(bytes, this.#pageBytes)));
    if (page.used + bytes <= page.bytes.length) return page;
    this.#store(bucket, page);
    return bytes <= page.bytes.length ? page : (this.#pages[bucket] = new Page(bytes));
  }

  /** The stretches of a bucket, each valid until the next. What was put in one go is in one of them. */
  *stretches(of: number): Generator<Uint8Array> {
    let buffer = new Uint8Array(this.#pageBytes);
    for (const { at, length } of this.#stored[of] ?? []) {
      if (length > buffer.length) buffer = new Uint8Array(length);
      const bytes = buffer.subarray(0, length);
      this.#file.read(bytes, at);
      yield bytes;
    }
    const page = this.#pages[of];
    if (page) yield page.bytes.subarray(0, page.used);
  }

  /** As `stretches`, of a bucket that holds 32-bit words. */
  *words(of: number): Generator<Uint32Array> {
    for (const { buffer, byteOffset, length } of this.stretches(of))
      yield new Uint32Array(buffer, byteOffset, length / Uint32Array.BYTES_PER_ELEMENT);
  }

  #store(bucket: number, page: Page): void {
    this.#file.write(page.bytes.subarray(0, page.used), this.#end);
    (this.#stored[bucket] ??= []).push({ at: this.#end, length: page.used });
    this.#end += page.used;
    page.used = 0;
  }
}
