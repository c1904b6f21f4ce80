import { RecordMaker } from '../../lists/clean/recordMaker.ts';
import { usedColumns } from '../../lists/match/required.ts';
import { lineOf } from '../../lists/read/lines/lines.ts';
import type { Matching } from '../../lists/types/matching.ts';
import type { NotSentReason, PlanOptions, RepairKind } from '../../lists/types/plan.ts';

/** What the plan does with a row. */
export interface RowCheck {
  /** Why the row is not sent. Undefined if it can be sent. */
  readonly reason: NotSentReason | undefined;
  /** The changes that the row gets from the kind of repair on screen. */
  readonly changes: readonly { readonly before: string; readonly after: string }[];
}

/** The columns whose cells decide whether and how a row is sent, by index. */
export function decidingColumns(matching: Matching, options: PlanOptions): number[] {
  const { countryColumn } = options;
  const columns = new Set(usedColumns(matching, options).keys());
  if (countryColumn !== undefined) columns.add(countryColumn);
  return [...columns].toSorted((a, b) => a - b);
}

/** Checks single rows by the rules of the plan. `repair`: the kind of repair whose changes are returned. */
export function rowChecker(
  matching: Matching,
  options: PlanOptions,
  repair?: RepairKind,
): (cells: readonly string[]) => RowCheck {
  let changes: RowCheck['changes'][number][] = [];
  const maker = new RecordMaker(matching, options, (kind, before, after) => {
    if (kind === repair) changes.push({ before, after });
  });
  return (cells) => {
    changes = [];
    const { reason } = maker.make(lineOf(cells));
    return { reason, changes };
  };
}
