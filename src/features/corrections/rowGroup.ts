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

/** Most rows that are corrected at once; the next ones follow when the group is opened again. */
const MAX_ROWS = 500;

/** How many rows of a group can be corrected at once. */
export function shownRows({ total }: Pick<RowGroup, 'total'>): number {
  return Math.min(total, MAX_ROWS);
}
