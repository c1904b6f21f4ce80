import type { CorrectedCell } from './corrections.ts';

/** A fix that one rule makes in many rows. */
export type SuggestedRule =
  | { readonly kind: 'state from ZIP' }
  /** `from` occurs in few rows, and `to` in most rows with the same ZIP code. */
  | { readonly kind: 'city misspelled'; readonly from: string; readonly to: string };

/** A suggested correction of many rows by one rule. The user accepts or ignores it. */
export type Suggestion = SuggestedRule & {
  /** Number of rows that it fixes. */
  readonly rows: number;
  /** The corrected cells. Empty if there are more than a list can have corrected. */
  readonly cells: readonly CorrectedCell[];
};
