/** Up to so many bytes a text is short. Of longer ones, a slice would keep the text that it is of alive. */
const LONGEST = 12;

const SLOTS = 1 << 10;

/**
 * Remembers short texts by their bytes: ZIP codes and states come again and again, and to find one is
 * faster than to make it.
 */
export class ShortTexts {
  readonly #texts: string[] = Array.from({ length: SLOTS }, () => '');
  #slot: number | undefined;

  /** The text that these bytes are, where it is remembered. None is that is not all ASCII. */
  find(bytes: Uint8Array, from: number, to: number): string | undefined {
    this.#slot = undefined;
    if (to - from > LONGEST) return undefined;
    let hash = 0;
    let all = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      hash = Math.imul(hash, 31) + byte;
      all |= byte;
    }
    if (all >= 128) return undefined;
    this.#slot = (hash ^ (hash >>> 10)) & (SLOTS - 1);
    const text = this.#texts[this.#slot] ?? '';
    if (text.length !== to - from) return undefined;
    for (let i = 0; i < text.length; i++)
      if (text.charCodeAt(i) !== bytes[from + i]) return undefined;
    return text;
  }

  /** Remembers the text that was sought last and not found. */
  keep(text: string): void {
    if (this.#slot !== undefined) this.#texts[this.#slot] = text;
  }
}
