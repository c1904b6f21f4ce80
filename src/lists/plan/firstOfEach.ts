import { grown } from '../grown.ts';

const EMPTY = 0xffff_ffff;

/**
 * Knows texts and who had each first. Compares bytes, never hashes alone: nobody gets another's
 * e-mail because two hashes met. Grows with the different texts of one partition; `forget` makes it
 * ready for the next one in the same memory.
 */
export class FirstOfEach {
  #slots = new Uint32Array(1 << 12).fill(EMPTY);
  #bytes = new Uint8Array(1 << 16);
  /** Three numbers for each text: its row, its hash, where its bytes end. */
  #texts = new Uint32Array(3 << 10);
  #count = 0;

  forget(): void {
    this.#slots.fill(EMPTY);
    this.#count = 0;
  }

  /** The row that had the text `bytes[from..to]` first, or -1 where this one is the first. */
  earlier(ordinal: number, hash: number, bytes: Uint8Array, from: number, to: number): number {
    const slot = this.#slotOf(hash, bytes, from, to);
    const text = this.#slots[slot] ?? EMPTY;
    if (text !== EMPTY) return this.#rowOf(text);
    this.#slots[slot] = this.#count;
    this.#keep(ordinal, hash, bytes, from, to);
    return -1;
  }

  /** Sum over the texts of how many slots each is behind its own; measures how crowded the slots are. */
  displacement(): number {
    const mask = this.#slots.length - 1;
    let sum = 0;
    for (const [slot, text] of this.#slots.entries())
      if (text !== EMPTY) sum += (slot - (this.#texts[text * 3 + 1] ?? 0)) & mask;
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
      if (this.#texts[text * 3 + 1] === hash && this.#equals(text, bytes, from, to)) return slot;
    }
  }

  #rowOf(text: number): number {
    return this.#texts[text * 3] ?? -1;
  }

  #equals(text: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#endOf(text - 1);
    if (this.#endOf(text) - start !== to - from) return false;
    for (let i = from; i < to; i++) if (this.#bytes[start + i - from] !== bytes[i]) return false;
    return true;
  }

  #endOf(text: number): number {
    return text < 0 ? 0 : (this.#texts[text * 3 + 2] ?? 0);
  }

  #keep(ordinal: number, hash: number, bytes: Uint8Array, from: number, to: number): void {
    const start = this.#endOf(this.#count - 1);
    const end = start + to - from;
    const at = this.#count * 3;
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, end * 2);
    if (at === this.#texts.length) this.#texts = grown(this.#texts);
    for (let i = from; i < to; i++) this.#bytes[start + i - from] = bytes[i] ?? 0;
    this.#texts[at] = ordinal;
    this.#texts[at + 1] = hash;
    this.#texts[at + 2] = end;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#spread();
  }

  /** Twice the slots, each text in its place again. */
  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 2).fill(EMPTY);
    const mask = slots.length - 1;
    for (let text = 0; text < this.#count; text++) {
      let slot = (this.#texts[text * 3 + 1] ?? 0) & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = text;
    }
    this.#slots = slots;
  }
}
