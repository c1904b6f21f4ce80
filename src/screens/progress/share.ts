import type { Outcome, RunState } from '../../runs/state.ts';

/** How far on its way a batch is, by its outcome. */
const FAR: Record<Outcome, number> = {
  planned: 0,
  sending: 0.1,
  accepted: 0.4,
  completed: 0.85,
  fetched: 1,
  rejected: 1,
  failed: 1,
  unknown: 0.1,
  'left out': 1,
};

/** How far a run is, from 0 to 1, weighing batches by their records; 1 only when it is finished. */
export function runShare({ batches, stage }: RunState): number {
  if (stage === 'finished') return 1;
  const all = batches.reduce((sum, { part }) => sum + part.records, 0);
  const far = batches.reduce((sum, { part, outcome }) => sum + part.records * FAR[outcome], 0);
  return all === 0 ? 0 : Math.min(far / all, 0.99);
}
