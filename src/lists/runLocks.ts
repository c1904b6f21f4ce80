/** Does a work on a run once no other tab writes there. */
type Alone = <T>(run: string, work: () => Promise<T>) => Promise<T>;

/**
 * Keeps works on the same run from getting in each other's way: those that write go one at a time,
 * also among tabs; those that only read go at any time, and a writing work waits for those of this tab
 * before it starts.
 */
export class RunLocks {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #reading = new Map<string, Set<Promise<unknown>>>();
  readonly #alone: Alone;

  constructor(alone: Alone) {
    this.#alone = alone;
  }

  async write<T>(run: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(run) ?? Promise.resolve();
    const done = before.then(async () => {
      await Promise.allSettled(this.#reading.get(run) ?? new Set());
      return this.#alone(run, work);
    });
    const settled = done.catch(() => {});
    this.#last.set(run, settled);
    try {
      return await done;
    } finally {
      if (this.#last.get(run) === settled) this.#last.delete(run);
    }
  }

  async read<T>(run: string, work: () => Promise<T>): Promise<T> {
    const readers = this.#reading.get(run) ?? new Set();
    this.#reading.set(run, readers);
    const reading = work();
    readers.add(reading);
    try {
      return await reading;
    } finally {
      readers.delete(reading);
      if (readers.size === 0) this.#reading.delete(run);
    }
  }
}
