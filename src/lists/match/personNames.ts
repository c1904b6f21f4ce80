import type { AddressPlace, FieldSource, Matching } from '../types/matching.ts';
import { groupColumns } from './columnGroups.ts';
import type { ColumnEvidence } from './evidence.ts';
import { partsOfName } from './partsOfName.ts';
import type { HeaderGroup } from '../headers/types.ts';

type NameFields = Pick<Matching, 'first_name' | 'last_name'>;

/** Share of cells from which on a column holds words, and whole names. */
const WORDS = 0.5;
const WHOLE = 0.6;

/** A name that belongs to an address is used where it is filled at least so much beside the row's own name. */
const FULL_ENOUGH = 0.5;

/** Addresses that are of the person who is named with them, and not of the row's own. */
const OF_ITS_OWN: ReadonlySet<AddressPlace> = new Set<AddressPlace>(['billing', 'shipping']);

/** Whose name is taken, the first there is. Nobody's who only works on the list. */
const PERSONS: readonly HeaderGroup['person'][] = ['', 'owner', 'parent', 'spouse', 'child'];

/** The columns of one person's name. */
interface NameColumns {
  readonly group: HeaderGroup;
  readonly first: ColumnEvidence | undefined;
  readonly last: ColumnEvidence | undefined;
  readonly full: ColumnEvidence | undefined;
}

/** Names of a list: the row's own and those that belong to one address. */
export class PersonNames {
  readonly #all: readonly NameColumns[];

  constructor(columns: readonly ColumnEvidence[]) {
    this.#all = nameColumns(columns).filter(({ group }) => group.person !== 'staff');
  }

  /** The name to send with an address; nothing where there is none. */
  of(place: AddressPlace): NameFields {
    const own = this.#belongingTo(place);
    const general = this.#ranked().find(isWhole);
    if (own && isWhole(own) && (!general || filledOf(own) >= filledOf(general) * FULL_ENOUGH))
      return fieldsOf(own);
    const found = general ?? this.#ranked()[0];
    return found ? fieldsOf(found) : {};
  }

  /** The name that is another address's alone. */
  ownOf(place: AddressPlace): NameFields | undefined {
    const own = this.#belongingTo(place);
    return own && isWhole(own) ? fieldsOf(own) : undefined;
  }

  #belongingTo(place: AddressPlace): NameColumns | undefined {
    if (!OF_ITS_OWN.has(place)) return undefined;
    return this.#all.find(
      ({ group }) => group.place === place && group.person === '' && group.index === 1,
    );
  }

  #ranked(): NameColumns[] {
    const rank = (columns: NameColumns): number =>
      personRank(columns) +
      (columns.group.place === '' ? 0 : 100) +
      (columns.group.index - 1) * 10 +
      (isBlankName(columns) ? 10_000 : 0);
    return this.#all.toSorted((a, b) => rank(a) - rank(b));
  }
}

/** The person of the row first; an owner before the contact that was found for the property. */
function personRank({ group, first, last, full }: NameColumns): number {
  const isPlain = [first, last, full].some((column) => column?.meaning?.strangeness === 0);
  return PERSONS.indexOf(group.person) * 1_000 + (group.person === '' && !isPlain ? 1_500 : 0);
}

function isBlankName({ first, last, full }: Omit<NameColumns, 'group'>): boolean {
  return [first, last, full].every((column) => column === undefined || column.isBlank);
}

function filledOf({ last, full }: NameColumns): number {
  return last?.filled ?? full?.filled ?? 0;
}

function isWhole(columns: NameColumns): boolean {
  const { first_name, last_name } = fieldsOf(columns);
  return first_name !== undefined && last_name !== undefined;
}

/** First and last name, or both from a column of whole names. */
function fieldsOf({ first, last, full }: NameColumns): NameFields {
  if (first && last && !(first.isBlank && full && !full.isBlank))
    return { first_name: plain(first), last_name: plain(last) };
  if (full && (full.isBlank || full.share('fullName') >= WHOLE || (!first && !last)))
    return partsOfName(full.column);
  // A lone "Name" beside a first name is the last name: Nom, Nombre, Nome.
  const other = full && plain(full);
  const first_name = first ? plain(first) : other;
  const last_name = last ? plain(last) : other;
  return { ...(first_name ? { first_name } : {}), ...(last_name ? { last_name } : {}) };
}

function plain({ index }: ColumnEvidence): FieldSource {
  return { kind: 'column', column: index };
}

function nameColumns(columns: readonly ColumnEvidence[]): NameColumns[] {
  const groups = groupColumns(columns, (column) => {
    const { meaning } = column;
    return meaning && isName(column) ? meaning.group : undefined;
  });
  return groups.map(({ group, columns: own }) => {
    const first = best(own, 'first name');
    const last = best(own, 'last name');
    const full = best(own, 'full name');
    const only = first ?? last;
    // `Name, Vorname`: a header that names one part, over cells with both.
    const hasBoth = only && !full && !(first && last) && only.share('commaName') >= WHOLE;
    if (hasBoth) return { group, first: undefined, last: undefined, full: only };
    return { group, first, last, full };
  });
}

/** A column called a name that does not hold something else. */
function isName(column: ColumnEvidence): boolean {
  const { meaning, isBlank } = column;
  if (!meaning || !['first name', 'last name', 'full name'].includes(meaning.role)) return false;
  if (meaning.isVague) return column.share('fullName') >= WHOLE;
  return isBlank || column.share('words') >= WORDS;
}

/** The fullest of several, and of those the one with the plainest name. */
function best(
  columns: readonly ColumnEvidence[],
  role: 'first name' | 'last name' | 'full name',
): ColumnEvidence | undefined {
  const candidates = columns.filter(({ meaning }) => meaning?.role === role);
  const fullest = Math.max(0, ...candidates.map(({ filled }) => filled));
  const rank = (column: ColumnEvidence): number =>
    (column.filled >= fullest * FULL_ENOUGH ? 0 : 100) +
    (role === 'full name' && column.share('fullName') < WHOLE ? 10 : 0) +
    (column.meaning?.strangeness ?? 0);
  return candidates.toSorted((a, b) => rank(a) - rank(b))[0];
}
