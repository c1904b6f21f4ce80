/** Bytes that grow at their end, made again and again in the same memory. */
export class ByteBuffer {
  #bytes = new Uint8Array(1_024);
  #length = 0;
  readonly #encoder = new TextEncoder();

  get length(): number {
    return this.#length;
  }

  /** What was put since the last `clear`; good until something is put again. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  /** Takes off what is behind the first `length` bytes. */
  cut(length: number): void {
    this.#length = length;
  }

  /** Makes sure that so many bytes can be put. */
  reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(needed * 2);
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  /** Puts a byte where room was reserved. */
  put(byte: number): void {
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  /** Puts a short text of ASCII characters that was turned into bytes before. */
  putAll(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    for (let i = 0; i < bytes.length; i++) this.put(bytes[i] ?? 0);
  }

  /** Puts text as UTF-8. */
  putText(text: string): void {
    this.reserve(text.length * 3);
    this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }
}
