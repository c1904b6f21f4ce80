import type { Matching } from '../../lists/types/matching.ts';
import type { PlanOptions } from '../../lists/types/plan.ts';
import type { RowQuery } from '../../lists/types/rows.ts';

/** Rows that are corrected together, such as all rows that are not sent for the same reason. */
export interface RowGroup {
  readonly query: RowQuery;
  readonly title: string;
  /** Number of rows that the query finds. */
  readonly total: number;
  /** The matching and options of the plan at the time the group was opened. */
  readonly matching: Matching;
  readonly options: PlanOptions;
  /** Identifies this opening of the group. */
  readonly openedAt: number;
}

/** Maximum number of rows shown for correction at a time. */
export const MAX_ROWS = 500;

/** A range of a group's rows, by position in the current plan. */
export interface Stretch {
  /** Number of rows of the group before the range. */
  readonly from: number;
  /** Number of rows in the group. */
  readonly total: number;
}

/** The next or previous stretch. `shown`: number of rows in this one; `left`: number of these still in the group. */
export function turn(
  { from, total }: Stretch,
  step: 'next' | 'previous',
  shown: number,
  left: number,
): Stretch {
  const rest = total - (shown - left);
  return { from: step === 'next' ? from + left : Math.max(0, from - MAX_ROWS), total: rest };
}
