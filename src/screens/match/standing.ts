import type { RecordField } from '../../api/record.ts';
import { rowsWithEmail, sendsRowsWithEmail } from '../../lists/email/emailRows.ts';
import { doubts, type Doubt } from '../../lists/match/doubts.ts';
import { RecordProbe } from '../../lists/match/recordProbe.ts';
import { lacking, type Lacking } from '../../lists/match/required.ts';
import type { Profile } from '../../lists/types/profile.ts';
import { FIELDS } from '../../features/list/fields.ts';
import type { Draft } from './matching.ts';

/** How a matching stands: what it lacks, and what a person should look at before going on. */
export interface Standing {
  readonly lack: readonly Lacking[];
  readonly doubts: readonly Doubt[];
  /** Fields whose column is doubtful, or was found by its content alone. */
  readonly check: readonly RecordField[];
  /** How many of some rows can be sent; those that already have an email not counted. */
  readonly sendable: { readonly rows: number; readonly of: number };
  /** Whether every row already has an email and is left out for it. */
  readonly allStay: boolean;
}

/** Share of the rows that can be sent below which a list is not all set. */
const ENOUGH = 0.5;

/** Whether most rows can be sent, as far as some of them tell. */
export function isMostlySendable({ sendable: { rows, of } }: Standing): boolean {
  return rows >= of * ENOUGH;
}

/** How sure the columns of a draft are. */
export function standingOf(
  { matching, reasons, options }: Draft,
  profile: Profile,
  rows: readonly (readonly string[])[],
): Standing {
  const doubtful = doubts(profile, matching);
  const probe = new RecordProbe(rows);
  return {
    sendable: { rows: probe.sendable(matching, options), of: probe.rows },
    lack: lacking(matching),
    allStay: doAllStay(options, profile),
    doubts: doubtful,
    check: FIELDS.filter(
      (field) => reasons[field] === 'content' || doubtful.some((doubt) => doubt.field === field),
    ),
  };
}

function doAllStay(
  { emailColumns = [], rowsWithEmail: rule }: Draft['options'],
  { emails = [], rows }: Profile,
): boolean {
  const having = rowsWithEmail(emails, emailColumns);
  return rows > 0 && having === rows && !sendsRowsWithEmail(rule, rows, having);
}
