/** Maximum number of corrected cells in one list. All of them are kept in memory. */
export const MAX_CORRECTIONS = 20_000;

/** A cell of the list that the user corrected. The list itself never changes. */
export interface CorrectedCell {
  /** Row number as in a spreadsheet, from 1. */
  readonly row: number;
  /** Index of its column. */
  readonly column: number;
  /** The cell's text in the list. */
  readonly was: string;
  /** The text that replaces it. */
  readonly text: string;
}

/** Corrected cells by row number, then by column. */
export type Corrections = ReadonlyMap<number, ReadonlyMap<number, CorrectedCell>>;
