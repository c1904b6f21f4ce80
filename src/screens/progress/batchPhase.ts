import type { Batch, Outcome } from '../../runs/state.ts';

/** Where batches are on their way, as people see it. */
export type Station = 'waiting' | 'on its way' | 'at the API' | 'back' | 'word' | 'wrong' | 'out';

const STATION: Record<Outcome, Station> = {
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

export function stationOf({ outcome }: Batch): Station {
  return STATION[outcome];
}

/** The stations that every batch passes, in their order. */
export const WAY: readonly Station[] = ['waiting', 'on its way', 'at the API', 'back'];

/** Where those end that do not come through. */
export const ASIDE: readonly Station[] = ['word', 'wrong', 'out'];

/** How a station is marked, in the strip, beside its name and in the table. */
export const MARK: Record<Station, string> = {
  waiting: 'bg-line',
  'on its way': 'bg-accent opacity-45',
  'at the API': 'bg-accent opacity-70',
  back: 'bg-accent',
  word: 'bg-warn-fill',
  wrong: 'bg-bad-fill',
  out: 'hatched',
};

/** How many batches are at each station. */
export function countsOf(batches: readonly Batch[]): ReadonlyMap<Station, number> {
  const counts = new Map<Station, number>();
  for (const batch of batches) {
    const station = stationOf(batch);
    counts.set(station, (counts.get(station) ?? 0) + 1);
  }
  return counts;
}
