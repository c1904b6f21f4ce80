import type { PartOutcome } from '../../lists/types/outcome.ts';
import { mayBeSentElsewhere } from './attempt.ts';
import type { Batch } from '../state.ts';

/** What the enriched file says about a batch's rows. The API may have accepted even a batch that was left out. */
export function partOutcome(batch: Batch, cancelled: boolean): PartOutcome {
  switch (batch.outcome) {
    case 'fetched':
    case 'unknown':
      return { kind: batch.outcome };
    case 'rejected':
    case 'failed':
      return { kind: 'failed', reason: batch.words ?? batch.outcome };
    case 'left out':
      return leftOutOutcome(batch, cancelled);
    default:
      return { kind: 'pending' };
  }
}

function leftOutOutcome({ attempts, words }: Batch, cancelled: boolean): PartOutcome {
  if (attempts.some(({ end }) => end === 'unknown')) return { kind: 'unknown' };
  if (attempts.some(mayBeSentElsewhere)) return { kind: 'unknown' };
  if (words !== undefined) return { kind: 'failed', reason: words };
  if (attempts.some(({ end }) => end === 'accepted')) return { kind: 'unknown' };
  return { kind: 'not sent', reason: cancelled ? 'cancelled' : 'left out' };
}
