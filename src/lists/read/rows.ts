import type { ListRow } from '../types/rows.ts';
import type { ReadableFile } from '../storage/storage.ts';
import type { Format } from '../types/format.ts';
import type { RowIndex } from './rowIndex.ts';
import { scanFrom } from './scan.ts';

/** Rows by ordinal (ascending), wherever in the list they are; those not read yet are left out. */
export function rowsAt(
  copy: ReadableFile,
  index: RowIndex,
  options: { readonly format: Format; readonly blockBytes: number },
  ordinals: readonly number[],
): ListRow[] {
  const rows: ListRow[] = [];
  const complete = index.isComplete(copy.size());
  const wanted = ordinals.filter((ordinal) => ordinal < index.last.rows);
  while (rows.length < wanted.length) {
    const before = rows.length;
    const { mark, until } = index.before(wanted[before] ?? 0);
    scanFrom(copy, options, mark, complete, (cells, rowNumber, ordinal) => {
      if (ordinal === wanted[rows.length]) rows.push({ rowNumber, cells: cells.texts() });
      const next = wanted[rows.length];
      return next === undefined || next >= until ? 'enough' : 'more';
    });
    if (rows.length === before) break;
  }
  return rows;
}
