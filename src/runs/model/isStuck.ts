import type { Activity } from '../live.ts';
import type { Batch } from '../state.ts';

/** Answers in a row that were no state or no result, from which on a batch may never end. */
const MANY_MISSES = 5;

/** How long a batch may take at the API before the user is offered to leave it out; milliseconds. */
const LONG = 24 * 60 * 60 * 1000;

/**
 * Whether a batch that the API accepted may never come back: the API does not know it any more, its answers are no
 * result, or it takes more than a day. It is still asked about, ever more seldom. `now` in epoch milliseconds.
 */
export function isStuck(
  { outcome, acceptedAt }: Pick<Batch, 'outcome' | 'acceptedAt'>,
  activity: Activity | undefined,
  now: number,
): boolean {
  if (outcome !== 'accepted' && outcome !== 'completed') return false;
  const misses = activity && 'misses' in activity ? (activity.misses ?? 0) : 0;
  return misses >= MANY_MISSES || (acceptedAt !== undefined && now - acceptedAt > LONG);
}
