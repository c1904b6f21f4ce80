/** The cells of a line, as texts. */
export type Cells = readonly string[];

/** A line of cells as it stands in what was read. Valid until the next is asked for. */
export interface Line {
  /** How many cells it has. */
  readonly length: number;
  text(cell: number): string;
  /** Whether there is nothing but white space in a cell. */
  isBlank(cell: number): boolean;
  /** All cells, to keep. */
  texts(): string[];
  /** The bytes that the cells are in, where that is UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** The same in any encoding that has ASCII characters as their bytes. */
  readonly asciiBytes: Uint8Array | undefined;
  /** Where in `bytes` a cell starts. */
  from(cell: number): number;
  /** Where in `bytes` a cell ends; -1 where its text is not there as it is. */
  to(cell: number): number;
}

/** The lines that ended in a block, in order. Valid until the next block is read. */
export interface Lines {
  readonly count: number;
  at(line: number): Line;
}

/** Lines that are texts already. */
export class TextLines implements Lines, Line {
  readonly bytes = undefined;
  readonly asciiBytes = undefined;
  readonly #lines: readonly string[][];
  #cells: string[] = [];

  constructor(lines: readonly string[][]) {
    this.#lines = lines;
  }

  get count(): number {
    return this.#lines.length;
  }

  at(line: number): Line {
    this.#cells = this.#lines[line] ?? [];
    return this;
  }

  get length(): number {
    return this.#cells.length;
  }

  text(cell: number): string {
    return this.#cells[cell] ?? '';
  }

  isBlank(cell: number): boolean {
    return isBlank(this.text(cell));
  }

  texts(): string[] {
    return this.#cells;
  }

  from(): number {
    return 0;
  }

  to(): number {
    return -1;
  }
}

/** A line of such cells. */
export function lineOf(cells: Cells): Line {
  return new TextLines([[...cells]]).at(0);
}

/** All cells of the first lines, `most` at most. */
export function textsOf(lines: Lines, most = Infinity): string[][] {
  return Array.from({ length: Math.min(most, lines.count) }, (_, line) => lines.at(line).texts());
}

/** White space, and what fills up the ends of files: zero bytes, and the DOS end-of-file mark. */
// oxlint-disable-next-line no-control-regex
const BLANK = /^[\s\0\x1a]*$/;

/** Nothing but white space, or what fills up files. */
export function isBlank(cell: string): boolean {
  if (cell === '') return true;
  const first = cell.charCodeAt(0);
  // Most cells start with a letter or digit; only others need the slow look.
  return (first <= 32 || first >= 160) && BLANK.test(cell);
}

/** A line of cells that are all blank, such as the rows of commas that spreadsheets leave behind. */
export function isBlankLine(cells: Cells): boolean {
  return cells.every(isBlank);
}
