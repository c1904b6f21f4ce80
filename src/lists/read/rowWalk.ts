import type { Cells } from './blockReader.ts';

/** Told of each row: its cells, its number as a spreadsheet counts, its ordinal among rows (from 0). */
export type VisitRow = (cells: string[], rowNumber: number, ordinal: number) => void;

/** Where in a list a walk starts: what was passed before. */
export interface Passed {
  readonly lines: number;
  readonly rows: number;
}

/** The start of a list. */
export const NOTHING_PASSED: Passed = { lines: 0, rows: 0 };

/** Tells rows from what else stands in a list: lines above the header, the header, blank lines. */
export class RowWalk {
  readonly #headerLine: number;
  readonly #onHeader: ((cells: Cells) => void) | undefined;
  header: Cells | undefined;
  lines: number;
  rows: number;
  blankLines = 0;
  linesAbove = 0;

  constructor(headerLine: number, passed: Passed, onHeader?: (cells: Cells) => void) {
    this.#headerLine = headerLine;
    this.#onHeader = onHeader;
    this.lines = passed.lines;
    this.rows = passed.rows;
  }

  walk(lines: readonly string[][], visit: VisitRow): void {
    for (const cells of lines) {
      this.lines += 1;
      if (this.lines === this.#headerLine) this.#takeHeader(cells);
      else if (isBlankLine(cells)) this.blankLines += 1;
      else if (this.lines < this.#headerLine) this.linesAbove += 1;
      else {
        visit(cells, this.lines, this.rows);
        this.rows += 1;
      }
    }
  }

  #takeHeader(cells: Cells): void {
    this.header = cells;
    this.#onHeader?.(cells);
  }
}

/** A line of cells that are all blank, such as the rows of commas that spreadsheets leave behind. */
export function isBlankLine(cells: Cells): boolean {
  return cells.every(isBlank);
}

/** Nothing but white space. */
export function isBlank(cell: string): boolean {
  if (cell === '') return true;
  const first = cell.charCodeAt(0);
  // Most cells start with a letter or digit; only others need the slow look.
  return (first <= 32 || first >= 160) && cell.trim() === '';
}
