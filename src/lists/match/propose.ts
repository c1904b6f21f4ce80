import { RECORD_FIELDS, type RecordField } from '../../api/record.ts';
import type {
  FieldSource,
  ListAddress,
  MatchProposal,
  MatchReason,
  Matching,
} from '../types/matching.ts';
import type { Profile, SampledProfile } from '../types/profile.ts';
import { addressesOf } from './addressesOf.ts';
import { byContent } from './byContent.ts';
import { evidenceOf, type ColumnEvidence, type SampledColumns } from './evidence.ts';
import { PersonNames } from './personNames.ts';
import { columnsOf } from './required.ts';
import { isSameName } from './isSameName.ts';

/** Share of cells above which a column called email holds some. */
const SOME_EMAILS = 0.05;

/** Share of cells from which a column of any name holds emails. */
const MOSTLY_EMAILS = 0.6;

/**
 * Proposes what serves as what: by the words of the columns' names together with what is in their
 * cells, and where names say nothing, by the cells alone. Never External ID.
 */
export function propose(profile: SampledColumns): MatchProposal {
  const columns = evidenceOf(profile);
  const names = new PersonNames(columns);
  const addresses = addressesOf(columns, profile.sampleRows).map((address) =>
    withNames(address, names),
  );
  const [address] = addresses;
  const named: Matching = { ...names.of(address?.place ?? ''), ...address?.fields };
  const emailColumns = emailsOf(columns);
  const found = byContent(columns, named, emailColumns);
  const matching = inOrder({ ...found, ...withoutNameLine(named, found) });
  return {
    matching,
    reasons: reasonsOf(matching, found, columns),
    emailColumns,
    ...(address?.countryColumn === undefined ? {} : { countryColumn: address.countryColumn }),
    personColumns: columns.filter(isPersonal).map(({ index }) => index),
    names: names.of(''),
    addresses,
  };
}

/** A profile with its proposal in place of the rows that it is made by. */
export function withProposal({ sampleRows, ...profile }: SampledProfile): Profile {
  return { ...profile, proposal: propose({ ...profile, sampleRows }) };
}

/**
 * The same for the profiles of a list while it is read: a proposal takes as long as reading thousands of rows,
 * so that it is made anew only where there are four times the rows, or columns or format changed.
 */
export function withProposalSoFar(): (profile: SampledProfile) => Profile {
  let made: Profile | undefined;
  return ({ sampleRows, ...profile }) => {
    const isDue =
      made?.format !== profile.format ||
      made.columns.length !== profile.columns.length ||
      profile.rows >= made.rows * 4;
    if (!made || isDue) return (made = withProposal({ ...profile, sampleRows }));
    return { ...profile, proposal: made.proposal };
  };
}

/** Takes the line with the name off the lines of a label that make the address. */
function withoutNameLine(named: Matching, { first_name: name }: Matching): Matching {
  if (name?.kind !== 'first of full name') return named;
  const entries = Object.entries(named) as [RecordField, FieldSource][];
  return Object.fromEntries(
    entries.map(([field, source]) => {
      const hasName = source.kind === 'part of address' && source.columns[0] === name.column;
      return [field, hasName ? { ...source, columns: source.columns.slice(1) } : source];
    }),
  );
}

function withNames(address: ListAddress, names: PersonNames): ListAddress {
  const own = names.ownOf(address.place);
  return own ? { ...address, names: own } : address;
}

/** All columns with emails of the person; not those of a spouse or an agent. */
function emailsOf(columns: readonly ColumnEvidence[]): number[] {
  return columns
    .filter((column) => {
      const { meaning } = column;
      if ((meaning && !['', 'owner'].includes(meaning.group.person)) || isOneForAll(column))
        return false;
      if (meaning?.role !== 'email') return column.share('email') >= MOSTLY_EMAILS;
      return column.isBlank || column.share('email') > SOME_EMAILS;
    })
    .map(({ index }) => index);
}

/** The shop's own email, which stands in every row. */
function isOneForAll(column: ColumnEvidence): boolean {
  const filled = column.cells.filter((cell) => cell !== '').length;
  return filled > 2 && column.variety() * filled < 1.5;
}

function isPersonal({ meaning, isBlank }: ColumnEvidence): boolean {
  const { role, group } = meaning ?? {};
  if (isBlank || group?.person !== '') return false;
  return role === 'middle name' || role === 'name suffix' || role === 'birth date';
}

function inOrder(matching: Matching): Matching {
  return Object.fromEntries(
    RECORD_FIELDS.flatMap((field) => {
      const source = matching[field];
      return source ? [[field, source]] : [];
    }),
  );
}

function reasonsOf(
  matching: Matching,
  found: Matching,
  columns: readonly ColumnEvidence[],
): { [field in RecordField]?: MatchReason } {
  const entries = Object.entries(matching) as [RecordField, FieldSource][];
  return Object.fromEntries(
    entries.map(([field, source]) => [
      field,
      source === found[field] ? 'content' : nameReason(field, source, columns),
    ]),
  );
}

function nameReason(
  field: RecordField,
  source: FieldSource,
  columns: readonly ColumnEvidence[],
): MatchReason {
  const [index = 0] = columnsOf(source);
  const name = columns[index]?.column.name ?? '';
  return source.kind === 'column' && isSameName(name, field) ? 'same name' : 'similar name';
}
