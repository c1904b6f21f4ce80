import type { Discarded, Ledger } from '../ledger/ledger.ts';
import type { Clock } from '../ports.ts';
import type { RunHead } from '../state.ts';
import { Value } from '../watched.ts';

/** For how long a discarded run can be brought back, in milliseconds. */
export const UNDO_TIME = 20_000;

/** Added before a run is removed for good, so that no tab is still bringing it back. */
const MARGIN = 2_000;

export interface BinOptions {
  readonly ledger: Promise<Ledger>;
  readonly clock: Clock;
  /** Removes every trace of a run for good. */
  readonly remove: (discarded: Discarded) => Promise<void>;
  /** Told of what a removal failed with; it is tried again when the page is next opened. */
  readonly report: (error: unknown) => void;
}

/**
 * Runs that were discarded a moment ago. That they are is in the ledger: a tab that is closed meanwhile
 * neither brings them back nor leaves half of them; whoever opens the page next removes them.
 */
export class Bin {
  /** Those that this tab can still bring back, the last one first. */
  readonly heads = new Value<readonly RunHead[]>([]);
  readonly #options: BinOptions;

  constructor(options: BinOptions) {
    this.#options = options;
  }

  async put(head: RunHead, demoJobs: readonly string[]): Promise<void> {
    const how = { at: this.#options.clock.now(), demoJobs };
    await (await this.#options.ledger).discard(head.id, how);
    this.heads.set([head, ...this.heads.get()]);
    this.#removeInTime({ head, ...how });
  }

  /** Brings a run back; gives whether it was in time. */
  async restore(run: string): Promise<boolean> {
    const ledger = await this.#options.ledger;
    const found = (await ledger.discarded()).find(({ head }) => head.id === run);
    this.#drop(run);
    if (!found || this.#age(found) >= UNDO_TIME) return false;
    await ledger.restore(run);
    return true;
  }

  /** Removes what earlier tabs left in it, each when its time is over. */
  async empty(): Promise<void> {
    const left = await (await this.#options.ledger).discarded();
    for (const discarded of left) this.#removeInTime(discarded);
  }

  #removeInTime(discarded: Discarded): void {
    this.#wait(discarded).catch(this.#options.report);
  }

  async #wait(discarded: Discarded): Promise<void> {
    const { clock, ledger, remove } = this.#options;
    const never = new AbortController().signal;
    await clock.wait(Math.min(UNDO_TIME, UNDO_TIME - this.#age(discarded)), never);
    this.#drop(discarded.head.id);
    await clock.wait(MARGIN, never);
    const still = (await (await ledger).discarded()).some(
      ({ head, at }) => head.id === discarded.head.id && at === discarded.at,
    );
    if (still) await remove(discarded);
  }

  /** Milliseconds since it was discarded. */
  #age({ at }: Discarded): number {
    return this.#options.clock.now() - at;
  }

  #drop(run: string): void {
    this.heads.set(this.heads.get().filter(({ id }) => id !== run));
  }
}
