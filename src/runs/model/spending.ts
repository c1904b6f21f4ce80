import type { Attempt, Batch, RunState } from '../state.ts';
import type { SpendingLimit } from '../submitRequest.ts';
import { awaitsDecision, isSettled, mayBeSent } from './batch.ts';
import { nextBatches } from './trial.ts';

/** Prices of one record: `perRecord` for sending it, `perMatch` more if an email comes back. */
export type Prices = Pick<SpendingLimit, 'perRecord' | 'perMatch'>;

/** The fewest records that are cut off for what is left of a limit, once something was sent. */
const SMALLEST_REST = 100;

/** Tolerance for sums of prices such as 0.1, which are not exact. */
const ROUNDING = 1e-9;

/** What records cost of which this share has a match; the most that they can cost if every one has. */
export function costOf(records: number, { perRecord, perMatch }: Prices, matchRate = 1): number {
  return records * (perRecord + perMatch * matchRate);
}

/** What a batch came to by its result; undefined until that is there. */
export function costOfResult({ part, outcome, counts }: Batch, prices: Prices): number | undefined {
  return outcome === 'fetched' && counts
    ? costOf(part.records, prices, counts.matched / part.records)
    : undefined;
}

/**
 * The most that a run can have cost so far. A batch whose result is known costs what it came to; any other attempt that
 * the API accepted or may have accepted counts with a match for every record.
 */
export function mostSpent({ batches }: Pick<RunState, 'batches'>, prices: Prices): number {
  return batches.reduce((sum, batch) => sum + mostSpentOn(batch, prices), 0);
}

function mostSpentOn(batch: Batch, prices: Prices): number {
  const times = batch.attempts.filter(mayBeBilled).length;
  const most = costOf(batch.part.records, prices);
  const exact = costOfResult(batch, prices);
  return exact === undefined ? times * most : (times - 1) * most + exact;
}

/** A key that is not void may still be accepted, even if the API did not take it yet. */
function mayBeBilled({ end, void: isVoid }: Attempt): boolean {
  if (end === 'unknown') return true;
  return end !== 'rejected' && end !== 'reserved' && !isVoid;
}

/** What sending a batch adds to `mostSpent`: nothing if its last key is sent again. */
function costToSend({ part, attempts }: Batch, prices: Prices): number {
  const last = attempts.at(-1);
  const sentAgain = last?.end === 'not accepted' && !last.void;
  return sentAgain ? 0 : costOf(part.records, prices);
}

/** The batches of `planned`, in order, that can all be sent without passing the limit (I35). */
export function withinLimit(state: RunState, planned: readonly Batch[]): readonly Batch[] {
  const limit = state.request?.spendingLimit;
  if (!limit) return planned;
  let most = mostSpent(state, limit);
  const beyond = planned.findIndex(
    (batch) => (most += costToSend(batch, limit)) > limit.amount + ROUNDING,
  );
  return beyond === -1 ? planned : planned.slice(0, beyond);
}

/**
 * How many records of a batch that exceeds the limit can be cut off and sent; 0 if too few. Also 0 while other
 * batches are in progress, since they may cost less than their maximum, and in a run that another computer may
 * continue.
 */
export function recordsWithinLimit(state: RunState, [next]: readonly Batch[]): number {
  const limit = state.request?.spendingLimit;
  // Another computer may send the whole part, since its limit may allow more.
  if (!limit || !next || state.shared || !state.batches.every(isAtRest)) return 0;
  const spent = mostSpent(state, limit);
  const records = Math.floor((limit.amount - spent + ROUNDING) / costOf(1, limit));
  // One less than the batch has at most: cutting nothing off would change nothing.
  return records >= (spent === 0 ? 1 : SMALLEST_REST)
    ? Math.min(records, next.part.records - 1)
    : 0;
}

/** Pauses a run that cannot send anything more within its limit, until the user raises it. */
export function pauseAtLimit(state: RunState): RunState {
  if (!state.request?.spendingLimit || state.stage !== 'running' || state.pause) return state;
  const planned = nextBatches(state);
  const stuck =
    planned.length > 0 &&
    state.batches.every(isAtRest) &&
    withinLimit(state, planned).length === 0 &&
    recordsWithinLimit(state, planned) === 0;
  return stuck ? { ...state, pause: { kind: 'spending limit' } } : state;
}

function isAtRest(batch: Batch): boolean {
  return isSettled(batch) || mayBeSent(batch) || awaitsDecision(batch);
}
