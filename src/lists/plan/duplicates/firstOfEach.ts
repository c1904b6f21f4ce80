import { growBuffer } from '../../typedArrays.ts';

const EMPTY = 0xffff_ffff;

/**
 * Knows texts and who had each first. Compares bytes, never hashes alone: nobody gets another's
 * email because two hashes met. Grows with the different texts of one partition; `forget` makes it
 * ready for the next one in the same memory.
 */
export class FirstOfEach {
  #slots = new Uint32Array(1 << 12).fill(EMPTY);
  #bytes = new Uint8Array(1 << 16);
  /** Four numbers for each text: its row, its hash, where its bytes end, and where those end that came with it. */
  #texts = new Uint32Array(4 << 10);
  #count = 0;
  /** The text found last. */
  #found = 0;

  forget(): void {
    this.#slots.fill(EMPTY);
    this.#count = 0;
  }

  /**
   * The row that had the text `bytes[from..to]` first, or -1 where this one is the first. What comes with the
   * text, up to `end`, is kept for `cameWith`.
   */
  earlier(
    ordinal: number,
    hash: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    end = to,
  ): number {
    const slot = this.#slotOf(hash, bytes, from, to);
    this.#found = this.#slots[slot] ?? EMPTY;
    if (this.#found !== EMPTY) return this.#rowOf(this.#found);
    this.#slots[slot] = this.#count;
    this.#keep(ordinal, hash, bytes, from, to, end);
    return -1;
  }

  /** Whether `bytes[from..to]` came with the text that `earlier` found, when it was first. */
  cameWith(bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#textEnd(this.#found);
    if (this.#endOf(this.#found) - start !== to - from) return false;
    return this.#matches(start, bytes, from, to);
  }

  /** Sum over the texts of how many slots each is behind its own; measures how crowded the slots are. */
  displacement(): number {
    const mask = this.#slots.length - 1;
    let sum = 0;
    for (const [slot, text] of this.#slots.entries())
      if (text !== EMPTY) sum += (slot - (this.#texts[text * 4 + 1] ?? 0)) & mask;
    return sum;
  }

  /** The row that had the text `bytes[from..to]` first, or -1 where none had. */
  find(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const text = this.#slots[this.#slotOf(hash, bytes, from, to)] ?? EMPTY;
    return text === EMPTY ? -1 : this.#rowOf(text);
  }

  /** Where a text is, or would be. */
  #slotOf(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const text = this.#slots[slot] ?? EMPTY;
      if (text === EMPTY) return slot;
      if (this.#texts[text * 4 + 1] === hash && this.#equals(text, bytes, from, to)) return slot;
    }
  }

  #rowOf(text: number): number {
    return this.#texts[text * 4] ?? -1;
  }

  #equals(text: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#endOf(text - 1);
    return this.#textEnd(text) - start === to - from && this.#matches(start, bytes, from, to);
  }

  /** Whether the bytes kept at `start` are `bytes[from..to]`. */
  #matches(start: number, bytes: Uint8Array, from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#bytes[start + i - from] !== bytes[i]) return false;
    return true;
  }

  #textEnd(text: number): number {
    return this.#texts[text * 4 + 2] ?? 0;
  }

  /** Behind what came with a text. */
  #endOf(text: number): number {
    return text < 0 ? 0 : (this.#texts[text * 4 + 3] ?? 0);
  }

  #keep(
    ordinal: number,
    hash: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    end: number,
  ): void {
    const start = this.#endOf(this.#count - 1);
    const at = this.#count * 4;
    const keptEnd = start + end - from;
    if (keptEnd > this.#bytes.length) this.#bytes = growBuffer(this.#bytes, keptEnd * 2);
    if (at === this.#texts.length) this.#texts = growBuffer(this.#texts);
    for (let i = from; i < end; i++) this.#bytes[start + i - from] = bytes[i] ?? 0;
    this.#texts[at] = ordinal;
    this.#texts[at + 1] = hash;
    this.#texts[at + 2] = start + to - from;
    this.#texts[at + 3] = keptEnd;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#spread();
  }

  /** Twice the slots, each text in its place again. */
  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 2).fill(EMPTY);
    const mask = slots.length - 1;
    for (let text = 0; text < this.#count; text++) {
      let slot = (this.#texts[text * 4 + 1] ?? 0) & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = text;
    }
    this.#slots = slots;
  }
}
