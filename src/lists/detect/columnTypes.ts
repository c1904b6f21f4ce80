import { hasAddress } from '../email/firstAddress.ts';
import { isBlank, type Cells } from '../read/lines/lines.ts';
import { looksLikeStreet, looksLikeZip } from './looks.ts';

/** What hardly any name of a column looks like. */
type CellType = (cell: string) => boolean;

const TYPES: readonly CellType[] = [
  hasAddress,
  // A year may head the column of its numbers.
  (cell) => looksLikeZip(cell) && !YEAR.test(cell.trim()),
  looksLikeStreet,
];

/** Lines that are looked at. */
const LINES = 100;

/** In so many of a column's filled cells, its type has to be met. */
const TYPICAL = 0.5;

const YEAR = /^(?:19|20)\d\d$/;

/** The types of those columns that have one, by these lines. */
export function typedColumns(lines: readonly Cells[]): ReadonlyMap<number, CellType> {
  const first = lines.slice(0, LINES);
  const width = Math.max(0, ...first.map((line) => line.length));
  const typed = new Map<number, CellType>();
  for (let column = 0; column < width; column++) {
    const cells = first.flatMap((line) => filledCell(line, column));
    const enough = Math.max(1, cells.length * TYPICAL);
    const type = TYPES.find((isOf) => cells.filter(isOf).length >= enough);
    if (type) typed.set(column, type);
  }
  return typed;
}

/** In how many columns a line's cell is of the column's type, and in how many it is not. */
export function likeness(
  line: Cells,
  columns: ReadonlyMap<number, CellType>,
): { readonly same: number; readonly other: number } {
  let [same, other] = [0, 0];
  for (const [column, type] of columns)
    for (const cell of filledCell(line, column)) {
      if (type(cell)) same += 1;
      else other += 1;
    }
  return { same, other };
}

function filledCell(line: Cells, column: number): string[] {
  const cell = line[column] ?? '';
  return isBlank(cell) ? [] : [cell];
}
