import type { ListEngine } from '../../lists/engine.ts';
import type { Summary } from '../../lists/types.ts';
import { partOutcome } from '../batches.ts';
import type { Journal } from '../journal.ts';
import { LedgerError } from '../ledger/ledger.ts';

/** Makes the enriched file of what is there. Throws a ListError. */
export async function mergeRun(
  engine: ListEngine,
  journal: Journal,
  signal: AbortSignal,
): Promise<Summary> {
  const { state } = journal;
  if (!state?.profile) throw new LedgerError('gone');
  const list = { run: state.id, format: state.profile.format };
  const parts = state.batches.map((batch) => ({
    part: batch.part,
    outcome: partOutcome(batch, state.cancelled),
  }));
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
