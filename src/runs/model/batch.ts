import { stateMeans } from '../../api/assumptions.ts';
import type { BatchRef } from '../../api/client.ts';
import type { Part } from '../../lists/types/plan.ts';
import { isReusable, mustBeVoid } from './attempt.ts';
import type { NewEvent, ReservedKey, RunEvent } from './events.ts';
import type { Attempt, Batch, Decision, StoreMark } from '../state.ts';

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
      | 'decided'
      | 'send again'
      | 'left out';
  }
>;

export function planBatch(part: Part): Batch {
  return { part, outcome: 'planned', attempts: [] };
}

/** Identifies an accepted batch at the API. Undefined for any other batch. */
export function batchRef({ jobId: job, batchId: batch, file }: Batch): BatchRef | undefined {
  if (job === undefined || batch === undefined) return undefined;
  return { job, batch, file: file === true };
}

/** Whether nothing more comes of the batch unless the user says so. `unknown` waits for a word. */
export function isSettled({ outcome, decision }: Batch): boolean {
  return decision === undefined && ['fetched', 'rejected', 'failed', 'left out'].includes(outcome);
}

/** Whether the user is asked what to do with the batch. */
export function awaitsDecision({ outcome, decision }: Batch): boolean {
  return outcome === 'unknown' && decision === undefined;
}

/** The batch after an event of its own; the same object where the event does not fit. */
export function changeBatch(batch: Batch, event: BatchEvent, cancelled: boolean): Batch {
  switch (event.type) {
    case 'sending':
      return mayBeSent(batch) && hasItsKey(batch, event)
        ? { ...batch, outcome: 'sending', attempts: withSending(batch.attempts, event) }
        : batch;
    case 'not accepted':
    case 'accepted':
    case 'rejected':
    case 'unknown':
      return answered(batch, event, cancelled);
    case 'state':
      return batch.outcome === 'accepted' && batch.state !== event.state
        ? withState(batch, event)
        : batch;
    case 'fetched':
      return batch.outcome === 'completed'
        ? { ...batch, outcome: 'fetched', counts: event.counts }
        : batch;
    case 'decided':
      return mustBeVoid(batch) && batch.decision === undefined
        ? { ...batch, decision: event.decision }
        : batch;
    case 'send again':
      return maySendAgain(batch) ? planAgain(batch) : batch;
    case 'left out':
      return mayLeaveOut(batch) ? leaveOut(batch) : batch;
  }
}

/** Whether the batch waits to be sent. */
export function mayBeSent({ outcome, decision }: Batch): boolean {
  return outcome === 'planned' && decision === undefined;
}

/** Whether the attempt may send the batch. A batch with a reserved key may be sent only under that key. */
function hasItsKey({ attempts }: Batch, { attempt }: Extract<BatchEvent, { type: 'sending' }>) {
  const last = attempts.at(-1);
  return last?.end !== 'reserved' || last.void || last.id === attempt;
}

function withSending(
  attempts: readonly Attempt[],
  { attempt: id, secret, store, at, job, file }: Extract<BatchEvent, { type: 'sending' }>,
): Attempt[] {
  const marks = {
    ...(secret ? { secret } : {}),
    ...(store ? { store } : {}),
    ...(file ? { file } : {}),
  };
  return [...attempts.filter((attempt) => attempt.id !== id), { id, ...marks, at, job }];
}

type Answered = Extract<BatchEvent, { type: 'not accepted' | 'accepted' | 'rejected' | 'unknown' }>;

/** How the last attempt of a batch ended. `accepted` may follow `unknown`. */
function answered(batch: Batch, event: Answered, cancelled: boolean): Batch {
  const last = batch.attempts.at(-1);
  const isVoid = 'void' in event && event.void;
  const open =
    batch.outcome === 'sending' ||
    batch.outcome === 'unknown' ||
    batch.decision ||
    // Its store disappeared before the key was void, or the key was voided to send it in another way.
    (batch.outcome === 'planned' &&
      last !== undefined &&
      isReusable(last) &&
      (event.type === 'unknown' || event.type === 'accepted' || isVoid));
  if (!open || last?.id !== event.attempt || (last.end === event.type && !isVoid)) return batch;
  const reserved = last.elsewhere && event.type === 'not accepted';
  const closed: Attempt = {
    ...last,
    end: reserved ? 'reserved' : event.type,
    ...(event.type === 'accepted' ? { batchId: event.batchId } : {}),
    ...(isVoid ? { void: true } : {}),
  };
  const attempts = [...batch.attempts.slice(0, -1), closed];
  switch (event.type) {
    case 'not accepted':
      return notAccepted({ ...batch, attempts }, cancelled);
    case 'accepted': {
      const { part } = batch;
      const { batchId } = event;
      return {
        part,
        attempts,
        outcome: 'accepted',
        batchId,
        jobId: last.job,
        ...(last.file ? { file: last.file } : {}),
        acceptedAt: event.at,
      };
    }
    case 'rejected':
    case 'unknown':
      return { ...batch, attempts, outcome: event.type, words: event.words };
  }
}

