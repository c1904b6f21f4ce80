import { useMemo, useReducer, useState } from 'react';
import type { RecordField } from '../../../api/record.ts';
import { asLastTime, type Choices } from '../../../lists/match/remembered.ts';
import { ADDRESS_FIELDS, sameSource, usesAddress } from '../../../lists/match/required.ts';
import type {
  FieldSource,
  ListAddress,
  MatchProposal,
  MatchReason,
  Matching,
} from '../../../lists/types/matching.ts';
import type { PlanOptions } from '../../../lists/types/plan.ts';
import type { Profile } from '../../../lists/types/profile.ts';
import type { RunState } from '../../../runs/state.ts';
import { applyTemplate, templateFor, withTemplate } from '../../../runs/template/applyTemplate.ts';
import type { Template } from '../../../runs/template/templateSchema.ts';
import { FIELDS } from '../../../features/list/fields.ts';
import { useServices } from '../../../features/page/services.ts';

/** What is chosen about planning a list; the size of bodies is the host's. */
type ListOptions = Omit<PlanOptions, 'bodyBytes'>;

/** What the user changed of what was proposed. `null`: no column. */
interface Changes {
  readonly fields: { readonly [field in RecordField]?: FieldSource | null };
  /** Whether how a list with the same header was matched counts. */
  readonly asLastTime: boolean;
  /** The template chosen by hand. If absent, the one for lists with the same columns applies. */
  readonly template?: Template;
  readonly leavesTemplate?: boolean;
  readonly emailColumns?: readonly number[];
  readonly rowsWithEmail?: PlanOptions['rowsWithEmail'];
  readonly countryColumn?: number | null;
  readonly usesOtherAddresses?: boolean;
  /** Whether full names have the last name first. */
  readonly lastFirst?: boolean;
  /** Choices made at review: skipped repairs, overruled reasons not to send, earlier answers to reuse. */
  readonly review?: Pick<PlanOptions, 'without' | 'sendAnyway' | 'reuse'>;
}

const NO_CHANGES: Changes = { fields: {}, asLastTime: true };

type Change =
  | { readonly type: 'start over' }
  /** Undoes all choices, and takes those of last time or does not. */
  | { readonly type: 'match anew'; readonly asLastTime: boolean }
  /** Resets all choices, and applies or removes a template. */
  | { readonly type: 'template'; readonly template: Template; readonly applied: boolean }
  | { readonly type: 'field'; readonly field: RecordField; readonly source: FieldSource | null }
  | { readonly type: 'address'; readonly address: ListAddress }
  | { readonly type: 'other addresses'; readonly used: boolean }
  | { readonly type: 'name order'; readonly lastFirst: boolean }
  | { readonly type: 'email columns'; readonly columns: readonly number[] }
  | { readonly type: 'rows with email'; readonly rule: PlanOptions['rowsWithEmail'] };

/** A matching being made: what was proposed, with what the user changed. */
export interface Draft {
  readonly matching: Matching;
  /** Why a field has its source; absent if the user chose it or it has none. */
  readonly reasons: { readonly [field in RecordField]?: MatchReason };
  readonly options: ListOptions;
  /** The list's addresses to choose from, and the one that is used; undefined if fields were chosen by hand. */
  readonly addresses: readonly ListAddress[];
  readonly address: ListAddress | undefined;
  readonly usesOtherAddresses: boolean;
  /** Whether a list with the same header was matched before, and whether that counts here. */
  readonly lastTime: 'taken' | 'left' | 'unknown';
  /** The chosen template, or the one for lists with these columns. */
  readonly template: Template | undefined;
  readonly templateApplied: boolean;
  readonly change: (change: Change) => void;
}

/**
 * The draft of a matching. Starts from the template for lists with these columns, else the choices for a list with
 * the same header, else a proposal. Updates as more of the list is read, and keeps the user's changes.
 */
export function useDraft(profile: Profile, run: RunState, templates: readonly Template[]): Draft {
  const { matchMemory } = useServices();
  const [changes, change] = useReducer(applyChange, run, earlierChanges);
  // What was chosen for this list itself counts more.
  const [first] = useState(run.matching === undefined);
  return useMemo(() => {
    const { columns } = profile;
    const template = changes.template ?? (first ? templateFor(templates, columns) : undefined);
    const templateApplied = template !== undefined && !changes.leavesTemplate;
    const choices = first && !templateApplied ? matchMemory.recall(columns) : undefined;
    const base = templateApplied
      ? fromTemplate(profile, template)
      : fromLastTime(profile, changes.asLastTime ? choices : undefined);
    const lastTime = !choices ? 'unknown' : changes.asLastTime ? 'taken' : 'left';
    const { proposal, ...remembered } = base;
    const combined = combine(proposal, { ...remembered, ...changes });
    return { ...combined, lastTime, template, templateApplied, change };
  }, [profile, first, templates, matchMemory, changes]);
}

/** The matching before the user's changes. */
interface Base extends Pick<Changes, 'usesOtherAddresses' | 'rowsWithEmail' | 'review'> {
  readonly proposal: MatchProposal;
}

