import { knownName } from '../match/names.ts';
import { isBlank, isBlankLine, type Cells } from './lines.ts';
import { looksOf } from './looks.ts';

/** Lines at the start of a file among which the header is looked for. */
const DEEPEST_HEADER = 30;

/** Names that a column would have, from which a line is a header however wide others are. */
const FEWEST_NAMES = 2;

/**
 * The line of cells that is the header, by the first lines of a list (from 1), or 0 where there is
 * none: the first line that is as wide as the list, unless it reads like a row. A title can be as wide:
 * where another line has many more names that a column would have, that is the header.
 */
export function findHeader(lines: readonly Cells[]): number {
  const start = lines.slice(0, DEEPEST_HEADER);
  const width = usualWidth(lines);
  const wide = start.findIndex((line) => isWide(line, width));
  const first = wide === -1 ? lines.findIndex((cells) => !isBlankLine(cells)) : wide;
  const names = start.map(columnNames);
  const most = Math.max(...names);
  if (most >= FEWEST_NAMES && most > 2 * (names[first] ?? 0)) return names.indexOf(most) + 1;
  return readsLikeRow(lines[first] ?? []) ? 0 : first + 1;
}

/** How many cells of a line are names that a column would have. */
function columnNames(line: Cells): number {
  return line.filter((cell) => knownName(cell) !== undefined).length;
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

/** Has an e-mail address, a ZIP code or a street address in it, and no name that a column would have. */
function readsLikeRow(line: Cells): boolean {
  if (columnNames(line) > 0) return false;
  return line.some((cell) => {
    const looks = looksOf(cell);
    return looks.email || looks.zip || looks.street;
  });
}
