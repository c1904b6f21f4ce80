import type { Batch, Outcome } from '../../runs/state.ts';

/** Where batches are on their way, as people see it. */
export type BatchPhase =
  'waiting' | 'on its way' | 'at the API' | 'back' | 'word' | 'wrong' | 'out';

const PHASE: Record<Outcome, BatchPhase> = {
  planned: 'waiting',
  sending: 'on its way',
  accepted: 'at the API',
  completed: 'at the API',
  fetched: 'back',
  unknown: 'word',
  rejected: 'wrong',
  failed: 'wrong',
  'left out': 'out',
};

export function phaseOf({ outcome }: Batch): BatchPhase {
  return PHASE[outcome];
}

/** The stations that every batch passes, in their order. */
export const MAIN_PHASES: readonly BatchPhase[] = ['waiting', 'on its way', 'at the API', 'back'];

/** The phases of batches that end without a result, or may. */
export const SIDE_PHASES: readonly BatchPhase[] = ['word', 'wrong', 'out'];

/** Classes of a phase's mark in the strip, the legend, and the table. */
export const PHASE_CLASS: Record<BatchPhase, string> = {
  waiting: 'bg-line',
  'on its way': 'bg-accent opacity-45',
  'at the API': 'bg-accent opacity-70',
  back: 'bg-accent',
  word: 'bg-warn-fill',
  wrong: 'bg-bad-fill',
  out: 'hatched',
};

/** How many batches are at each phase. */
export function phaseCounts(batches: readonly Batch[]): ReadonlyMap<BatchPhase, number> {
  const counts = new Map<BatchPhase, number>();
  for (const batch of batches) {
    const phase = phaseOf(batch);
    counts.set(phase, (counts.get(phase) ?? 0) + 1);
  }
  return counts;
}
