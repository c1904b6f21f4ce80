/** Up to so many bytes a text is short. */
const LONGEST = 16;

/** Up to here a text is a copy in any case: a slice of more would keep alive all of the text that it is of. */
const LONGEST_SLICE = 12;

const SLOTS = 1 << 10;

/**
 * Remembers short texts by their bytes: ZIP codes, states and cities come again and again, and to find one
 * is faster than to make it, and leaves no garbage.
 */
export class ShortTexts {
  readonly #texts: string[] = Array.from({ length: SLOTS }, () => '');
  readonly #bytes = new Uint8Array(SLOTS * LONGEST);
  readonly #lengths = new Uint8Array(SLOTS);
  #slot: number | undefined;

  /** The text that these bytes are, where it is remembered. */
  find(bytes: Uint8Array, from: number, to: number): string | undefined {
    this.#slot = undefined;
    const length = to - from;
    if (length > LONGEST) return undefined;
    let hash = 0;
    for (let at = from; at < to; at++) hash = Math.imul(hash, 31) + (bytes[at] ?? 0);
    const slot = (hash ^ (hash >>> 10)) & (SLOTS - 1);
    this.#slot = slot;
    if (this.#lengths[slot] !== length) return undefined;
    const start = slot * LONGEST;
    for (let i = 0; i < length; i++)
      if (this.#bytes[start + i] !== bytes[from + i]) return undefined;
    return this.#texts[slot];
  }

  /**
   * Remembers the text that was sought last, by these bytes, and not found. `isSlice`: it may be a slice of a
   * longer text.
   */
  keep(text: string, bytes: Uint8Array, from: number, to: number, isSlice: boolean): void {
    const slot = this.#slot;
    if (slot === undefined || (isSlice && to - from > LONGEST_SLICE)) return;
    this.#texts[slot] = text;
    this.#lengths[slot] = to - from;
    for (let at = from; at < to; at++) this.#bytes[slot * LONGEST + at - from] = bytes[at] ?? 0;
  }
}
