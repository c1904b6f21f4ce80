/** Zero bytes after the bytes, so that scanners stop there without checking the length. */
const ZEROS = 16;

/** Bytes of an XML part that are not scanned yet, with a zero byte behind them. */
export class Pending {
  #bytes = new Uint8Array(1 << 17);
  #from = 0;
  #end = 0;
  #enough = 0;

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Index of the first byte that is not scanned yet. */
  get from(): number {
    return this.#from;
  }

  get length(): number {
    return this.#end - this.#from;
  }

  /** Whether to scan: an element that was incomplete is tried again once there is twice as much of it. */
  get isDue(): boolean {
    return this.length >= this.#enough;
  }

  add(chunk: Uint8Array): void {
    const { length } = this;
    const before = this.#bytes;
    const needed = length + chunk.length + ZEROS;
    if (needed > before.length) this.#bytes = new Uint8Array(needed * 2);
    this.#bytes.set(before.subarray(this.#from, this.#end));
    this.#bytes.set(chunk, length);
    this.#from = 0;
    this.#end = length + chunk.length;
    this.#bytes.fill(0, this.#end, this.#end + ZEROS);
  }

  /** Drops the bytes before `at`. */
  keepFrom(at: number): void {
    this.#from = at;
    this.#enough = 0;
  }

  /** Waits for more: what is left is an incomplete element. */
  wait(): void {
    this.#enough = this.length * 2;
  }
}
