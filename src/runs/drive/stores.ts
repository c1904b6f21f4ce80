import { ApiError } from '../../api/failure.ts';
import type { RunState, StoreMark } from '../state.ts';
import type { Work } from './work.ts';

/** Answers of others than our server, in a row, after which it is clear that there is none. */
const NO_STORE_AFTER = 4;

/** Finds out which store keeps an attempt that is about to be sent. */
export class Stores {
  readonly #work: Work;
  #strangers = 0;

  constructor(work: Work) {
    this.#work = work;
  }

  /**
   * The store now; `none` where no server of ours is in front of the API. Undefined where nobody can tell: the gate
   * is closed then.
   */
  async learn(): Promise<StoreMark | 'none' | undefined> {
    const { ports, gate, signal } = this.#work;
    const begun = ports.clock.now();
    const found = await this.#ask(signal);
    if (found === undefined) gate.close('unreachable', ports.clock.now(), begun);
    return found;
  }

  async #ask(signal: AbortSignal): Promise<StoreMark | 'none' | undefined> {
    try {
      const report = await this.#work.attempts()?.store(signal);
      this.#strangers = report ? 0 : this.#strangers + 1;
      if (report) return { id: report.store, at: report.now };
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
