import { ADDRESS_PLACES, type AddressPlace, type ListAddress } from '../types/matching.ts';
import { AddressColumns, isComplete } from './addressColumns.ts';
import { groupColumns, type ColumnGroup } from './columnGroups.ts';
import type { ColumnEvidence } from './evidence.ts';
import type { HeaderRole } from '../headers/types.ts';
import { RecordProbe } from './recordProbe.ts';

const ADDRESS_ROLES: ReadonlySet<HeaderRole> = new Set<HeaderRole>([
  'address line',
  'whole address',
  'place',
  'house number',
  'house number suffix',
  'direction before',
  'street name',
  'street type',
  'direction after',
  'unit type',
  'unit',
  'city',
  'state',
  'zip',
  'plus four',
  'country',
]);

const STREET_ROLES: ReadonlySet<HeaderRole> = new Set<HeaderRole>([
  'address line',
  'whole address',
  'street name',
]);

/** Words in the header of a list of voters: whom the residence identifies. */
const VOTERS = /\b(?:voter|vtr|precinct|party|elector|registration|registered)/i;

/** Words in the header of a list of properties: there an address of no other name is the property's. */
const PROPERTIES =
  /\b(?:apn|parcel|bedrooms?|baths?|sq(?:uare)? ?f(?:ee)?t|assess(?:ed|ment|or)|lot size|year built|owner occupied|mls)\b/i;

/** Share of the rows with any whole address from which on an address is whole in most. */
const MOST = 0.5;

/** An address of a list with how many of its sample rows it is whole in. */
interface Candidate extends ListAddress {
  readonly whole: number;
  /** How many of its columns have anything in them. */
  readonly filled: number;
  /** Whether it takes its city or ZIP code from columns that name no address: it is the list's main one. */
  readonly isMain: boolean;
  readonly isSecondary: boolean;
}

/** The columns of an address, with those that it shares. */
interface AddressGroup extends ColumnGroup {
  readonly isMain: boolean;
}

/**
 * The addresses of a list that can be whole, the one to use first: the person's own among those that
 * are whole in most rows, else the one that is whole in more rows than others.
 */
export function addressesOf(
  columns: readonly ColumnEvidence[],
  rows: readonly (readonly string[])[],
): ListAddress[] {
  const probe = new RecordProbe(rows);
  const all = groupsOf(columns).map((group): Candidate => candidateOf(group, probe));
  const preference = preferenceOf(columns);
  const complete = all.filter(isComplete);
  const own = complete.filter(({ isSecondary }) => !isSecondary);
  const candidates = withoutBlank(own.length > 0 ? own : complete);
  if (candidates.length === 0) return fullest(all, preference).map(asAddress);
  const most = Math.max(0, ...candidates.map(({ whole }) => whole));
  const rank = ({ whole, place, isMain, index }: Candidate): number =>
    (most === 0 || whole >= most * MOST ? 0 : 1_000 * (2 - whole / most)) +
    preference.indexOf(isMain ? '' : place) * 10 +
    index;
  return candidates.toSorted((a, b) => rank(a) - rank(b)).map(asAddress);
}

/** An address that is whole in no row is none to choose, unless all are so. */
function withoutBlank(candidates: readonly Candidate[]): readonly Candidate[] {
  const filled = candidates.filter(({ whole }) => whole > 0);
  return filled.length > 0 ? filled : candidates;
}

/** The address with most in it, for the user to complete; none where there is not any. */
function fullest(all: readonly Candidate[], preference: readonly AddressPlace[]): Candidate[] {
  const rank = ({ filled, place }: Candidate): number => preference.indexOf(place) - 100 * filled;
  return all.toSorted((a, b) => rank(a) - rank(b)).slice(0, 1);
}

function asAddress({
  whole: _,
  filled: __,
  isMain: ___,
  isSecondary: ____,
  ...address
}: Candidate): ListAddress {
  return address;
}

function preferenceOf(columns: readonly ColumnEvidence[]): readonly AddressPlace[] {
  const names = columns.map(({ column }) => column.name.replaceAll(/[_-]+/g, ' ')).join(' | ');
  const others = ADDRESS_PLACES.filter((place) => place !== '');
  if (PROPERTIES.test(names)) return [...others.filter((place) => place !== 'other'), '', 'other'];
  if (!VOTERS.test(names)) return ADDRESS_PLACES;
  return ['', 'residence', ...others.filter((place) => place !== 'residence')];
}

function candidateOf({ group, columns, isMain }: AddressGroup, probe: RecordProbe): Candidate {
  const address = new AddressColumns(columns);
  const fields = address.fields();
  const country = address.country();
  return {
    place: group.place,
    index: group.index,
    fields,
    ...(country === undefined ? {} : { countryColumn: country }),
    whole: probe.wholeAddresses(fields),
    filled: columns.filter(({ isBlank }) => !isBlank).length,
    isMain,
    isSecondary: group.person !== '' && group.person !== 'owner',
  };
}

/** The columns of each address; what has no street gives its place to one that has no place. */
function groupsOf(columns: readonly ColumnEvidence[]): AddressGroup[] {
  const indexes = countedAddresses(columns);
  const groups = groupColumns(columns, ({ index, meaning }) => {
    if (!meaning || !ADDRESS_ROLES.has(meaning.role)) return undefined;
    return indexes.has(index) ? { ...meaning.group, index: meaning.line } : meaning.group;
  });
  return shared(groups);
}

/** Gives each address that lacks one the place of the columns that name no address, and the other way round. */
function shared(groups: readonly ColumnGroup[]): AddressGroup[] {
  const withStreet = groups.filter(hasStreet);
  if (withStreet.length === 0) return groups.map((group) => ({ ...group, isMain: false }));
  const withoutStreet = groups.filter((group) => !hasStreet(group));
  const general = withoutStreet.find(({ group }) => group.place === '' && group.person === '');
  const onlyOther = withoutStreet.length === 1 ? withoutStreet[0] : undefined;
  return withStreet.map(({ group, columns }) => {
    const lender = general ?? (group.place === '' ? onlyOther : undefined);
    const roles = new Set(columns.flatMap(({ meaning }) => (meaning ? [meaning.role] : [])));
    const lacking =
      lender?.columns.filter(({ meaning }) => meaning && !roles.has(meaning.role)) ?? [];
    const isMain =
      lender === general &&
      lacking.some(({ meaning }) => meaning?.role === 'zip' || meaning?.role === 'city');
    return { group, columns: [...columns, ...lacking], isMain };
  });
}

function hasStreet({ columns }: ColumnGroup): boolean {
  return columns.some(({ meaning }) => meaning && STREET_ROLES.has(meaning.role));
}

/** Lines that count addresses and not lines, `Address 2` beside `City 2`: their columns. */
function countedAddresses(columns: readonly ColumnEvidence[]): Set<number> {
  const counted = new Set<number>();
  for (const { index, meaning } of columns) {
    if (meaning?.role !== 'address line' || meaning.line < 2) continue;
    const isCounted = columns.some(
      (other) =>
        (other.meaning?.role === 'city' || other.meaning?.role === 'zip') &&
        other.meaning.group.index === meaning.line &&
        other.meaning.group.place === meaning.group.place,
    );
    if (isCounted) counted.add(index);
  }
  return counted;
}
