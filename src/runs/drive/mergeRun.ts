import type { ListEngine } from '../../lists/engine.ts';
import type { ListRef } from '../../lists/types/format.ts';
import type { PartOutcome, Summary } from '../../lists/types/outcome.ts';
import type { Part } from '../../lists/types/plan.ts';
import type { Journal } from '../ledger/journal.ts';
import { LedgerError } from '../ledger/ledger.ts';
import { listOf } from '../model/listOf.ts';
import { partOutcome } from '../model/partOutcome.ts';
import type { RunState } from '../state.ts';

/** Makes the enriched file from the results so far; its progress is in `live.merging`. Throws a ListError. */
export async function mergeRun(
  engine: ListEngine,
  journal: Journal,
  signal: AbortSignal,
): Promise<Summary> {
  const { list, parts } = listWithOutcomes(journal.state);
  try {
    return await engine.merge(list, parts, {
      signal,
      onProgress: (merging) => {
        journal.live((live) => ({ ...live, merging }));
      },
    });
  } finally {
    journal.live(({ merging: _, ...live }) => live);
  }
}

/** A run's list and the outcome of each part, for the list engine. Throws a LedgerError if the list was never read. */
export function listWithOutcomes(state: RunState | undefined): {
  readonly list: ListRef;
  readonly parts: { part: Part; outcome: PartOutcome }[];
} {
  if (!state?.profile) throw new LedgerError('gone');
  const list = listOf(state, state.profile);
  const parts = state.batches.map((batch) => ({
    part: batch.part,
    outcome: partOutcome(batch, state.cancelled),
  }));
  return { list, parts };
}
