import { AnswerError } from '../../api/answers.ts';
import { ApiError, type Failure } from '../../api/failure.ts';
import type { Batch, WaitReason } from '../state.ts';
import { growing } from './waits.ts';
import { stopsAll } from './obstacle.ts';
import type { Work } from './work.ts';

/** Fetches and keeps the result of a completed batch. Fetching is free, so it never gives up. */
export async function fetchResult(work: Work, batch: Batch): Promise<void> {
  const { ports } = work;
  const { part } = batch;
  for (let times = 0; !work.signal.aborted; times += 1) {
    // Between two tries the others have their turn: one that never is a result must not keep them waiting.
    const lack = await work.fetchInTurn(() => tryToFetch(work, batch));
    if (!lack) return;
    const wait = Math.max(lack.after, growing(times, ports.random));
    work.show(part.id, { kind: 'waiting', until: ports.clock.now() + wait, why: lack.why });
    await ports.clock.wait(wait, work.signal);
  }
}

/** Why there is no result yet, and how long it is not to be asked for, in milliseconds. */
interface Lack {
  readonly why: WaitReason;
  readonly after: number;
}

/** Fetches and keeps a result, or gives why it lacks. Undefined also where nothing may be called. */
async function tryToFetch(work: Work, { part, jobId, batchId }: Batch): Promise<Lack | undefined> {
  const { journal, engine, signal } = work;
  const client = work.client();
  if (signal.aborted || !client || jobId === undefined || batchId === undefined) return undefined;
  work.show(part.id, { kind: 'fetching' });
  try {
    const result = await client.retrieveResult(jobId, batchId, signal);
    const counts = await engine.keepResult(journal.run, part, result);
    work.show(part.id, undefined);
    await journal.record({ type: 'fetched', part: part.id, counts });
    return undefined;
  } catch (error) {
    if (error instanceof AnswerError) return { why: 'no result', after: 0 };
    if (!(error instanceof ApiError)) throw error;
    const { failure } = error;
    if (stopsAll(failure)) {
      await work.stop(client, failure);
      return undefined;
    }
    const after = failure.kind === 'throttled' ? (failure.retryAfter ?? 0) : 0;
    return { why: reason(failure), after };
  }
}

function reason(failure: Failure): WaitReason {
  switch (failure.kind) {
    case 'throttled':
      return 'throttled';
    case 'unreachable':
    case 'not sent':
      return 'unreachable';
    default:
      return 'no result';
  }
}
