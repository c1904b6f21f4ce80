import type { AttemptClient } from '../../../api/attemptClient.ts';
import type { StoreReport } from '../../../api/attempts.ts';
import { ApiError } from '../../../api/failure.ts';
import type { Ports } from '../../ports.ts';
import type { RunState, StoreMark } from '../../state.ts';
import type { Backoff } from '../backoff.ts';

/** Answers of others than our server, in a row, after which it is clear that there is none. */
const NO_STORE_AFTER = 4;

/** What it takes to ask for the store: the part of a task's `Work` that this needs. */
export interface CurrentStoreWork {
  readonly ports: Pick<Ports, 'clock'>;
  readonly backoff: Backoff;
  readonly signal: AbortSignal;
  state(): RunState;
  attempts(): AttemptClient | undefined;
}

/** Finds out which store keeps an attempt that is about to be sent. */
export class CurrentStore {
  readonly #work: CurrentStoreWork;
  #strangers = 0;
  /** A question under way, for all who want to know. */
  #asking: Promise<StoreReport | 'none' | undefined> | undefined;

  constructor(work: CurrentStoreWork) {
    this.#work = work;
  }

  /**
   * The store now; `none` where no server of ours is in front of the API. Undefined if nobody can tell: the gate
   * is closed then.
   */
  async learn(): Promise<StoreReport | 'none' | undefined> {
    const { ports, backoff, signal } = this.#work;
    const begun = ports.clock.now();
    this.#asking ??= this.#ask(signal).finally(() => {
      this.#asking = undefined;
    });
    const found = await this.#asking;
    if (found === undefined) backoff.delay('unreachable', ports.clock.now(), begun);
    return found;
  }

  async #ask(signal: AbortSignal): Promise<StoreReport | 'none' | undefined> {
    try {
      const report = await this.#work.attempts()?.store(signal);
      this.#strangers = report ? 0 : this.#strangers + 1;
      if (report) return report;
      const none = this.#strangers >= NO_STORE_AFTER && !hasStore(this.#work.state());
      return none ? 'none' : undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return undefined;
    }
  }
}

/** Whether a store was found for any attempt of the run: then one who answers without it is a stranger. */
export function hasStore({ jobStore, batches }: RunState): boolean {
  return jobStore ?? batches.some(({ attempts }) => attempts.some(({ store }) => store));
}

/** What is written down of a store before something is sent to it; nothing where there is none. */
export function markOf(found: StoreReport | 'none'): { readonly store?: StoreMark } {
  return found === 'none' ? {} : { store: { id: found.store, at: found.now } };
}

/** The store of an attempt as a Create names it; nothing where none is known. */
export function storeName({ store }: { readonly store?: StoreMark }): { readonly store?: string } {
  return store ? { store: store.id } : {};
}
