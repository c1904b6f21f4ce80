import type { Context } from '../context.ts';
import { statusText, type RowStatus } from '../merge/partStatuses.ts';
import { rowsAt } from '../read/rows.ts';
import { withFiles } from '../storage/openFiles.ts';
import type { ListRow, OutcomeFilter, OutcomeRow } from '../types/rows.ts';
import { fits, openOutcomes, type Outcomes } from './outcomes.ts';
import type { ListRef } from '../types/format.ts';
import type { EndedPart } from '../types/outcome.ts';

/** A page of rows with what became of them: up to `count` that fit, after skipping `from` of them. */
export function outcomePage(
  { storage, blockBytes }: Context,
  list: ListRef,
  parts: readonly EndedPart[],
  filter: OutcomeFilter,
  from: number,
  count: number,
): Promise<OutcomeRow[]> {
  return withFiles(storage, async (files) => {
    const outcomes = await openOutcomes(files, list, parts);
    const found = fitting(outcomes, filter, from, count);
    const { format } = list;
    const rows = rowsAt(outcomes.copy, outcomes.index, { format, blockBytes }, [...found.keys()]);
    const statuses = [...found.values()];
    return rows.map((row, i) => withAdded(row, statuses[i] ?? { kind: 'pending' }));
  });
}

/** The rows that fit, by ordinal. */
function fitting(
  { rows, status }: Outcomes,
  filter: OutcomeFilter,
  from: number,
  count: number,
): Map<number, RowStatus> {
  const found = new Map<number, RowStatus>();
  const all = filter.kind === 'all';
  let skip = all ? 0 : from;
  for (let ordinal = all ? from : 0; ordinal < rows && found.size < count; ordinal++) {
    const row = status(ordinal);
    if (!fits(row, filter)) continue;
    if (skip > 0) skip -= 1;
    else found.set(ordinal, row);
  }
  return found;
}

function withAdded({ rowNumber, cells }: ListRow, status: RowStatus): OutcomeRow {
  const email = status.kind === 'matched' ? status.email : '';
  return { rowNumber, cells, email, status: statusText(status) };
}
