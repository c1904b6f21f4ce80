import { useMemo, useReducer, useState } from 'react';
import type { RecordField } from '../../api/record.ts';
import { propose } from '../../lists/match/propose.ts';
import { asLastTime, type Choices } from '../../lists/match/remembered.ts';
import type {
  FieldSource,
  MatchProposal,
  MatchReason,
  Matching,
} from '../../lists/types/matching.ts';
import type { PlanOptions } from '../../lists/types/plan.ts';
import type { Profile } from '../../lists/types/profile.ts';
import type { RunState } from '../../runs/state.ts';
import { FIELDS } from '../fieldWords.ts';
import { useServices } from '../services.ts';
import { sameSource } from './sources.ts';

/** What is chosen about planning a list; the size of bodies is the host's. */
type ListOptions = Omit<PlanOptions, 'bodyBytes'>;

/** What the user changed of what was proposed. `null`: no column. */
interface Changes {
  readonly fields: { readonly [field in RecordField]?: FieldSource | null };
  /** Whether how a list with the same header was matched counts. */
  readonly asLastTime: boolean;
  readonly emailColumns?: readonly number[];
  readonly rowsWithEmail?: PlanOptions['rowsWithEmail'];
  readonly countryColumn?: number | null;
  /** Chosen at review: repairs that are not to be made, and reasons not to send that are overruled. */
  readonly review?: Pick<PlanOptions, 'without' | 'sendAnyway'>;
}

const NO_CHANGES: Changes = { fields: {}, asLastTime: true };

type Change =
  | { readonly type: 'start over' }
  /** Undoes all choices, and takes those of last time or does not. */
  | { readonly type: 'match anew'; readonly asLastTime: boolean }
  | { readonly type: 'field'; readonly field: RecordField; readonly source: FieldSource | null }
  | { readonly type: 'e-mail columns'; readonly columns: readonly number[] }
  | { readonly type: 'rows with e-mail'; readonly rule: PlanOptions['rowsWithEmail'] };

/** A matching being made: what was proposed, with what the user changed. */
export interface Draft {
  readonly matching: Matching;
  /** Why a field has its source; absent where the user chose it or it has none. */
  readonly reasons: { readonly [field in RecordField]?: MatchReason };
  readonly options: ListOptions;
  /** Whether a list with the same header was matched before, and whether that counts here. */
  readonly lastTime: 'taken' | 'left' | 'unknown';
  readonly change: (change: Change) => void;
}

/**
 * Takes what was chosen for a list with the same header, or else proposes: anew as more of the list
 * is read, keeping what the user changed.
 */
export function useDraft(profile: Profile, run: RunState): Draft {
  const { matchMemory } = useServices();
  const [changes, change] = useReducer(applyChange, run, earlierChanges);
  // What was chosen for this list itself counts more.
  const [first] = useState(run.matching === undefined);
  return useMemo(() => {
    const choices = first ? matchMemory.recall(profile.columns) : undefined;
    const taken = choices && changes.asLastTime;
    const proposal = taken ? asLastTime(choices) : propose(profile);
    const lastTime = taken ? 'taken' : choices ? 'left' : 'unknown';
    return { ...combine(proposal, changes), lastTime, change };
  }, [profile, first, matchMemory, changes]);
}

/** What of a draft is remembered for the next list: not what is done about rows with an e-mail, which may cost. */
export function choicesOf({ matching, options }: Draft): Choices {
  const { emailColumns = [], countryColumn } = options;
  return { matching, emailColumns, ...(countryColumn === undefined ? {} : { countryColumn }) };
}

function applyChange(changes: Changes, change: Change): Changes {
  switch (change.type) {
    case 'start over':
      return NO_CHANGES;
    case 'match anew':
      return { ...NO_CHANGES, asLastTime: change.asLastTime };
    case 'field':
      return { ...changes, fields: { ...changes.fields, [change.field]: change.source } };
    case 'e-mail columns':
      return { ...changes, emailColumns: change.columns };
    case 'rows with e-mail':
      return { ...changes, rowsWithEmail: change.rule };
  }
}

/** A run that comes back from review has all that was chosen before. */
function earlierChanges({ matching, planOptions }: RunState): Changes {
  if (!matching) return NO_CHANGES;
  return {
    ...NO_CHANGES,
    fields: Object.fromEntries(FIELDS.map((field) => [field, matching[field] ?? null])),
    emailColumns: planOptions?.emailColumns ?? [],
    countryColumn: planOptions?.countryColumn ?? null,
    rowsWithEmail: planOptions?.rowsWithEmail ?? 'auto',
    review: {
      ...(planOptions?.without ? { without: planOptions.without } : {}),
      ...(planOptions?.sendAnyway ? { sendAnyway: planOptions.sendAnyway } : {}),
    },
  };
}

function combine(proposal: MatchProposal, changes: Changes): Omit<Draft, 'change' | 'lastTime'> {
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
  return { matching, reasons, options: combineOptions(proposal, changes) };
}

function combineOptions(proposal: MatchProposal, changes: Changes): ListOptions {
  const country =
    changes.countryColumn === undefined ? proposal.countryColumn : changes.countryColumn;
  return {
    rowsWithEmail: changes.rowsWithEmail ?? 'auto',
    emailColumns: changes.emailColumns ?? proposal.emailColumns,
    ...(country == null ? {} : { countryColumn: country }),
    ...changes.review,
  };
}
