import type { CorrectedCell } from './corrections.ts';

/** What a rule can mend in many rows. */
export type SuggestedRule =
  | { readonly kind: 'state from ZIP' }
  /** `from` stands in few rows, and `to` in most of those with the same ZIP code. */
  | { readonly kind: 'city misspelled'; readonly from: string; readonly to: string };

/** A correction of many rows by one rule, for the user to take or leave. */
export type Suggestion = SuggestedRule & {
  /** How many rows it mends. */
  readonly rows: number;
  /** Their cells; none where there are more than can be corrected in a list. */
  readonly cells: readonly CorrectedCell[];
};
