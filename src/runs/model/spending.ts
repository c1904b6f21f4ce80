import type { Attempt, Batch, RunState, SpendingLimit } from '../state.ts';
import { awaitsDecision, isSettled, mayBeSent } from './batch.ts';
import { trialBatches } from './trial.ts';

/** Prices of one record: `perRecord` for sending it, `perMatch` more if an email comes back. */
export type Prices = Pick<SpendingLimit, 'perRecord' | 'perMatch'>;

/** What is left over is not worth a batch of its own below this many records, once something was sent. */
const SMALLEST_REST = 100;

/** Keeps sums of prices such as 0.1 from passing a limit that they meet. */
const ROUNDING = 1e-9;

/** The most that so many records can cost. */
export function mostCost(records: number, { perRecord, perMatch }: Prices): number {
  return records * (perRecord + perMatch);
}

/**
 * The most that a run can have cost so far. A batch whose result is known costs what it came to; any other attempt that
 * the API accepted or may have accepted counts with a match for every record.
 */
export function mostSpent({ batches }: Pick<RunState, 'batches'>, prices: Prices): number {
  return batches.reduce((sum, batch) => sum + mostSpentOn(batch, prices), 0);
}

function mostSpentOn(batch: Batch, prices: Prices): number {
  const { part, attempts, counts, outcome } = batch;
  const times = attempts.filter(mayBeBilled).length;
  const most = mostCost(part.records, prices);
  if (outcome !== 'fetched' || !counts) return times * most;
  const exact = part.records * prices.perRecord + counts.matched * prices.perMatch;
  return (times - 1) * most + exact;
}

/** A key that is not void may still be accepted, even if the API did not take it yet. */
function mayBeBilled({ end, void: isVoid }: Attempt): boolean {
  return end !== 'rejected' && !isVoid;
}

/** What sending a batch adds to `mostSpent`: nothing if its last key is sent again. */
function costToSend({ part, attempts }: Batch, prices: Prices): number {
  const last = attempts.at(-1);
  const sentAgain = last?.end === 'not accepted' && !last.void;
  return sentAgain ? 0 : mostCost(part.records, prices);
}

/** Whether sending this batch next stays within the limit (I35). */
export function isWithinLimit(state: RunState, batch: Batch): boolean {
  const limit = state.request?.spendingLimit;
  if (!limit) return true;
  return mostSpent(state, limit) + costToSend(batch, limit) <= limit.amount + ROUNDING;
}

/** The batches of `planned`, in order, that can all be sent within the limit. */
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
 * How many records of the next batch the limit still allows; 0: none that are worth a batch. Only once nothing is under
 * way: what comes back may cost less than it could have.
 */
export function recordsWithinLimit(state: RunState, [next]: readonly Batch[]): number {
  const limit = state.request?.spendingLimit;
  if (!limit || !next || !state.batches.every(isAtRest)) return 0;
  const spent = mostSpent(state, limit);
  const records = Math.floor((limit.amount - spent + ROUNDING) / mostCost(1, limit));
  return records >= (spent === 0 ? 1 : SMALLEST_REST) ? Math.min(records, next.part.records) : 0;
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

/** Planned batches; before a trial is approved, only those of the trial. */
export function nextBatches(state: RunState): readonly Batch[] {
  const trial = trialBatches(state);
  return (trial.length > 0 ? trial : state.batches).filter(mayBeSent);
}

function isAtRest(batch: Batch): boolean {
  return isSettled(batch) || mayBeSent(batch) || awaitsDecision(batch);
}
