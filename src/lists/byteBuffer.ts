/** In a map of characters to bytes: there is no byte for this one. */
export const NO_BYTE = 255;

/** Bytes that grow at their end, made again and again in the same memory. */
export class ByteBuffer {
  #bytes = new Uint8Array(1_024);
  #length = 0;
  readonly #encoder = new TextEncoder();

  /** Bytes that were put since the last `clear`. */
  get length(): number {
    return this.#length;
  }

  /**
   * The memory; what was put is at its start. Good until something is put again. For work on each
   * row: a view of the bytes takes longer to make than to fill.
   */
  get memory(): Uint8Array {
    return this.#bytes;
  }

  /** What was put since the last `clear`; good until something is put again. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  /** Takes back what was put after the first `length` bytes. */
  cutTo(length: number): void {
    this.#length = Math.min(this.#length, length);
  }

  putByte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  /** Puts a few bytes. */
  put(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    const into = this.#bytes;
    let at = this.#length;
    for (let i = 0; i < bytes.length; i++) into[at++] = bytes[i] ?? 0;
    this.#length = at;
  }

  /**
   * Puts for each character the byte that `map` has for its code, nothing for 0. Where there is a
   * character without a byte, puts nothing at all and gives false.
   */
  putMapped(text: string, map: Uint8Array): boolean {
    this.#reserve(text.length);
    const into = this.#bytes;
    let at = this.#length;
    for (let i = 0; i < text.length; i++) {
      const byte = map[text.charCodeAt(i)] ?? NO_BYTE;
      if (byte === NO_BYTE) return false;
      if (byte !== 0) into[at++] = byte;
    }
    this.#length = at;
    return true;
  }

  /**
   * Puts text as UTF-8, and does it fast for Western languages: ASCII characters as `putMapped` does,
   * others of up to two bytes. Where there is another character, puts nothing at all and gives false.
   */
  putWestern(text: string, map: Uint8Array): boolean {
    this.#reserve(text.length * 2);
    const into = this.#bytes;
    let at = this.#length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x800) return false;
      if (code >= 0x80) {
        into[at++] = 0xc0 | (code >> 6);
        into[at++] = 0x80 | (code & 0x3f);
        continue;
      }
      const byte = map[code] ?? NO_BYTE;
      if (byte === NO_BYTE) return false;
      into[at++] = byte;
    }
    this.#length = at;
    return true;
  }

  /** Puts text as UTF-8. */
  putText(text: string): void {
    this.#reserve(text.length * 3);
    this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed > this.#bytes.length) this.#grow(needed);
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(needed * 2);
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
