import type { Batch, Outcome } from '../../runs/state.ts';

/** Phases of a batch as shown on the screen. */
export type BatchPhase =
  'waiting' | 'being sent' | 'at the API' | 'done' | 'unclear' | 'failed' | 'left out';

const PHASE: Record<Outcome, BatchPhase> = {
  planned: 'waiting',
  sending: 'being sent',
  accepted: 'at the API',
  completed: 'at the API',
  fetched: 'done',
  unknown: 'unclear',
  rejected: 'failed',
  failed: 'failed',
  'left out': 'left out',
};

export function phaseOf({ outcome }: Batch): BatchPhase {
  return PHASE[outcome];
}

/** The phases that every batch goes through, in order. */
export const MAIN_PHASES: readonly BatchPhase[] = ['waiting', 'being sent', 'at the API', 'done'];

/** The phases of batches that end without a result, or may. */
export const SIDE_PHASES: readonly BatchPhase[] = ['unclear', 'failed', 'left out'];

/** Classes of a phase's mark in the strip, the legend, and the table. */
export const PHASE_CLASS: Record<BatchPhase, string> = {
  waiting: 'bg-line',
  'being sent': 'bg-accent opacity-45',
  'at the API': 'bg-accent opacity-70',
  done: 'bg-accent',
  unclear: 'bg-warn-fill',
  failed: 'bg-bad-fill',
  'left out': 'hatched',
};

/** How many batches are in each phase. */
export function phaseCounts(batches: readonly Batch[]): ReadonlyMap<BatchPhase, number> {
  const counts = new Map<BatchPhase, number>();
  for (const batch of batches) {
    const phase = phaseOf(batch);
    counts.set(phase, (counts.get(phase) ?? 0) + 1);
  }
  return counts;
}
