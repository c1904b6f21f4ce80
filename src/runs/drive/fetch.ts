import { AnswerError } from '../../api/answers.ts';
import { ApiError } from '../../api/failure.ts';
import type { Batch, WaitReason } from '../state.ts';
import { growing } from './waits.ts';
import { stopsAll } from './obstacle.ts';
import type { Work } from './work.ts';

/** Fetches and keeps the result of a completed batch. Fetching is free, so it never gives up. */
export async function fetchResult(work: Work, batch: Batch): Promise<void> {
  const { journal, ports, engine } = work;
  const { part, jobId, batchId } = batch;
  for (let times = 0; !work.signal.aborted; times += 1) {
    const client = work.client();
    if (!client || jobId === undefined || batchId === undefined) return;
    work.show(part.id, { kind: 'fetching' });
    let why: WaitReason;
    let after = 0;
    try {
      const result = await client.retrieveResult(jobId, batchId, work.signal);
      const counts = await engine.keepResult(journal.run, part, result);
      work.show(part.id, undefined);
      await journal.record({ type: 'fetched', part: part.id, counts });
      return;
    } catch (error) {
      if (!(error instanceof ApiError || error instanceof AnswerError)) throw error;
      if (error instanceof ApiError && stopsAll(error.failure))
        return work.stop(client, error.failure);
      why = reason(error);
      if (error instanceof ApiError && error.failure.kind === 'throttled')
        after = error.failure.retryAfter ?? 0;
    }
    const wait = Math.max(after, growing(times, ports.random));
    work.show(part.id, { kind: 'waiting', until: ports.clock.now() + wait, why });
    await ports.clock.wait(wait, work.signal);
  }
}

function reason(error: ApiError | AnswerError): WaitReason {
  if (error instanceof AnswerError) return 'no result';
  switch (error.failure.kind) {
    case 'throttled':
      return 'throttled';
    case 'unreachable':
    case 'not sent':
      return 'unreachable';
    default:
      return 'no result';
  }
}
