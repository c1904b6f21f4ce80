import type { RecordField } from '../../../api/record.ts';
import { rowsWithEmail, sendsRowsWithEmail } from '../../../lists/email/emailRows.ts';
import { doubts, type Doubt } from '../../../lists/match/doubts.ts';
import { RecordProbe } from '../../../lists/match/recordProbe.ts';
import { lacking, type Lacking } from '../../../lists/match/required.ts';
import type { Profile } from '../../../lists/types/profile.ts';
import { FIELDS } from '../../../features/list/fields.ts';
import type { Draft } from './useDraft.ts';

/** What a matching lacks, and what the user should check before continuing. */
export interface MatchStatus {
  readonly missing: readonly Lacking[];
  readonly doubts: readonly Doubt[];
  /** Fields whose column is doubtful, or was found by its content alone. */
  readonly toCheck: readonly RecordField[];
  /** How many of some rows can be sent; those that already have an email not counted. */
  readonly sendable: { readonly rows: number; readonly of: number };
  /** Whether every row already has an email and is left out for it. */
  readonly noneToSend: boolean;
}

/** Share of the rows that can be sent below which a list is not all set. */
const ENOUGH = 0.5;

/** Whether most rows can be sent, as far as some of them tell. */
export function isMostlySendable({ sendable: { rows, of } }: MatchStatus): boolean {
  return rows >= of * ENOUGH;
}

/** How sure the columns of a draft are. */
export function matchStatusOf(
  { matching, reasons, options }: Draft,
  profile: Profile,
  rows: readonly (readonly string[])[],
): MatchStatus {
  const doubtful = doubts(profile, matching);
  const probe = new RecordProbe(rows);
  return {
    sendable: { rows: probe.sendable(matching, options), of: probe.rows },
    missing: lacking(matching),
    noneToSend: isNoneToSend(options, profile),
    doubts: doubtful,
    toCheck: FIELDS.filter(
      (field) => reasons[field] === 'content' || doubtful.some((doubt) => doubt.field === field),
    ),
  };
}

function isNoneToSend(
  { emailColumns = [], rowsWithEmail: rule }: Draft['options'],
  { emails = [], rows }: Profile,
): boolean {
  const having = rowsWithEmail(emails, emailColumns);
  return rows > 0 && having === rows && !sendsRowsWithEmail(rule, rows, having);
}
