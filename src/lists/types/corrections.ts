/** Most cells that can be corrected in one list: all of them are kept in memory. */
export const MAX_CORRECTIONS = 20_000;

/** A cell of the list that the user corrected. The list itself never changes. */
export interface CorrectedCell {
  /** Row number, as a spreadsheet counts. */
  readonly row: number;
  /** Index of its column. */
  readonly column: number;
  /** What the list has there. */
  readonly was: string;
  /** What is read in its place. */
  readonly text: string;
}

/** Corrected cells by row number, then by column. */
export type Corrections = ReadonlyMap<number, ReadonlyMap<number, CorrectedCell>>;
