/** Words (of 32 bits) of a key: the first 96 bits of a hash. */
export const KEY_WORDS = 3;

/** Bytes of a word. */
export const WORD = 4;

/** Number of partitions of a set, each small enough to sort in memory. A key's first byte selects one. */
export const PARTITIONS = 256;

/** The partition of the key at index `at` of `words`. */
export function partitionOf(words: Uint32Array, at: number): number {
  return (words[at] ?? 0) >>> 24;
}

/** Compares the key at `i` of `a` with the key at `j` of `b`: negative, zero or positive. */
export function compareKeys(a: Uint32Array, i: number, b: Uint32Array, j: number): number {
  for (let word = 0; word < KEY_WORDS; word++) {
    const difference = (a[i + word] ?? 0) - (b[j + word] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
