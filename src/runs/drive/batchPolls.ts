import { stateMeans } from '../../api/assumptions.ts';
import type { ApiClient } from '../../api/client.ts';
import { ApiError } from '../../api/failure.ts';
import type { PollResult, Poller } from '../poll/poller.ts';
import { batchRef } from '../model/batch.ts';
import type { Batch, RunState } from '../state.ts';
import { askedToWait } from '../poll/schedule.ts';
import { stopsAll } from './api/obstacle.ts';
import { messageOf } from './api/messageOf.ts';
import { RunHints, type PartHints } from './hints/runHints.ts';
import type { Work } from './work.ts';

/** Watches the accepted batches of a run, each until its state says more. */
export class BatchPolls {
  readonly #work: Work;
  readonly #poller: Poller;
  readonly #stops = new Map<number, () => void>();
  /** Answers in a row that were no state, by part. */
  readonly #misses = new Map<number, number>();
  #hints: RunHints | undefined;

  constructor(work: Work, poller: Poller) {
    this.#work = work;
    this.#poller = poller;
  }

  /** Starts and stops watching as the run asks for. */
  sync(run: RunState, open: boolean): void {
    const accepted = open ? run.batches.filter((batch) => batch.outcome === 'accepted') : [];
    this.#hints ??= run.request?.hints && new RunHints(this.#work.ports, run.request.hints.topic);
    const wanted = new Set(accepted.map((batch) => batch.part.id));
    for (const part of this.#stops.keys()) if (!wanted.has(part)) this.#stop(part);
    for (const batch of accepted) if (!this.#stops.has(batch.part.id)) this.#watch(batch);
  }

  #watch(batch: Batch): void {
    const { part, acceptedAt } = batch;
    const ref = batchRef(batch);
    if (!ref) return;
    let asked: ApiClient | undefined;
    const hints = this.#hints?.watch(part.id, () => {
      watching.ask();
    });
    const watching = this.#poller.watch({
      key: [ref.job, ref.batch],
      since: acceptedAt ?? 0,
      relaxed: () => hints?.relaxed() ?? false,
      ask: async (signal) => {
        hints?.begun();
        asked = this.#work.client();
        if (!asked) throw new Error('Nothing may be called now.');
        return asked.retrieveBatch(ref, signal);
      },
      onResult: (heard) => {
        if (!this.#stops.has(part.id)) return;
        if (hints) this.#tell(hints, heard);
        this.#show(part.id, heard);
        this.#work.inBackground(() => this.#take(part.id, asked, heard));
      },
    });
    this.#stops.set(part.id, () => {
      watching.stop();
      hints?.stop();
    });
    this.#work.show(part.id, { kind: 'polling' });
  }

  #tell(hints: PartHints, { state, failure }: PollResult): void {
    const ended = failure || !state ? undefined : stateMeans(state.state) !== 'under way';
    hints.answered(ended, this.#work.ports.clock.now() + askedToWait(failure));
  }

  #show(part: number, { heardAt, asksAt, failure }: PollResult): void {
    const words = failure instanceof ApiError ? messageOf(failure.failure) : undefined;
    const misses = isMiss(failure) ? (this.#misses.get(part) ?? 0) + 1 : 0;
    this.#misses.set(part, misses);
    this.#work.show(part, {
      kind: 'polling',
      asksAt,
      misses,
      ...(heardAt === undefined ? {} : { heardAt }),
      ...(words ? { words } : {}),
    });
  }

  async #take(
    part: number,
    asked: ApiClient | undefined,
    { state, failure }: PollResult,
  ): Promise<void> {
    if (asked && failure instanceof ApiError && stopsAll(failure.failure))
      return this.#work.stop(asked, failure.failure);
    const batch = this.#work.state().batches.find((one) => one.part.id === part);
    if (!state || !batch || batch.state === state.state) return;
    await this.#work.journal.record({
      type: 'state',
      part,
      state: state.state,
      ...(state.createdAt === undefined ? {} : { createdAt: state.createdAt }),
    });
  }

  stop(): void {
    for (const part of this.#stops.keys()) this.#stop(part);
    this.#hints?.stop();
  }

  #stop(part: number): void {
    const stop = this.#stops.get(part);
    this.#stops.delete(part);
    stop?.();
    this.#work.show(part, undefined);
  }
}

/** Whether somebody answered, and not with a state or a wish to wait. */
function isMiss(failure: unknown): boolean {
  if (!(failure instanceof ApiError)) return false;
  return ['not found', 'rejected', 'refused', 'unclear', 'too large'].includes(
    failure.failure.kind,
  );
}
