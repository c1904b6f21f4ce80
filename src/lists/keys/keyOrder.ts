import { compareKeys } from './keyLayout.ts';

/** Maximum number of entries of one partition that a rank can number. */
const MOST_ENTRIES = 2 ** 28;

/** The 24 bits in which first words of one partition can differ. */
const LOW_BITS = 0xff_ffff;

/** Sorts the entries of one partition by key. Reuses its memory. */
export class KeyOrder {
  #ranks = new Float64Array(1 << 12);
  #order = new Uint32Array(1 << 12);

  /** Positions (in words) of the first `count` entries, sorted by key. Stable. Valid until the next call. */
  of(entries: Uint32Array, entryWords: number, count: number): Uint32Array {
    if (count > MOST_ENTRIES) throw new RangeError('A partition of keys is too large.');
    this.#reserve(count);
    const ranks = this.#ranks.subarray(0, count);
    // Ranks are doubles of 24 key bits and the entry's index, so that sorting needs no comparison callback.
    for (let i = 0; i < count; i++)
      ranks[i] = ((entries[i * entryWords] ?? 0) & LOW_BITS) * MOST_ENTRIES + i;
    ranks.sort();
    const order = this.#order.subarray(0, count);
    for (let i = 0; i < count; i++) order[i] = ((ranks[i] ?? 0) % MOST_ENTRIES) * entryWords;
    sortAlike(entries, order);
    return order;
  }

  #reserve(count: number): void {
    if (count <= this.#ranks.length) return;
    this.#ranks = new Float64Array(count * 2);
    this.#order = new Uint32Array(count * 2);
  }
}

/** Sorts the few neighbors with equal first words by their whole keys. */
function sortAlike(entries: Uint32Array, order: Uint32Array): void {
  for (let i = 1; i < order.length; i++) {
    const entry = order[i] ?? 0;
    let j = i;
    for (; j > 0 && compareKeys(entries, order[j - 1] ?? 0, entries, entry) > 0; j--)
      order[j] = order[j - 1] ?? 0;
    order[j] = entry;
  }
}