function fromTemplate({ proposal, columns }: Profile, template: Template): Base {
  const applied = applyTemplate(template, columns);
  const { rowsWithEmail, ...review } = applied.review;
  return {
    proposal: withTemplate(proposal, applied),
    usesOtherAddresses: applied.otherAddresses,
    rowsWithEmail,
    review,
  };
}

function fromLastTime({ proposal }: Profile, choices: Choices | undefined): Base {
  if (!choices) return { proposal };
  const { usesOtherAddresses = true } = choices;
  return { proposal: asLastTime(choices, proposal), usesOtherAddresses };
}

/**
 * The part of a draft to remember for the next list. Leaves out what to do with rows that have an email, since that
 * may cost money.
 */
export function choicesOf({ matching, options, usesOtherAddresses }: Draft): Choices {
  const { emailColumns = [], countryColumn } = options;
  return {
    matching,
    emailColumns,
    usesOtherAddresses,
    ...(countryColumn === undefined ? {} : { countryColumn }),
  };
}

function applyChange(changes: Changes, change: Change): Changes {
  switch (change.type) {
    case 'start over':
      return NO_CHANGES;
    case 'match anew':
      return { ...NO_CHANGES, ...templateOf(changes), asLastTime: change.asLastTime };
    case 'template':
      return { ...NO_CHANGES, template: change.template, leavesTemplate: !change.applied };
    case 'field':
      return { ...changes, fields: { ...changes.fields, [change.field]: change.source } };
    case 'address':
      return withAddress(changes, change.address);
    case 'other addresses':
      return { ...changes, usesOtherAddresses: change.used };
    case 'name order':
      return { ...changes, lastFirst: change.lastFirst };
    case 'email columns':
      return { ...changes, emailColumns: change.columns };
    case 'rows with email':
      return { ...changes, rowsWithEmail: change.rule };
  }
}

/** The template part of the changes, kept when other choices are reset. */
function templateOf({ template, leavesTemplate }: Changes): Partial<Changes> {
  return {
    ...(template ? { template } : {}),
    ...(leavesTemplate === undefined ? {} : { leavesTemplate }),
  };
}

function withAddress(changes: Changes, { fields, countryColumn, names }: ListAddress): Changes {
  const sources = ADDRESS_FIELDS.map((field) => [field, fields[field] ?? null]);
  return {
    ...changes,
    fields: { ...changes.fields, ...names, ...Object.fromEntries(sources) },
    countryColumn: countryColumn ?? null,
  };
}

/** A run that comes back from review has all that was chosen before. */
function earlierChanges({ matching, planOptions, template }: RunState): Changes {
  if (!matching) return NO_CHANGES;
  return {
    ...NO_CHANGES,
    ...(template ? { template } : {}),
    fields: Object.fromEntries(FIELDS.map((field) => [field, matching[field] ?? null])),
    emailColumns: planOptions?.emailColumns ?? [],
    countryColumn: planOptions?.countryColumn ?? null,
    usesOtherAddresses: planOptions?.otherAddresses !== undefined,
    rowsWithEmail: planOptions?.rowsWithEmail ?? 'auto',
    review: {
      ...(planOptions?.without ? { without: planOptions.without } : {}),
      ...(planOptions?.sendAnyway ? { sendAnyway: planOptions.sendAnyway } : {}),
      ...(planOptions?.reuse ? { reuse: planOptions.reuse } : {}),
    },
  };
}

function combine(
  proposal: MatchProposal,
  changes: Changes,
): Omit<Draft, 'change' | 'lastTime' | 'template' | 'templateApplied'> {
  const matching: { [field in RecordField]?: FieldSource } = {};
  const reasons: { [field in RecordField]?: MatchReason } = {};
  for (const field of FIELDS) {
    const proposed = proposal.matching[field];
    const changed = changes.fields[field];
    const chosen = changed === undefined ? proposed : (changed ?? undefined);
    if (!chosen) continue;
    const source = withNameOrder(chosen, changes.lastFirst);
    matching[field] = source;
    const reason = proposal.reasons[field];
    if (reason && proposed && sameSource(source, proposed)) reasons[field] = reason;
  }
  const { addresses } = proposal;
  const address = addresses.find(({ fields }) => usesAddress(matching, fields));
  const usesOtherAddresses = changes.usesOtherAddresses ?? true;
  const others = addresses.filter((other) => other !== address);
  const options = {
    ...combineOptions(proposal, changes),
    ...(usesOtherAddresses && others.length > 0 ? { otherAddresses: others } : {}),
  };
  return { matching, reasons, options, addresses, address, usesOtherAddresses };
}

/** A part of a full name in the order that the user has chosen, if any. */
function withNameOrder(source: FieldSource, lastFirst: boolean | undefined): FieldSource {
  const isPart = source.kind === 'first of full name' || source.kind === 'last of full name';
  return isPart && lastFirst !== undefined ? { ...source, lastFirst } : source;
}

function combineOptions(proposal: MatchProposal, changes: Changes): ListOptions {
  const country =
    changes.countryColumn === undefined ? proposal.countryColumn : changes.countryColumn;
  return {
    rowsWithEmail: changes.rowsWithEmail ?? 'auto',
    emailColumns: changes.emailColumns ?? proposal.emailColumns,
    personColumns: proposal.personColumns,
    ...(country == null ? {} : { countryColumn: country }),
    ...changes.review,
  };
}
