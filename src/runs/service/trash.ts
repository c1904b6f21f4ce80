import type { Discarded, Ledger } from '../ledger/ledger.ts';
import type { Clock } from '../ports.ts';
import type { RunHead } from '../state.ts';
import { Value } from '../watched.ts';

/** How long a discarded run can be restored, in milliseconds. */
export const UNDO_TIME = 20_000;

/** Extra milliseconds before a run is removed for good, so that no tab is still restoring it. */
const RESTORE_MARGIN = 2_000;

export interface TrashOptions {
  readonly ledger: Promise<Ledger>;
  readonly clock: Clock;
  /** Removes every trace of a run for good. */
  readonly remove: (discarded: Discarded) => Promise<void>;
  /** Reports a removal that failed; it is tried again when the page is next opened. */
  readonly report: (error: unknown) => void;
}

/**
 * Runs that were just discarded. The ledger knows that they are: if the tab is closed meanwhile, the next page removes
 * them.
 */
export class Trash {
  /** Runs that this tab can still restore, the last one first. */
  readonly heads = new Value<readonly RunHead[]>([]);
  readonly #options: TrashOptions;

  constructor(options: TrashOptions) {
    this.#options = options;
  }

  async add(head: RunHead, demoJobs: readonly string[]): Promise<void> {
    const how = { at: this.#options.clock.now(), demoJobs };
    await (await this.#options.ledger).discard(head.id, how);
    this.heads.set([head, ...this.heads.get()]);
    this.#removeLater({ head, ...how });
  }

  /** Restores a run; false if it was too late. */
  async restore(run: string): Promise<boolean> {
    const ledger = await this.#options.ledger;
    const found = (await ledger.discarded()).find(({ head }) => head.id === run);
    this.#drop(run);
    if (!found || this.#age(found) >= UNDO_TIME) return false;
    await ledger.restore(run);
    return true;
  }

  /** Removes runs that earlier tabs discarded, each when it can no longer be restored. */
  async sweep(): Promise<void> {
    const left = await (await this.#options.ledger).discarded();
    for (const discarded of left) this.#removeLater(discarded);
  }

  #removeLater(discarded: Discarded): void {
    this.#wait(discarded).catch(this.#options.report);
  }

  async #wait(discarded: Discarded): Promise<void> {
    const { clock, ledger, remove } = this.#options;
    const never = new AbortController().signal;
    await clock.wait(Math.min(UNDO_TIME, UNDO_TIME - this.#age(discarded)), never);
    this.#drop(discarded.head.id);
    await clock.wait(RESTORE_MARGIN, never);
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
