import type { PlanOptions } from '../../lists/types/plan.ts';
import { ListError } from '../../lists/types/problem.ts';
import { abortedByAny } from '../abortedByAny.ts';
import { listOf } from '../model/listOf.ts';
import type { RunState } from '../state.ts';
import type { Work } from './work.ts';

/** Plans a run as its user wishes; starts over when another wish comes meanwhile. */
export class Planner {
  readonly #work: Work;
  /** A wish is told from others by its options, which the state makes anew for each. */
  #planning: { readonly options: PlanOptions; readonly abort: AbortController } | undefined;
  #failed: PlanOptions | undefined;

  constructor(work: Work) {
    this.#work = work;
  }

  /** Whether what the user wishes was tried, and cannot be planned. */
  get failed(): boolean {
    return this.#failed !== undefined && this.#failed === this.#work.state().planOptions;
  }

  /** Stops planning what is not wanted any more. */
  sync(run: RunState): void {
    if (this.#planning?.options !== run.planOptions || !run.toPlan) this.#planning?.abort.abort();
  }

  async plan(): Promise<void> {
    const { planOptions: options } = this.#work.state();
    if (!options) return;
    const abort = new AbortController();
    this.#planning = { options, abort };
    const { signal, over } = abortedByAny([abort.signal, this.#work.signal]);
    try {
      await this.#plan(signal);
    } catch (error) {
      if (abort.signal.aborted) return;
      if (!(error instanceof ListError)) throw error;
      this.#failed = options;
      this.#work.journal.live((live) => ({ ...live, problem: error.problem }));
    } finally {
      over();
      this.#planning = undefined;
      this.#work.journal.live(({ planning: _, ...live }) => live);
    }
  }

  async #plan(signal: AbortSignal): Promise<void> {
    const { journal, engine } = this.#work;
    const run = this.#work.state();
    const { profile, matching, planOptions } = run;
    if (!profile || !matching || !planOptions) return;
    const list = listOf(run, profile);
    const onProgress = (planning: { done: number; total: number }): void => {
      journal.live((live) => ({ ...live, planning }));
    };
    // A report's plan was made without this computer's earlier lists.
    const earlier = run.opening ? undefined : await this.#work.earlierLists(run);
    const options = earlier && earlier.lists.length > 0 ? { ...planOptions, earlier } : planOptions;
    const plan = await engine.plan(list, matching, options, { signal, onProgress });
    if (!signal.aborted) await journal.record({ type: 'planned', plan, request: run.planRequests });
  }
}
