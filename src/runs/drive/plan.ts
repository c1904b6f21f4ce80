import type { Matching } from '../../lists/types/matching.ts';
import { ListError } from '../../lists/types/problem.ts';
import type { RunState } from '../state.ts';
import type { Work } from './work.ts';

/** Plans a run's matching; starts over when another one is taken meanwhile. */
export class Planner {
  readonly #work: Work;
  #planning: { readonly matching: Matching; readonly abort: AbortController } | undefined;
  #failed: Matching | undefined;

  constructor(work: Work) {
    this.#work = work;
  }

  /** Whether the run's matching was tried, and cannot be planned. */
  get failed(): boolean {
    return this.#failed !== undefined && this.#failed === this.#work.state().matching;
  }

  /** Stops planning what is not wanted any more. */
  keepUp(run: RunState): void {
    if (this.#planning?.matching !== run.matching || !run.toPlan) this.#planning?.abort.abort();
  }

  async plan(): Promise<void> {
    const { matching } = this.#work.state();
    if (!matching) return;
    const abort = new AbortController();
    this.#planning = { matching, abort };
    try {
      await this.#plan(matching, AbortSignal.any([abort.signal, this.#work.signal]));
    } catch (error) {
      if (abort.signal.aborted) return;
      if (!(error instanceof ListError)) throw error;
      this.#failed = matching;
      this.#work.journal.live((live) => ({ ...live, problem: error.problem }));
    } finally {
      this.#planning = undefined;
      this.#work.journal.live(({ planning: _, ...live }) => live);
    }
  }

  async #plan(matching: Matching, signal: AbortSignal): Promise<void> {
    const { journal, engine } = this.#work;
    const { profile, planOptions } = this.#work.state();
    if (!profile || !planOptions) return;
    const list = { run: journal.run, format: profile.format };
    const onProgress = (planning: { done: number; total: number }): void => {
      journal.live((live) => ({ ...live, planning }));
    };
    const plan = await engine.plan(list, matching, planOptions, { signal, onProgress });
    if (!signal.aborted) await journal.record({ type: 'planned', plan });
  }
}
