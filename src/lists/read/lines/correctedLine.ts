import type { CorrectedCell, Corrections } from '../../types/corrections.ts';
import { lineOf, type Cells, type Line } from './lines.ts';

/** A row with the user's corrections. The same line if it has none. */
export function correctedLine(
  line: Line,
  rowNumber: number,
  corrections: Corrections | undefined,
): Line {
  const cells = corrections?.get(rowNumber);
  return cells ? lineOf(correctedCells(line.texts(), cells)) : line;
}

/** A row's cells with its corrections, which may lie beyond its last cell. */
export function correctedCells(
  cells: Cells,
  corrected: ReadonlyMap<number, CorrectedCell>,
): string[] {
  const texts = [...cells];
  for (const { column, text } of corrected.values()) {
    while (texts.length < column) texts.push('');
    texts[column] = text;
  }
  return texts;
}
