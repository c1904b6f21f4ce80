import type { WritableFile } from '../storage/storage.ts';

/**
 * Bytes put into buckets, in one file: what is in a bucket is read back in the order in which it was
 * put there. Holds a page of each bucket in memory and the rest on disk.
 */
export class Spill {
  readonly #file: WritableFile;
  readonly #pageBytes: number;
  readonly #buckets: Bucket[] = [];
  #end = 0;

  constructor(file: WritableFile, pageBytes: number) {
    this.#file = file;
    this.#pageBytes = pageBytes;
  }

  add(to: number, bytes: Uint8Array): void {
    const bucket = (this.#buckets[to] ??= new Bucket(this.#pageBytes));
    if (bucket.add(bytes)) return;
    this.#store(bucket, bucket.take());
    if (!bucket.add(bytes)) this.#store(bucket, bytes);
  }

  /** The stretches of a bucket. What was added in one go is in one of them. */
  *stretches(of: number): Generator<Uint8Array> {
    const bucket = this.#buckets[of];
    for (const { at, length } of bucket?.stored ?? []) {
      const bytes = new Uint8Array(length);
      this.#file.read(bytes, at);
      yield bytes;
    }
    if (bucket) yield bucket.page;
  }

  #store(bucket: Bucket, bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#file.write(bytes, this.#end);
    bucket.stored.push({ at: this.#end, length: bytes.length });
    this.#end += bytes.length;
  }
}

class Bucket {
  readonly stored: { at: number; length: number }[] = [];
  readonly #bytes: Uint8Array;
  #used = 0;

  constructor(pageBytes: number) {
    this.#bytes = new Uint8Array(pageBytes);
  }

  /** What is not stored yet. */
  get page(): Uint8Array {
    return this.#bytes.subarray(0, this.#used);
  }

  /** Whether there was room. */
  add(bytes: Uint8Array): boolean {
    if (this.#used + bytes.length > this.#bytes.length) return false;
    this.#bytes.set(bytes, this.#used);
    this.#used += bytes.length;
    return true;
  }

  take(): Uint8Array {
    const taken = this.page;
    this.#used = 0;
    return taken;
  }
}
