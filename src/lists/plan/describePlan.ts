import { RECORD_FIELDS } from '../../api/record.ts';
import type { ContactLookup } from '../contacts/contactLists.ts';
import type { KnownCounts } from '../earlier/lookUp/knownTally.ts';
import type { EarlierLists } from '../types/earlier.ts';
import type { Matching } from '../types/matching.ts';
import type { Part, Plan, PlanOptions, Repair } from '../types/plan.ts';
import type { Assigned } from './assignRecords.ts';
import { REASONS } from './dispositions.ts';
import type { Stage } from './stage.ts';

interface PlannedList {
  readonly matching: Matching;
  readonly options: PlanOptions;
  readonly stage: Stage;
  readonly assigned: Assigned;
  readonly parts: readonly Part[];
  readonly leaveOutWithEmail: boolean;
  readonly repairs: readonly Repair[];
  /** The do-not-contact list. */
  readonly contacts: ContactLookup;
  /** People who were in earlier lists. */
  readonly people: KnownCounts | undefined;
  /** The earlier lists that they were looked up in. */
  readonly earlier?: EarlierLists | undefined;
}

/** Summarizes a planned list. */
export function describePlan(planned: PlannedList): Plan {
  const { matching, stage, assigned, parts, repairs, people, earlier, contacts } = planned;
  const { records, duplicates, shared, firstRecords } = assigned;
  return {
    rows: stage.rows,
    records,
    folded: duplicates,
    shared,
    notSent: notSentOf(planned),
    ...(people ? { earlier: { ...people, reusedRows: assigned.reused } } : {}),
    repairs,
    parts,
    fields: RECORD_FIELDS.filter((field) => field === 'external_id' || matching[field]),
    firstRecords,
    ...(earlier ? { lookedUp: earlier.lists.map(({ run }) => run) } : {}),
    ...(contacts.version > 0 ? { doNotContact: contacts.version } : {}),
    ...rowsWithEmail(planned),
  };
}

function notSentOf({ stage, assigned }: PlannedList): Plan['notSent'] {
  const notSent = new Map(stage.notSent)
    .set('already has an e-mail', assigned.leftOut)
    .set('in an earlier list', assigned.leftOutKnown)
    .set('do not contact', assigned.listed);
  return REASONS.flatMap((reason) => {
    const rows = notSent.get(reason) ?? 0;
    return rows > 0 ? [{ reason, rows }] : [];
  });
}

function rowsWithEmail({
  options,
  stage,
  leaveOutWithEmail,
}: PlannedList): Pick<Plan, 'rowsWithEmail'> {
  if (!options.emailColumns?.length) return {};
  const { rowsWithEmail: rows, people } = stage;
  return { rowsWithEmail: { rows, sent: !leaveOutWithEmail, everyRow: rows === people } };
}
