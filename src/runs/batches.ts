import { stateMeans } from '../api/assumptions.ts';
import type { PartOutcome } from '../lists/types/outcome.ts';
import type { Part } from '../lists/types/plan.ts';
import type { RunEvent } from './events.ts';
import type { Attempt, Batch } from './state.ts';

type BatchEvent = Extract<
  RunEvent,
  {
    type:
      | 'sending'
      | 'not accepted'
      | 'accepted'
      | 'rejected'
      | 'unknown'
      | 'state'
      | 'fetched'
      | 'send again'
      | 'left out';
  }
>;

export function planBatch(part: Part): Batch {
  return { part, outcome: 'planned', attempts: [] };
}

/** Whether nothing more comes of the batch unless the user says so. `unknown` waits for a word. */
export function isEnded({ outcome }: Batch): boolean {
  return ['fetched', 'rejected', 'failed', 'left out'].includes(outcome);
}

/** The batch after an event of its own; the same object where the event does not fit. */
export function changeBatch(batch: Batch, event: BatchEvent, cancelled: boolean): Batch {
  switch (event.type) {
    case 'sending':
      return batch.outcome === 'planned'
        ? { ...batch, outcome: 'sending', attempts: withSending(batch.attempts, event) }
        : batch;
    case 'not accepted':
    case 'accepted':
    case 'rejected':
    case 'unknown':
      return answered(batch, event, cancelled);
    case 'state':
      return batch.outcome === 'accepted' && batch.state !== event.state
        ? told(batch, event)
        : batch;
    case 'fetched':
      return batch.outcome === 'completed'
        ? { ...batch, outcome: 'fetched', counts: event.counts }
        : batch;
    case 'send again':
      return mayDecide(batch) ? planAgain(batch) : batch;
    case 'left out':
      return mayDecide(batch) && batch.outcome !== 'left out' ? leaveOut(batch) : batch;
  }
}

function withSending(
  attempts: readonly Attempt[],
  { attempt: id, at, job }: Extract<BatchEvent, { type: 'sending' }>,
): Attempt[] {
  return [...attempts.filter((attempt) => attempt.id !== id), { id, at, job }];
}

/** How the open attempt of a batch ended. */
function answered(
  batch: Batch,
  event: Extract<BatchEvent, { type: 'not accepted' | 'accepted' | 'rejected' | 'unknown' }>,
  cancelled: boolean,
): Batch {
  const open = openAttempt(batch);
  if (open?.id !== event.attempt) return batch;
  const closed: Attempt = {
    ...open,
    end: event.type,
    ...(event.type === 'accepted' ? { batchId: event.batchId } : {}),
  };
  const next = { ...batch, attempts: [...batch.attempts.slice(0, -1), closed] };
  switch (event.type) {
    case 'not accepted':
      return { ...next, outcome: cancelled ? 'left out' : 'planned' };
    case 'accepted':
      return {
        ...next,
        outcome: 'accepted',
        batchId: event.batchId,
        jobId: open.job,
        acceptedAt: event.at,
      };
    default:
      return { ...next, outcome: event.type, words: event.words };
  }
}

/** The attempt of which it is open how it ends. */
export function openAttempt(batch: Batch): Attempt | undefined {
  return batch.outcome === 'sending' ? batch.attempts.at(-1) : undefined;
}

/** The id to send a batch under: that of its last attempt where that was certainly not accepted. */
export function attemptId(batch: Batch, newId: () => string): string {
  const last = batch.attempts.at(-1);
  return last?.end === 'not accepted' ? last.id : newId();
}

function told(batch: Batch, { state, createdAt }: Extract<BatchEvent, { type: 'state' }>): Batch {
  const next = { ...batch, state, ...(createdAt === undefined ? {} : { createdAt }) };
  switch (stateMeans(state)) {
    case 'completed':
      return { ...next, outcome: 'completed' };
    case 'ended badly':
      return { ...next, outcome: 'failed', words: state };
    case 'under way':
      return next;
  }
}

function mayDecide({ outcome }: Batch): boolean {
  return ['unknown', 'rejected', 'failed', 'left out'].includes(outcome);
}

function planAgain({ part, attempts }: Batch): Batch {
  return { part, attempts, outcome: 'planned' };
}

export function leaveOut(batch: Batch): Batch {
  return { ...batch, outcome: 'left out' };
}

/** The two halves in place of a batch that is certainly not accepted; undefined where it may be. */
export function splitBatch(
  batch: Batch,
  parts: readonly [Part, Part],
  cancelled: boolean,
): readonly Batch[] | undefined {
  if (batch.outcome !== 'planned' && batch.outcome !== 'sending') return undefined;
  // What may have become of the whole may have become of its halves.
  const attempts = batch.attempts.filter(({ end }) => end === 'unknown' || end === 'accepted');
  const halves = parts.map((part) => ({ ...planBatch(part), attempts }));
  return cancelled ? halves.map((half) => leaveOut(half)) : halves;
}

/** What the enriched file says of a batch's rows. One that was left out may still have been taken. */
export function partOutcome(batch: Batch, cancelled: boolean): PartOutcome {
  switch (batch.outcome) {
    case 'fetched':
    case 'unknown':
      return { kind: batch.outcome };
    case 'rejected':
    case 'failed':
      return { kind: 'failed', reason: batch.words ?? batch.outcome };
    case 'left out':
      return leftOut(batch, cancelled);
    default:
      return { kind: 'pending' };
  }
}

function leftOut({ attempts, words }: Batch, cancelled: boolean): PartOutcome {
  if (attempts.some((attempt) => attempt.end === 'unknown')) return { kind: 'unknown' };
  if (words !== undefined) return { kind: 'failed', reason: words };
  return { kind: 'not sent', reason: cancelled ? 'cancelled' : 'left out' };
}
