import type { Line } from '../read/lines/lines.ts';

/** Rows that are kept from the start of a list. */
const FIRST = 100;

/** Rows that are kept in all, and cells, which wide lists reach sooner. */
const MOST_ROWS = 300;
const MOST_CELLS = 20_000;

const LONGEST_CELL = 200;

/**
 * Keeps some rows to judge a list by: the first ones, and later ones at even distances, which double
 * whenever there are too many.
 */
export class SampleRows {
  readonly #first: string[][] = [];
  #later: string[][] = [];
  #distance = FIRST;
  #cells = 0;

  /** Takes the row number `ordinal`, from 0, if it is one to keep. */
  add(line: Line, ordinal: number): void {
    const isFirst = ordinal < FIRST;
    if (!isFirst && ordinal % this.#distance !== 0) return;
    if (this.#cells + line.length > MOST_CELLS && this.#first.length > 0) return;
    // A slice would keep the whole block's text in memory.
    const cells = structuredClone(line.texts().map((cell) => cell.slice(0, LONGEST_CELL)));
    this.#cells += cells.length;
    (isFirst ? this.#first : this.#later).push(cells);
    if (this.#later.length > MOST_ROWS - FIRST) this.#thin();
  }

  rows(): string[][] {
    return [...this.#first, ...this.#later];
  }

  #thin(): void {
    this.#later = this.#later.filter((_, i) => i % 2 === 1);
    this.#distance *= 2;
    this.#cells = [...this.#first, ...this.#later].reduce((sum, row) => sum + row.length, 0);
  }
}
