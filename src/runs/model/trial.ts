import type { Batch, RunState } from '../state.ts';
import { isSettled, mayBeSent } from './batch.ts';

/** Pauses a run whose trial batches are all settled, until the user approves sending the rest. */
export function pauseAfterTrial(state: RunState): RunState {
  const trial = trialBatches(state);
  const over = trial.length > 0 && trial.every(isSettled);
  return over && !state.pause && somePlanned(state)
    ? { ...state, pause: { kind: 'trial' } }
    : state;
}

/** The batches of a trial that is not approved yet; empty if there is none. */
export function trialBatches(state: RunState): readonly Batch[] {
  const records = state.request?.trial;
  if (records === undefined || state.trialApproved) return [];
  return state.batches.filter((batch) => batch.part.firstRecord < records);
}

/** Batches to send next: before a trial is approved, only those of the trial. */
export function nextBatches(state: RunState): readonly Batch[] {
  const trial = trialBatches(state);
  return (trial.length > 0 ? trial : state.batches).filter(mayBeSent);
}

/** Whether some batch still waits to be sent. */
export function somePlanned(state: RunState): boolean {
  return state.batches.some(mayBeSent);
}
