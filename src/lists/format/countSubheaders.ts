import { isColumnName } from '../headers/headerMeaning.ts';
import { likeness, typedColumns } from '../detect/columnTypes.ts';
import { isBlank, isBlankLine, type Cells } from '../read/lines/lines.ts';

/** Lines below the header that can belong to it: Qualtrics has two. */
const MOST = 2;

/** Lines of which the types of columns can be told, and how many columns have to have one. */
const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 2;

/** Names of columns that such a line has at least, and as a share of its cells. */
const FEWEST_NAMES = 4;
const MOSTLY = 0.8;

/** What Qualtrics writes in each cell of its third line. */
const IMPORT_ID = /^\{"ImportId":/;

/**
 * How many lines below the header belong to it, such as the questions of a survey: those down to one of
 * Qualtrics's import IDs; else those that have words where the lines below have streets, ZIP codes or emails.
 */
export function countSubheaders(lines: readonly Cells[], headerLine: number): number {
  if (headerLine === 0) return 0;
  const below = lines.slice(headerLine).filter((line) => !isBlankLine(line));
  const ids = below.slice(0, MOST).findIndex((line) => line.some((cell) => IMPORT_ID.test(cell)));
  if (ids !== -1) return ids + 1;
  let count = 0;
  while (count < MOST && isUnlikeRows(below[count] ?? [], below.slice(count + 1))) count += 1;
  return count;
}

function isUnlikeRows(line: Cells, rows: readonly Cells[]): boolean {
  if (isAllNames(line)) return true;
  if (rows.length < FEWEST_ROWS) return false;
  const { same, other } = likeness(line, typedColumns(rows));
  return same === 0 && other >= FEWEST_COLUMNS && !line.some((cell) => /\d/.test(cell));
}

/** Whether a line has nothing but names of columns, as surveys write the parts of a question below it. */
function isAllNames(line: Cells): boolean {
  const filled = line.filter((cell) => !isBlank(cell));
  const names = filled.filter(isColumnName);
  return names.length >= FEWEST_NAMES && names.length >= filled.length * MOSTLY;
}
