import { turn } from '../context.ts';
import { Spill } from '../storage/spill.ts';
import type { WritableFile } from '../storage/storage.ts';
import { growBuffer } from '../typedArrays.ts';
import { compareKeys, KEY_WORDS, PARTITIONS, partitionOf, WORD } from './keyLayout.ts';
import { KeyOrder } from './keyOrder.ts';
import type { KeySet } from './keySet.ts';

const PAGE = 16 * 1024;

/** A key and the number of who asks. */
const QUERY_WORDS = KEY_WORDS + 1;

/**
 * Told of a query whose key a set has: the query's number, the words where its payload is and from which place,
 * and the position of the set among those that were asked. The words are good until it returns.
 */
export type TakeMatch = (
  query: number,
  entries: Uint32Array,
  payloadAt: number,
  set: number,
) => void;

/** Keys to look up in sets, in any order, also many at a time. Holds one partition of them in memory. */
export class KeyQueries {
  readonly #spill: Spill;
  readonly #counts = new Uint32Array(PARTITIONS);
  readonly #order = new KeyOrder();
  #queries = new Uint32Array(1 << 12);

  /** `scratch`: an empty file, for the caller to remove afterwards. */
  constructor(scratch: WritableFile) {
    this.#spill = new Spill(scratch, PAGE);
  }

  /** Asks for a key. `query`: below 2^32; need not be unique. */
  add(key: Uint32Array, query: number): void {
    const partition = partitionOf(key, 0);
    const page = this.#spill.pageFor(partition, QUERY_WORDS * WORD);
    let at = page.used / WORD;
    for (let i = 0; i < KEY_WORDS; i++) page.words[at++] = key[i] ?? 0;
    page.words[at++] = query;
    page.used = at * WORD;
    this.#counts[partition]! += 1;
  }

  /** Reads each set once, in one direction. Matches come in no order, but for one query in that of the sets. */
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
    for (const { buffer, byteOffset, length } of this.#spill.stretches(partition)) {
      this.#queries.set(new Uint32Array(buffer, byteOffset, length / WORD), at);
      at += length / WORD;
    }
  }

  /** Walks the sorted queries and the sorted set together. */
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
