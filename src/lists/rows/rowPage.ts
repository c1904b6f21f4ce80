import type { Context } from '../context.ts';
import { duplicateRows } from './duplicateRows.ts';
import { answerRows, reusedRows } from './earlierRows.ts';
import {
  disposition,
  isDuplicate,
  isRepaired,
  isReused,
  isSent,
  isShared,
} from '../plan/dispositions.ts';
import { Uint32Column } from '../storage/uint32Column.ts';
import { repairedRows } from './repairedRows.ts';
import { RowIndex } from '../read/rowIndex.ts';
import { rowsAt } from '../read/rows.ts';
import { withFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { ListRow, RowQuery } from '../types/rows.ts';
import type { ListRef } from '../types/format.ts';

/** A page of rows: up to `count` that fit the query, after skipping `from` of them. */
export function rowPage(
  { storage, blockBytes }: Context,
  { run, format, corrections }: ListRef,
  query: RowQuery,
  from: number,
  count: number,
): Promise<ListRow[]> {
  const paths = runFiles(run);
  return withFiles(storage, async (files) => {
    const copy = await files.open(paths.input(format), 'the copy of the list');
    const index = new RowIndex(await files.open(paths.index(format), 'the list’s index'));
    const at = (ordinals: number[]) => rowsAt(copy, index, { format, blockBytes }, ordinals);
    if (query.kind === 'all') return at(Array.from({ length: count }, (_, i) => from + i));
    const dispositions = new Uint32Column(await files.open(paths.dispositions, 'the plan'));
    switch (query.kind) {
      case 'duplicate':
      case 'shared':
        return duplicateRows(dispositions, query.kind === 'shared', at, from, count);
      case 'earlier':
        return answerRows(files, run, query.answer, at, from, count);
      case 'reused':
        return reusedRows(files, run, dispositions, at, fitting(dispositions, query, from, count));
      case 'repaired by':
        return repairedRows(dispositions, at, query, corrections, from, count);
      case 'not sent': {
        const ordinals = fitting(dispositions, query, from, count);
        return withReasons(dispositions, at(ordinals), ordinals);
      }
      default:
        return at(fitting(dispositions, query, from, count));
    }
  });
}

/** Rows by their ordinals, each with why it is not sent. */
function withReasons(
  dispositions: Uint32Column,
  rows: readonly ListRow[],
  ordinals: number[],
): ListRow[] {
  return ordinals.flatMap((ordinal, i) => {
    const [row, why] = [rows[i], disposition(dispositions.peek(ordinal))];
    return row && why.kind === 'not sent' ? [Object.assign(row, { reason: why.reason })] : [];
  });
}

/** Ordinals of the rows that fit. */
function fitting(
  dispositions: Uint32Column,
  query: Exclude<RowQuery, { kind: 'earlier' }>,
  from: number,
  count: number,
): number[] {
  const ordinals: number[] = [];
  const { length } = dispositions;
  let skip = from;
  for (let ordinal = 0; ordinal < length && ordinals.length < count; ordinal++) {
    if (!fits(dispositions.at(ordinal), query)) continue;
    if (skip > 0) skip -= 1;
    else ordinals.push(ordinal);
  }
  return ordinals;
}

function fits(packed: number, query: Exclude<RowQuery, { kind: 'earlier' }>): boolean {
  switch (query.kind) {
    case 'all':
      return true;
    case 'sent':
      return isSent(packed);
    case 'duplicate':
    case 'shared':
      return isDuplicate(packed) && isShared(packed) === (query.kind === 'shared');
    case 'reused':
      return isReused(packed);
    case 'repaired':
    case 'repaired by':
      return isRepaired(packed);
    case 'not sent': {
      const row = disposition(packed);
      return row.kind === 'not sent' && (query.reason === undefined || row.reason === query.reason);
    }
  }
}
