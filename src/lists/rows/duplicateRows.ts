import { isDuplicate, isSent, isShared, positionOf } from '../plan/dispositions.ts';
import type { Uint32Column } from '../storage/uint32Column.ts';
import type { ListRow } from '../types/rows.ts';

/** A page of duplicates, shared or not, each with the earlier row that is sent for it. */
export function duplicateRows(
  dispositions: Uint32Column,
  shared: boolean,
  rowsAt: (ordinals: number[]) => ListRow[],
  from: number,
  count: number,
): ListRow[] {
  const { ordinals, records } = duplicates(dispositions, shared, from, count);
  const firsts = new Map<number, ListRow>();
  const sent = ordinalsOf(dispositions, new Set(records));
  for (const [i, row] of rowsAt([...sent.values()]).entries())
    firsts.set([...sent.keys()][i] ?? -1, row);
  return rowsAt(ordinals).map((row, i) => withFirst(row, firsts.get(records[i] ?? -1)));
}

function withFirst({ rowNumber, cells }: ListRow, first: ListRow | undefined): ListRow {
  return first ? { rowNumber, cells, duplicateOf: first } : { rowNumber, cells };
}

/** Duplicates, with the records that they have. */
function duplicates(dispositions: Uint32Column, shared: boolean, from: number, count: number) {
  const ordinals: number[] = [];
  const records: number[] = [];
  let skip = from;
  for (let ordinal = 0; ordinal < dispositions.length && ordinals.length < count; ordinal++) {
    const packed = dispositions.at(ordinal);
    if (!isDuplicate(packed) || isShared(packed) !== shared) continue;
    if (skip > 0) skip -= 1;
    else {
      ordinals.push(ordinal);
      records.push(positionOf(packed));
    }
  }
  return { ordinals, records };
}

/** The rows that records were made of, by record. */
function ordinalsOf(dispositions: Uint32Column, records: ReadonlySet<number>): Map<number, number> {
  const found = new Map<number, number>();
  for (let ordinal = 0; ordinal < dispositions.length && found.size < records.size; ordinal++) {
    const packed = dispositions.at(ordinal);
    if (isSent(packed) && records.has(positionOf(packed))) found.set(positionOf(packed), ordinal);
  }
  return found;
}
