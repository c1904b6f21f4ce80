import { isColumnName } from '../headers/headerMeaning.ts';
import { typedColumns, likeness } from '../detect/columnTypes.ts';
import { isBlank, isBlankLine, type Cells } from '../read/lines/lines.ts';

/** Lines at the start of a file among which the header is looked for. */
const DEEPEST_HEADER = 30;

/** Names that a column would have, from which a line is a header however wide others are. */
const FEWEST_NAMES = 2;

/**
 * The line of cells that is the header, by the first lines of a list (from 1), or 0 where there is
 * none: the first line that is as wide as the list, unless it is a row. A title can be as wide: where
 * another line has many more names that a column would have, and no rows are above it, that is the header.
 */
export function findHeader(lines: readonly Cells[]): number {
  const start = lines.slice(0, DEEPEST_HEADER);
  const width = usualWidth(lines);
  const wide = start.findIndex((line) => isWide(line, width));
  const first = wide === -1 ? lines.findIndex((cells) => !isBlankLine(cells)) : wide;
  const names = start.map(columnNames);
  const most = Math.max(0, ...names);
  const named = names.indexOf(most);
  if (most >= FEWEST_NAMES && most > 2 * (names[first] ?? 0) && isHeader(lines, named, first))
    return named + 1;
  return isRow(lines, first) ? 0 : first + 1;
}

/** Whether a line of names is the header, although the first wide one is another. */
function isHeader(lines: readonly Cells[], named: number, first: number): boolean {
  const line = lines[named] ?? [];
  if (columnNames(line) * 2 < filled(line) || isRow(lines, named)) return false;
  if (hasShortNames(lines[first] ?? [], line)) return false;
  const below = typedColumns(lines.slice(named + 1));
  return !lines.slice(first, named).some((above) => {
    const { same, other } = likeness(above, below);
    return same > other && same * 2 > below.size;
  });
}

/** Whether a line has the short names of the questions that another one spells out: `Q1`, `StartDate`. */
function hasShortNames(line: Cells, spelledOut: Cells): boolean {
  const names = line.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const isShort = names.every((name) => !/\s/.test(name));
  const ids = names.filter((name) => /\p{Ll}\p{Lu}|\p{L}\d|_/u.test(name)).length;
  return (
    isShort &&
    ids * 2 >= names.length &&
    new Set(names).size === names.length &&
    names.length >= filled(spelledOut)
  );
}

/**
 * Whether a line has an email address, a ZIP code or a street in it as the lines below it have them in the
 * same column; or where they do not tell, has one and no name that a column would have.
 */
function isRow(lines: readonly Cells[], at: number): boolean {
  const line = lines[at] ?? [];
  const { same, other } = likeness(line, typedColumns(lines.slice(at + 1)));
  if (same > 0 || other > 0) return same > 0 && same >= other;
  return columnNames(line) === 0 && typedColumns([line]).size > 0;
}

/** How many cells of a line are names that a column would have. */
function columnNames(line: Cells): number {
  return line.filter(isColumnName).length;
}

/** Filled cells of a line; titles often come with a tail of empty ones. */
function filled(line: Cells): number {
  return line.filter((cell) => !isBlank(cell)).length;
}

/** The middle one of the lines' counts of filled cells. */
function usualWidth(lines: readonly Cells[]): number {
  const widths = lines.map(filled).filter((width) => width > 0);
  return widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
}

function isWide(line: Cells, width: number): boolean {
  const cells = filled(line);
  return cells > 0 && cells * 2 > width;
}
