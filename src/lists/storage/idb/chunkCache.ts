/** A chunk whose bytes are in memory. */
export interface CachedChunk {
  /** Lets go of the bytes; what was changed in them is put elsewhere first. */
  evict(): void;
}

/** Keeps the chunks that were used last in memory, at most so many over all files. */
export class ChunkCache {
  readonly #capacity: number;
  /** In order of use, the last one last. */
  readonly #recent = new Set<CachedChunk>();
  #last: CachedChunk | undefined;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Marks a chunk as used, and evicts the one that was not used for the longest where there are too many. */
  use(chunk: CachedChunk): void {
    if (chunk === this.#last) return;
    this.#last = chunk;
    this.#recent.delete(chunk);
    this.#recent.add(chunk);
    if (this.#recent.size <= this.#capacity) return;
    const [oldest] = this.#recent;
    if (!oldest) return;
    this.#recent.delete(oldest);
    oldest.evict();
  }

  /** Forgets a chunk without evicting it. */
  drop(chunk: CachedChunk): void {
    this.#recent.delete(chunk);
    if (this.#last === chunk) this.#last = undefined;
  }
}
