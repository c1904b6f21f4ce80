import type { Matching } from '../../lists/types/matching.ts';
import type { PlanOptions } from '../../lists/types/plan.ts';
import type { RowQuery } from '../../lists/types/rows.ts';

/** Rows that are corrected together, such as those that are not sent for one reason. */
export interface RowGroup {
  readonly query: RowQuery;
  readonly title: string;
  /** How many rows the query has. */
  readonly total: number;
  /** What the list was planned with when the group was opened. */
  readonly matching: Matching;
  readonly options: PlanOptions;
  /** Tells one opening from another. */
  readonly openedAt: number;
}

/** Most rows that are shown to correct at once. */
export const MAX_ROWS = 500;

/** Some of a group's rows, as they follow each other in the plan of now. */
export interface Stretch {
  /** How many rows of the group stand before them. */
  readonly from: number;
  /** How many rows the group has. */
  readonly total: number;
}

/** The stretch after or before this one. `shown`: its rows; `left`: those of them that the group still has. */
export function turn(
  { from, total }: Stretch,
  step: 'next' | 'previous',
  shown: number,
  left: number,
): Stretch {
  const rest = total - (shown - left);
  return { from: step === 'next' ? from + left : Math.max(0, from - MAX_ROWS), total: rest };
}
