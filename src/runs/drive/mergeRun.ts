import type { ListEngine } from '../../lists/engine.ts';
import type { Summary } from '../../lists/types/outcome.ts';
import { endedList } from '../service/exportRun.ts';
import type { Journal } from '../ledger/journal.ts';

/** Makes the enriched file of what is there. Throws a ListError. */
export async function mergeRun(
  engine: ListEngine,
  journal: Journal,
  signal: AbortSignal,
): Promise<Summary> {
  const { list, parts } = endedList(journal.state);
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
