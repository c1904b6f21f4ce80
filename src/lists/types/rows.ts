import type { AnswerOrigin, EarlierAnswer } from './earlier.ts';
import type { Matching } from './matching.ts';
import type { PlanOptions, NotSentReason, RepairKind } from './plan.ts';

/** A row of the list to show, its cells as in the file. */
export interface ListRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  /** For `not sent`. */
  readonly reason?: NotSentReason;
  /** For `duplicate` and `shared`: the earlier row of the same person, which is sent for both. */
  readonly duplicateOf?: ListRow;
  /** For `reused` and `earlier`: the origin of the answer, and whether it is reused. */
  readonly earlier?: AnswerOrigin & { readonly reused: boolean };
  /** For `repaired by`: what that kind of repair changed in the copy that is sent. */
  readonly repairs?: readonly { readonly before: string; readonly after: string }[];
}

/** Which rows to show. */
export type RowQuery =
  | { readonly kind: 'all' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'not sent'; readonly reason?: NotSentReason }
  /** Rows that are like an earlier one, in what is not sent as well. */
  | { readonly kind: 'duplicate' }
  /** Rows that differ from the earlier one in what is not sent. */
  | { readonly kind: 'shared' }
  /** Rows that reuse an answer from an earlier list. */
  | { readonly kind: 'reused' }
  /** One row for each person with this answer in an earlier list, whether or not it is reused. */
  | { readonly kind: 'earlier'; readonly answer: EarlierAnswer }
  | { readonly kind: 'repaired' }
  /** With what the list was planned with: which kinds a row got is found by making it again. */
  | {
      readonly kind: 'repaired by';
      readonly repair: RepairKind;
      readonly matching: Matching;
      readonly options: PlanOptions;
    };

/** A row with what was added to it. */
export interface OutcomeRow extends ListRow {
  readonly email: string;
  readonly status: string;
}

/** Rows by what became of them. `no answer`: failed, unknown or pending. */
export interface OutcomeFilter {
  readonly kind:
    | 'all'
    | 'matched'
    | 'no match'
    | 'suppressed'
    | 'not sent'
    | 'no answer'
    | 'failed'
    | 'unknown'
    | 'pending';
  /** For `not sent`, `failed` and `no match`: as in the status; empty for those without, all where absent. */
  readonly reason?: string;
}
