import { AnswerError } from '../../api/answers.ts';
import { ApiError, type Failure } from '../../api/failure.ts';
import { abortedByAny } from '../abortedByAny.ts';
import { batchRef } from '../model/batch.ts';
import type { Batch } from '../state.ts';
import type { WaitReason } from '../live.ts';
import { growing, LONGEST_FOR_RESULT, LONGEST_WAIT } from './waits.ts';
import { stopsAll } from './api/obstacle.ts';
import type { Work } from './work.ts';

/**
 * Fetches and keeps the result of a completed batch. Fetching is free, so it never gives up, but asks ever more
 * seldom where the answers are no result.
 */
export async function fetchResult(work: Work, batch: Batch): Promise<void> {
  const { ports, connections } = work;
  const { id } = batch.part;
  const { signal, release } = whileCompleted(work, id);
  let misses = 0;
  try {
    for (let times = 0; !signal.aborted; times += 1) {
      // Between two tries the others have their turn: one that never is a result must not keep them waiting.
      const lack = await connections.use('result', signal, () => tryToFetch(work, batch, misses));
      if (!lack) return;
      const miss = lack.why === 'no result';
      if (miss) misses += 1;
      const usual = miss
        ? growing(misses, ports.random, LONGEST_FOR_RESULT)
        : growing(times, ports.random);
      const wait = Math.max(lack.after, usual);
      work.show(id, { kind: 'waiting', until: ports.clock.now() + wait, why: lack.why, misses });
      await ports.clock.wait(wait, signal);
    }
  } finally {
    release();
  }
}

/** A signal that aborts when the result is not wanted any more, as when the user leaves the batch out. */
function whileCompleted(work: Work, part: number): { signal: AbortSignal; release: () => void } {
  const unwanted = new AbortController();
  const { signal, over } = abortedByAny([work.signal, unwanted.signal]);
  const leave = work.journal.view.subscribe(() => {
    if (!isCompleted(work, part)) unwanted.abort();
  });
  const release = (): void => {
    leave();
    over();
  };
  return { signal, release };
}

function isCompleted({ journal }: Work, part: number): boolean {
  const batch = journal.state?.batches.find((one) => one.part.id === part);
  return batch?.outcome === 'completed';
}

/** Why there is no result yet, and how long it is not to be asked for, in milliseconds. */
interface Miss {
  readonly why: WaitReason;
  readonly after: number;
}

/** Fetches and keeps a result, or gives why it lacks. Undefined also where nothing may be called, or nobody wants it. */
async function tryToFetch(work: Work, batch: Batch, misses: number): Promise<Miss | undefined> {
  const { journal, engine, signal } = work;
  const { part } = batch;
  const ref = batchRef(batch);
  const client = work.client();
  if (!isCompleted(work, part.id) || !client || !ref) return undefined;
  work.show(part.id, { kind: 'fetching', misses });
  try {
    const result = await client.retrieveResult(ref, signal);
    const counts = await engine.keepResult(journal.run, part, result);
    work.show(part.id, undefined);
    await journal.record({ type: 'fetched', part: part.id, counts });
    return undefined;
  } catch (error) {
    if (error instanceof AnswerError) return { why: 'no result', after: 0 };
    if (!(error instanceof ApiError)) throw error;
    const { failure } = error;
    if (stopsAll(failure)) await work.stop(client, failure);
    // Work ends where nothing more may be called; a used-up quota may not hold for results.
    if (!work.client()) return undefined;
    return missOf(failure);
  }
}

function missOf(failure: Failure): Miss {
  switch (failure.kind) {
    case 'throttled':
      return { why: 'throttled', after: failure.retryAfter ?? 0 };
    case 'quota':
      return { why: 'throttled', after: LONGEST_WAIT };
    case 'unreachable':
    case 'not sent':
      return { why: 'unreachable', after: 0 };
    default:
      return { why: 'no result', after: 0 };
  }
}
