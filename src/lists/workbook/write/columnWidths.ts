import type { Line } from '../../read/lines/lines.ts';

/** Characters that a column has room for, at least and at most. */
const NARROWEST = 8;
const WIDEST = 60;

/** Room for the space that Excel leaves beside a text. */
const SPACE = 2;

/** Rows that are measured: later ones are like them. */
const MEASURED = 1_000;

/** How wide the columns of a sheet are to be, by its first rows. */
export class ColumnWidths {
  readonly #longest: number[] = [];
  #rows = 0;

  /** Takes a row of the list's cells, of which there are `width` columns, and what is added to it. */
  add(cells: Line, width: number, added: readonly string[]): void {
    if (this.#rows === MEASURED) return;
    this.#rows += 1;
    for (let i = 0; i < width; i++) this.#measure(i, lengthOf(cells, i));
    for (const [i, text] of added.entries()) this.#measure(width + i, text.length);
  }

  /** In characters, as `<col>` has it. */
  widths(): number[] {
    return this.#longest.map((longest) => Math.min(Math.max(longest, NARROWEST), WIDEST) + SPACE);
  }

  #measure(column: number, length: number): void {
    this.#longest[column] = Math.max(this.#longest[column] ?? 0, length);
  }
}

function lengthOf(cells: Line, i: number): number {
  const to = cells.to(i);
  return to === -1 ? cells.text(i).length : to - cells.from(i);
}
