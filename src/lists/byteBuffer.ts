/** In a map of characters to bytes: there is no byte for this one. */
export const NO_BYTE = 255;

/** ASCII as it is. */
const SAME = Uint8Array.from({ length: 256 }, (_, code) => (code < 128 ? code : NO_BYTE));

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Some of these bytes. */
export interface Stretch {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** Bytes as words of four (little endian), with zeros behind them. */
export interface PackedText {
  readonly words: Uint32Array;
  readonly length: number;
}

/** ASCII text to be put again and again. */
export function packedText(text: string): PackedText {
  const words = new Uint32Array(Math.ceil(text.length / 4));
  for (let i = 0; i < text.length; i++)
    words[i >> 2] = (words[i >> 2] ?? 0) | (text.charCodeAt(i) << ((i & 3) * 8));
  return { words, length: text.length };
}

/** Bytes that grow at their end, made again and again in the same memory. */
export class ByteBuffer {
  #bytes = new Uint8Array(1_024);
  #view = new DataView(this.#bytes.buffer);
  #words = new Uint32Array(this.#bytes.buffer);
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
  get memory(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }

  /** The memory as words of four bytes. */
  get words(): Uint32Array {
    return this.#words;
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

  /** The memory with room for `bytes` more behind `length`: for callers that write there, then call `endAt`. */
  room(bytes: number): Uint8Array<ArrayBuffer> {
    this.#reserve(bytes);
    return this.#bytes;
  }

  /** Takes what was written up to `length`. */
  endAt(length: number): void {
    this.#length = length;
  }

  putByte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  /** Puts a whole number's decimal digits, without making a text of it. */
  putNumber(number: number): void {
    let length = 1;
    for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) length += 1;
    this.#reserve(length);
    let rest = number;
    for (let at = this.#length + length - 1; at >= this.#length; at--) {
      this.#bytes[at] = 0x30 + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.#length += length;
  }

  /** Puts a few bytes. */
  put(bytes: Uint8Array, from = 0, to = bytes.length): void {
    this.#reserve(to - from);
    const into = this.#bytes;
    let at = this.#length;
    for (let i = from; i < to; i++) into[at++] = bytes[i] ?? 0;
    this.#length = at;
  }

  /**
   * Puts for each character of a stretch of UTF-8 the byte that `map` has for its code, nothing for 0. Where
   * there is a character of more than two bytes or without a byte in the map, and where digits would come
   * together that stand apart, puts nothing at all and gives false.
   */
  putLetters({ bytes, from, to }: Stretch, map: Uint8Array): boolean {
    this.#reserve(to - from);
    const into = this.#bytes;
    let at = this.#length;
    let isApart = false;
    for (let i = from; i < to; i++) {
      let code = bytes[i] ?? 0;
      if (code >= 0x80) {
        if (code >= 0xe0) return false;
        i += 1;
        code = ((code & 0x1f) << 6) | ((bytes[i] ?? 0) & 0x3f);
      }
      const byte = map[code] ?? NO_BYTE;
      if (byte === NO_BYTE) return false;
      if (byte === 0) {
        isApart = true;
        continue;
      }
      if (isApart) {
        if (isDigit(byte) && at > this.#length && isDigit(into[at - 1] ?? 0)) return false;
        isApart = false;
      }
      into[at++] = byte;
    }
    this.#length = at;
    return true;
  }

  /** Puts a stretch of bytes, unless there is one that `map` has none for. */
  putChecked({ bytes, from, to }: Stretch, map: Uint8Array): boolean {
    this.#reserve(to - from);
    const into = this.#bytes;
    let at = this.#length;
    for (let i = from; i < to; i++) {
      const byte = bytes[i] ?? 0;
      if (map[byte] === NO_BYTE) return false;
      into[at++] = byte;
    }
    this.#length = at;
    return true;
  }

  /**
   * Puts a stretch of UTF-8 of characters of up to two bytes, ASCII ones as `putChecked` does. Where there
   * is anything else, also what is no character, puts nothing at all and gives false.
   */
  putWesternUtf8({ bytes, from, to }: Stretch, map: Uint8Array): boolean {
    this.#reserve(to - from);
    const into = this.#bytes;
    let at = this.#length;
    for (let i = from; i < to; i++) {
      const byte = bytes[i] ?? 0;
      into[at++] = byte;
      if (byte < 0x80) {
        if (map[byte] === NO_BYTE) return false;
        continue;
      }
      i += 1;
      const next = i < to ? (bytes[i] ?? 0) : 0;
      if (byte < 0xc2 || byte >= 0xe0 || (next & 0xc0) !== 0x80) return false;
      into[at++] = next;
    }
    this.#length = at;
    return true;
  }

  /** Puts the first bytes of some words of four, which is faster than to put each byte. */
  putPacked({ words, length }: PackedText): void {
    this.#reserve(words.length * 4);
    for (let i = 0; i < words.length; i++)
      this.#view.setUint32(this.#length + i * 4, words[i] ?? 0, true);
    this.#length += length;
  }

  /**
   * Puts text as UTF-8, and does it fast for Western languages: ASCII characters as `putChecked` does,
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

  /** Puts text as UTF-8; fast where it is short and Western. */
  putText(text: string): void {
    if (this.putWestern(text, SAME)) return;
    this.#reserve(text.length * 3);
    this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed > this.#bytes.length) this.#grow(needed);
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.ceil(needed / 2) * 4);
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
    this.#words = new Uint32Array(larger.buffer);
  }
}
