import { turn } from '../context.ts';
import { Spill } from '../storage/spill.ts';
import type { WritableFile } from '../storage/storage.ts';
import { growBuffer } from '../typedArrays.ts';
import { compareKeys, KEY_WORDS, PARTITIONS, partitionOf, WORD } from './keyLayout.ts';
import { KeyOrder } from './keyOrder.ts';
import type { KeySet } from './keySet.ts';

const PAGE = 16 * 1024;

/** Words of a query: its key and its number. */
const QUERY_WORDS = KEY_WORDS + 1;

/**
 * Called for a query whose key is in a set, with the query's number, the words that hold the payload and its index in
 * them, and the index of the set. The words are valid until it returns.
 */
export type TakeMatch = (
  query: number,
  entries: Uint32Array,
  payloadAt: number,
  set: number,
) => void;

/** Looks up keys in sets. Keys may come in any order and repeat. Holds one partition in memory. */
export class KeyQueries {
  readonly #spill: Spill;
  readonly #counts = new Uint32Array(PARTITIONS);
  readonly #order = new KeyOrder();
  #queries = new Uint32Array(1 << 12);

  /** `scratch`: an empty file. The caller removes it afterwards. */
  constructor(scratch: WritableFile) {
    this.#spill = new Spill(scratch, PAGE);
  }

  /** Adds a key to look up. `query`: a number below 2^32 that need not be unique. */
  add(key: Uint32Array, query: number): void {
    const partition = partitionOf(key, 0);
    const page = this.#spill.pageFor(partition, QUERY_WORDS * WORD);
    let at = page.used / WORD;
    for (let i = 0; i < KEY_WORDS; i++) page.words[at++] = key[i] ?? 0;
    page.words[at++] = query;
    page.used = at * WORD;
    this.#counts[partition]! += 1;
  }

  /**
   * Reads each set once, front to back. Queries match in no particular order; the matches of one query come in the
   * order of the sets.
   */
  async join(sets: readonly KeySet[], take: TakeMatch, signal?: AbortSignal): Promise<void> {
    for (let partition = 0; partition < PARTITIONS; partition++) {
      const count = this.#counts[partition] ?? 0;
      if (count === 0) continue;
      this.#load(partition, count);
      const order = this.#order.of(this.#queries, QUERY_WORDS, count);
      for (const [i, set] of sets.entries()) this.#match(order, set, i, partition, take);
      await turn(signal);
    }
  }

  #load(partition: number, count: number): void {
    const words = count * QUERY_WORDS;
    if (words > this.#queries.length) this.#queries = growBuffer(this.#queries, words * 2);
    let at = 0;
    for (const piece of this.#spill.words(partition)) {
      this.#queries.set(piece, at);
      at += piece.length;
    }
  }

  /** Merges the sorted queries with the sorted set. */
  #match(order: Uint32Array, set: KeySet, index: number, partition: number, take: TakeMatch): void {
    const queries = this.#queries;
    let next = 0;
    for (const entries of set.entries(partition))
      for (let at = 0; at < entries.length && next < order.length; at += set.entryWords) {
        let compared = -1;
        while (
          next < order.length &&
          (compared = compareKeys(queries, order[next] ?? 0, entries, at)) <= 0
        ) {
          if (compared === 0)
            take(queries[(order[next] ?? 0) + KEY_WORDS] ?? 0, entries, at + KEY_WORDS, index);
          next += 1;
        }
      }
  }
}
