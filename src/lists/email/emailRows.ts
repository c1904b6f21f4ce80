import type { Line } from '../read/lines/lines.ts';
import type { EmailRows } from '../types/profile.ts';
import { AtSigns } from './atSigns.ts';
import { hasEmail } from './hasEmail.ts';

/** Columns that are told apart: of more, those that come first in the list. */
const MOST_COLUMNS = 16;

/** Counts rows by which of their columns hold an email address. */
export class EmailRowCounter {
  /** Columns in which there was one, each with its bit in a set. */
  readonly #bits = new Map<number, number>();
  readonly #rows = new Map<number, number>();
  readonly #atSigns = new AtSigns();

  add(line: Line): void {
    const cells = this.#atSigns.cells(line);
    if (cells.length === 0) return;
    let set = 0;
    for (const cell of cells) if (hasEmail(line, cell)) set |= this.#bitOf(cell);
    if (set !== 0) this.#rows.set(set, (this.#rows.get(set) ?? 0) + 1);
  }

  counts(): EmailRows[] {
    return [...this.#rows].map(([set, rows]) => ({
      columns: [...this.#bits].flatMap(([column, bit]) => (set & bit ? [column] : [])),
      rows,
    }));
  }

  #bitOf(column: number): number {
    const known = this.#bits.get(column);
    if (known !== undefined || this.#bits.size === MOST_COLUMNS) return known ?? 0;
    const bit = 1 << this.#bits.size;
    this.#bits.set(column, bit);
    return bit;
  }
}

/** How many rows have an email in any of some columns. */
export function rowsWithEmail(all: readonly EmailRows[], columns: readonly number[]): number {
  return all
    .filter((some) => some.columns.some((column) => columns.includes(column)))
    .reduce((sum, { rows }) => sum + rows, 0);
}

/** The columns that hold an email in some row, in the list's order. */
export function columnsWithEmail(all: readonly EmailRows[]): number[] {
  return [...new Set(all.flatMap(({ columns }) => columns))].toSorted((a, b) => a - b);
}

/**
 * Whether rows that already have an email are sent. Of `rows`, `having` have one. Left to us, they are
 * where every row has one, since then the user wants others.
 */
export function sendsRowsWithEmail(
  rule: 'auto' | 'send' | 'leave out',
  rows: number,
  having: number,
): boolean {
  return rule === 'auto' ? having === 0 || having === rows : rule === 'send';
}
