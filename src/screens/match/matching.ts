import { useMemo, useReducer } from 'react';
import type { RecordField } from '../../api/record.ts';
import { propose } from '../../lists/match/propose.ts';
import type {
  FieldSource,
  MatchProposal,
  MatchReason,
  Matching,
  PlanOptions,
  Profile,
} from '../../lists/types.ts';
import type { RunState } from '../../runs/state.ts';
import { FIELDS } from '../fieldWords.ts';
import { sameSource } from './sources.ts';

/** What the user changed of what was proposed. `null`: no column. */
interface Changes {
  readonly fields: { readonly [field in RecordField]?: FieldSource | null };
  readonly emailColumn?: number | null;
  readonly rowsWithEmail?: PlanOptions['rowsWithEmail'];
}

type Change =
  | { readonly type: 'field'; readonly field: RecordField; readonly source: FieldSource | null }
  | { readonly type: 'e-mail column'; readonly column: number | null }
  | { readonly type: 'rows with e-mail'; readonly rule: PlanOptions['rowsWithEmail'] };

/** A matching being made: what was proposed, with what the user changed. */
export interface Draft {
  readonly matching: Matching;
  /** Why a field has its source; absent where the user chose it or it has none. */
  readonly reasons: { readonly [field in RecordField]?: MatchReason };
  readonly emailColumn: number | undefined;
  readonly rowsWithEmail: PlanOptions['rowsWithEmail'];
  change(change: Change): void;
}

/** Proposes anew as more of the list is read, and keeps what the user changed. */
export function useDraft(profile: Profile, run: RunState): Draft {
  const proposal = useMemo(() => propose(profile), [profile]);
  const [changes, change] = useReducer(applyChange, run, earlierChanges);
  return useMemo(() => ({ ...combine(proposal, changes), change }), [proposal, changes]);
}

function applyChange(changes: Changes, change: Change): Changes {
  switch (change.type) {
    case 'field':
      return { ...changes, fields: { ...changes.fields, [change.field]: change.source } };
    case 'e-mail column':
      return { ...changes, emailColumn: change.column };
    case 'rows with e-mail':
      return { ...changes, rowsWithEmail: change.rule };
  }
}

/** A run that comes back from review has all that was chosen before. */
function earlierChanges({ matching, planOptions }: RunState): Changes {
  if (!matching) return { fields: {} };
  return {
    fields: Object.fromEntries(FIELDS.map((field) => [field, matching[field] ?? null])),
    emailColumn: planOptions?.emailColumn ?? null,
    rowsWithEmail: planOptions?.rowsWithEmail ?? 'auto',
  };
}

function combine(proposal: MatchProposal, changes: Changes): Omit<Draft, 'change'> {
  const matching: { [field in RecordField]?: FieldSource } = {};
  const reasons: { [field in RecordField]?: MatchReason } = {};
  for (const field of FIELDS) {
    const proposed = proposal.matching[field];
    const changed = changes.fields[field];
    const source = changed === undefined ? proposed : (changed ?? undefined);
    if (!source) continue;
    matching[field] = source;
    const reason = proposal.reasons[field];
    if (reason && proposed && sameSource(source, proposed)) reasons[field] = reason;
  }
  const emailColumn =
    changes.emailColumn === undefined ? proposal.emailColumn : (changes.emailColumn ?? undefined);
  return { matching, reasons, emailColumn, rowsWithEmail: changes.rowsWithEmail ?? 'auto' };
}
