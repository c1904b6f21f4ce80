import type { ListEngine } from '../../lists/engine.ts';
import type { ListRow, RowQuery } from '../../lists/types/rows.ts';
import type { Suggestion } from '../../lists/types/suggestion.ts';
import { listWithOutcomes } from '../drive/mergeRun.ts';
import { listOf } from '../model/listOf.ts';
import type { RunSession } from './runSession.ts';

/** A page of rows. While the list is being read, only rows read so far. */
export async function lookUpRows(
  engine: ListEngine,
  session: RunSession,
  query: RowQuery,
  from: number,
  count: number,
): Promise<ListRow[]> {
  await session.untilReadable();
  const view = session.journal.view.get();
  const profile = view?.live.reading ?? view?.run.profile;
  if (!view || !profile) return [];
  return engine.rows(listOf(view.run, profile), query, from, count);
}

/** Suggested fixes that one rule makes in many rows. Throws a LedgerError if the list was never read. */
export function suggestFixes(
  engine: ListEngine,
  { journal }: RunSession,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  const { list } = listWithOutcomes(journal.state);
  return engine.suggestFixes(list, journal.state?.matching ?? {}, { signal });
}
