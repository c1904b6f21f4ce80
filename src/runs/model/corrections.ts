import {
  MAX_CORRECTIONS,
  type CorrectedCell,
  type Corrections,
} from '../../lists/types/corrections.ts';

/** Number of corrected cells. */
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
 * Corrections after adding those of `cells`. A cell whose text equals the list's own is removed. Returns the same
 * object if nothing changes or `MAX_CORRECTIONS` would be exceeded, and undefined if none is left.
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

/** Stores a cell's correction in a row. Returns whether the row changed. */
function putCell(row: Map<number, CorrectedCell>, cell: CorrectedCell): boolean {
  // The first correction of a cell knows the list's own text.
  const was = row.get(cell.column)?.was ?? cell.was;
  if (cell.text === was) return row.delete(cell.column);
  row.set(cell.column, { ...cell, was });
  return true;
}
