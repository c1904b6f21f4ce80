import type { Cells, Line, Lines } from './lines/lines.ts';

/**
 * Called for each row: its cells, valid until the next; its number as a spreadsheet counts; its ordinal among
 * rows (from 0).
 */
export type VisitRow = (cells: Line, rowNumber: number, ordinal: number) => void;

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

  walk(lines: Lines, visit: VisitRow): void {
    for (let i = 0; i < lines.count; i++) {
      const line = lines.at(i);
      this.lines += 1;
      if (this.lines === this.#headerLine) this.#takeHeader(line.texts());
      else if (isAllBlank(line)) this.blankLines += 1;
      else if (this.lines < this.#headerLine) this.linesAbove += 1;
      else {
        visit(line, this.lines, this.rows);
        this.rows += 1;
      }
    }
  }

  #takeHeader(cells: Cells): void {
    this.header = cells;
    this.#onHeader?.(cells);
  }
}

function isAllBlank(line: Line): boolean {
  for (let cell = 0; cell < line.length; cell++) if (!line.isBlank(cell)) return false;
  return true;
}