/** A batch is certainly not accepted: it waits to be sent, or is left out once its key is void. */
function notAccepted(batch: Batch, cancelled: boolean): Batch {
  const planned = planAgain(batch);
  const decision = cancelled ? 'leave out' : batch.decision;
  if (decision === undefined) return planned;
  if (mustBeVoid(planned)) return { ...planned, decision };
  return decision === 'leave out' ? leaveOut(planned) : planned;
}

/** What is written down when the user decides on a batch without a result. */
export function decisionOn(batch: Batch, decision: Decision): NewEvent {
  const { id: part } = batch.part;
  if (mustBeVoid(batch)) return { type: 'decided', part, decision };
  return { type: decision === 'leave out' ? 'left out' : decision, part };
}

function withState(
  batch: Batch,
  { state, createdAt }: Extract<BatchEvent, { type: 'state' }>,
): Batch {
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

function maySendAgain({ outcome, decision }: Batch): boolean {
  return decision !== undefined || ['unknown', 'rejected', 'failed', 'left out'].includes(outcome);
}

/** A batch that the API accepted may never end there. */
function mayLeaveOut({ outcome, decision }: Batch): boolean {
  return (
    decision !== undefined ||
    ['unknown', 'rejected', 'failed', 'accepted', 'completed'].includes(outcome)
  );
}

function planAgain({ part, attempts }: Batch): Batch {
  return { part, attempts, outcome: 'planned' };
}

export function leaveOut({ decision: _, ...batch }: Batch): Batch {
  return { ...batch, outcome: 'left out' };
}

/** A planned batch of a run that is cancelled. */
export function cancelBatch(batch: Batch): Batch {
  if (batch.outcome !== 'planned') return batch;
  return mustBeVoid(batch) ? { ...batch, decision: 'leave out' } : leaveOut(batch);
}

/** The two halves in place of a batch that is certainly not accepted; undefined if it may be. */
export function splitBatch(
  batch: Batch,
  event: Extract<RunEvent, { type: 'part split' }>,
  cancelled: boolean,
): readonly Batch[] | undefined {
  if (batch.outcome !== 'planned' && batch.outcome !== 'sending') return undefined;
  const last = batch.attempts.at(-1);
  // Another computer may send the whole part, unless it makes the same cut: at the end of the trial.
  if (last?.end === 'reserved' && !last.void && !event.keys) return undefined;
  // What may have become of the whole may have become of its halves.
  const attempts = batch.attempts.filter(({ end }) => end === 'unknown' || end === 'accepted');
  const halves = event.into.map((part) =>
    reserveKey({ ...planBatch(part), attempts }, { ...event, job: last?.job ?? '' }),
  );
  return cancelled ? halves.map((half) => cancelBatch(half)) : halves;
}

/** Keys by part, with their state at the time of the reservation. */
interface Reservation {
  readonly at: number;
  readonly job: string;
  readonly keys?: readonly ReservedKey[];
  readonly store?: StoreMark;
}

/** The batch with its reserved key, if there is one and the batch has no other key to be sent under. */
export function reserveKey(batch: Batch, { keys, store, at, job }: Reservation): Batch {
  const key = keys?.find(({ part }) => part === batch.part.id);
  if (!key || !lacksKey(batch)) return batch;
  const { attempt: id, secret } = key;
  const mark = store ? { store } : {};
  const attempt: Attempt = { id, secret, ...mark, at, job, end: 'reserved' };
  return { ...batch, attempts: [...batch.attempts, attempt] };
}

/** Whether the batch has no key yet to be sent under. */
export function lacksKey(batch: Batch): boolean {
  const last = batch.attempts.at(-1);
  return mayBeSent(batch) && !(last && isReusable(last));
}
