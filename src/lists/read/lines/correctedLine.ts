import type { CorrectedCell, Corrections } from '../../types/corrections.ts';
import { lineOf, type Cells, type Line } from './lines.ts';

/** A row as the user corrected it; the same line where nothing was. */
export function correctedLine(
  line: Line,
  rowNumber: number,
  corrections: Corrections | undefined,
): Line {
  const cells = corrections?.get(rowNumber);
  return cells ? lineOf(correctedCells(line.texts(), cells)) : line;
}

/** A row's cells with its corrected ones, which may lie beyond the last one that the row has. */
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
