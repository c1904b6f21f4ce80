import { IN_LINE } from '../../api/assumptions.ts';
import type { Batch, Outcome, RunState } from '../../runs/state.ts';

/** How far on its way a batch is, by its outcome. */
const PROGRESS: Record<Outcome, number> = {
  planned: 0,
  sending: 0.1,
  accepted: 0.3,
  completed: 0.85,
  fetched: 1,
  rejected: 1,
  failed: 1,
  unknown: 0.1,
  'left out': 1,
};

/** Of a batch whose state says that the API works on it. */
const PROCESSING = 0.6;

/** How far on its way a batch is, from 0 to 1. */
export function batchProgress({ outcome, state }: Batch): number {
  const begun = outcome === 'accepted' && state !== undefined && !IN_LINE.test(state);
  return begun ? PROCESSING : PROGRESS[outcome];
}

/** How far a run is, from 0 to 1, weighing batches by their records; 1 only when it is finished. */
export function runProgress({ batches, stage }: Pick<RunState, 'batches' | 'stage'>): number {
  if (stage === 'finished') return 1;
  const all = batches.reduce((sum, { part }) => sum + part.records, 0);
  const far = batches.reduce((sum, batch) => sum + batch.part.records * batchProgress(batch), 0);
  return all === 0 ? 0 : Math.min(far / all, 0.99);
}
