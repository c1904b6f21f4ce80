import { knownName } from '../match/names.ts';
import type { Cells } from './blockReader.ts';
import { looksOf } from './looks.ts';
import { isBlank, isBlankLine } from './rowWalk.ts';

/** Lines at the start of a file among which the header is looked for. */
const DEEPEST_HEADER = 30;

/**
 * The line of cells that is the header, by the first lines of a list (from 1), or 0 where there is
 * none: the first line that is as wide as the list, unless it reads like a row.
 */
export function findHeader(lines: readonly Cells[]): number {
  const width = usualWidth(lines);
  const candidate = lines.slice(0, DEEPEST_HEADER).findIndex((line) => isWide(line, width));
  const line = candidate === -1 ? lines.findIndex((cells) => !isBlankLine(cells)) : candidate;
  return readsLikeRow(lines[line] ?? []) ? 0 : line + 1;
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
  if (line.some((cell) => knownName(cell) !== undefined)) return false;
  return line.some((cell) => {
    const looks = looksOf(cell);
    return looks.email || looks.zip || looks.street;
  });
}
