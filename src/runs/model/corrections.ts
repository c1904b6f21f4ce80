import {
  MAX_CORRECTIONS,
  type CorrectedCell,
  type Corrections,
} from '../../lists/types/corrections.ts';

/** How many cells are corrected. */
export function countCorrections(corrections: Corrections | undefined): number {
  let count = 0;
  for (const cells of corrections?.values() ?? []) count += cells.size;
  return count;
}

/** The corrected cells by row, then by column. */
export function listCorrections(corrections: Corrections | undefined): CorrectedCell[] {
  const cells: CorrectedCell[] = [];
  for (const row of corrections?.values() ?? []) cells.push(...row.values());
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

/**
 * Corrections with those of some more cells; a cell whose text is the list's own is taken back. The same object where
 * nothing changes, or there would be more than `MAX_CORRECTIONS`; undefined where none is left.
 */
export function withCorrected(
  corrections: Corrections | undefined,
  cells: readonly CorrectedCell[],
): Corrections | undefined {
  const rows = new Map(corrections);
  let changed = false;
  for (const cell of cells) {
    const row = new Map(rows.get(cell.row));
    if (row.get(cell.column)?.text === cell.text) continue;
    if (!putCell(row, cell)) continue;
    changed = true;
    if (row.size > 0) rows.set(cell.row, row);
    else rows.delete(cell.row);
  }
  if (!changed || countCorrections(rows) > MAX_CORRECTIONS) return corrections;
  return rows.size > 0 ? rows : undefined;
}

/** Gives whether the row is another one now. */
function putCell(row: Map<number, CorrectedCell>, cell: CorrectedCell): boolean {
  // What the list has there is what the first correction says.
  const was = row.get(cell.column)?.was ?? cell.was;
  if (cell.text === was) return row.delete(cell.column);
  row.set(cell.column, { ...cell, was });
  return true;
}
