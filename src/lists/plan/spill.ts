import type { WritableFile } from '../storage/storage.ts';

const NOTHING = new Uint8Array();

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

  /** Adds `head`, and `body` behind it, in one go. */
  add(to: number, head: Uint8Array, body: Uint8Array = NOTHING): void {
    const bucket = (this.#buckets[to] ??= new Bucket(this.#pageBytes));
    if (bucket.add(head, body)) return;
    this.#store(bucket, bucket.take());
    if (bucket.add(head, body)) return;
    const own = new Bucket(head.length + body.length);
    own.add(head, body);
    this.#store(bucket, own.take());
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
  add(head: Uint8Array, body: Uint8Array): boolean {
    const end = this.#used + head.length + body.length;
    if (end > this.#bytes.length) return false;
    this.#bytes.set(head, this.#used);
    this.#bytes.set(body, this.#used + head.length);
    this.#used = end;
    return true;
  }

  take(): Uint8Array {
    const taken = this.page;
    this.#used = 0;
    return taken;
  }
}
