import type { RecordField } from '../../api/record.ts';
import type { FieldSource, MatchProposal, MatchReason } from '../types/matching.ts';
import type { ColumnLooks, ColumnProfile, Profile } from '../types/profile.ts';
import { partsOfName } from './fullNames.ts';
import { isSameName, knownName, type Role } from './names.ts';

/** Share of a column's cells that must look like something for content to speak. */
const MOST = 0.6;

/** Share above which content speaks against a column's name. */
const HARDLY_ANY = 0.05;

/** Proposes what serves as what: by name, and where names don't tell, by content. Never External ID. */
export function propose(profile: Pick<Profile, 'columns'>): MatchProposal {
  const draft = new Draft(profile.columns);
  draft.byName();
  draft.byContent();
  return draft.proposal();
}

interface Found {
  readonly source: FieldSource;
  readonly reason: MatchReason;
}

class Draft {
  readonly #columns: readonly ColumnProfile[];
  readonly #named: Map<Role, ColumnProfile>;
  readonly #taken = new Set<number>();
  readonly #found = new Map<RecordField, Found>();
  #email: ColumnProfile | undefined;

  constructor(columns: readonly ColumnProfile[]) {
    this.#columns = columns;
    this.#named = namedColumns(columns);
  }

  byName(): void {
    for (const role of ['first_name', 'last_name', 'city', 'state', 'zipcode'] as const) {
      const column = this.#named.get(role);
      if (column) this.#take(role, column, nameReason(column, role));
    }
    this.#address();
    this.#email = this.#named.get('email');
    if (this.#email) this.#taken.add(this.#email.index);
    const full = this.#named.get('full_name');
    if (full) this.#fullName(full, 'similar name');
  }

  byContent(): void {
    this.#email ??= this.#likeliest('email');
    if (this.#email) this.#taken.add(this.#email.index);
    for (const [field, look] of [
      ['zipcode', 'zip'],
      ['state', 'state'],
      ['address_1', 'street'],
    ] as const) {
      const column = this.#found.has(field) ? undefined : this.#likeliest(look);
      if (column) this.#take(field, column, 'content');
    }
    if (this.#found.has('first_name') || this.#found.has('last_name')) return;
    const full = this.#likeliest('fullName');
    if (full) this.#fullName(full, 'content');
  }

  proposal(): MatchProposal {
    const found = [...this.#found];
    return {
      matching: Object.fromEntries(found.map(([field, { source }]) => [field, source])),
      reasons: Object.fromEntries(found.map(([field, { reason }]) => [field, reason])),
      emailColumns: this.#email ? [this.#email.index] : [],
    };
  }

  /** A column of its own for the house number goes before the street, address line 2 behind it. */
  #address(): void {
    const street = this.#named.get('address_1') ?? this.#named.get('street_name');
    if (!street) return;
    const second = this.#named.get('house_number') ?? this.#named.get('address_2');
    this.#take('address_1', street, nameReason(street, 'address_1'));
    if (!second) return;
    this.#taken.add(second.index);
    const before = second === this.#named.get('house_number');
    const columns = before
      ? ([second.index, street.index] as const)
      : ([street.index, second.index] as const);
    this.#found.set('address_1', { source: { kind: 'joined', columns }, reason: 'similar name' });
  }

  /** Fills what first and last name still lack. */
  #fullName(column: ColumnProfile, reason: MatchReason): void {
    const both = !this.#found.has('first_name') && !this.#found.has('last_name');
    // A lone "Name" beside "First name" is most likely the last name, unless it holds whole names.
    if (!both && column.looks.fullName < MOST) {
      const field = this.#found.has('first_name') ? 'last_name' : 'first_name';
      if (!this.#found.has(field)) this.#take(field, column, reason);
      return;
    }
    const parts = partsOfName(column);
    for (const field of ['first_name', 'last_name'] as const) {
      if (this.#found.has(field)) continue;
      this.#found.set(field, { source: parts[field], reason });
      this.#taken.add(column.index);
    }
  }

  #take(field: RecordField, column: ColumnProfile, reason: MatchReason): void {
    this.#found.set(field, { source: { kind: 'column', column: column.index }, reason });
    this.#taken.add(column.index);
  }

  #likeliest(look: keyof ColumnLooks): ColumnProfile | undefined {
    return this.#columns
      .filter(
        (column) =>
          !this.#taken.has(column.index) && !hasTrueName(column) && column.looks[look] >= MOST,
      )
      .toSorted((a, b) => b.looks[look] - a.looks[look])[0];
  }
}

/** For each role the column with its most usual name, columns that hold something first. */
function namedColumns(columns: readonly ColumnProfile[]): Map<Role, ColumnProfile> {
  const best = new Map<Role, { column: ColumnProfile; rank: number }>();
  for (const column of columns) {
    const known = knownName(column.name);
    if (!known || contradicts(column, known.role)) continue;
    const rank = known.rank + (column.samples.length === 0 ? 1_000 : 0);
    if (rank < (best.get(known.role)?.rank ?? Infinity)) best.set(known.role, { column, rank });
  }
  return new Map([...best].map(([role, { column }]) => [role, column]));
}

/** Whether the column's name says what it is, and its content does not speak against it. */
function hasTrueName(column: ColumnProfile): boolean {
  const known = knownName(column.name);
  return known !== undefined && !contradicts(column, known.role);
}

/** Content that cannot be what the name says: e-mail addresses under "Address", prose under "State". */
function contradicts({ looks, samples }: ColumnProfile, role: Role): boolean {
  if (samples.length === 0) return false;
  if (role !== 'email' && looks.email >= MOST) return true;
  if (role === 'email') return looks.email <= HARDLY_ANY;
  if (role === 'state') return looks.state <= HARDLY_ANY;
  return false;
}

function nameReason(column: ColumnProfile, field: string): MatchReason {
  return isSameName(column.name, field) ? 'same name' : 'similar name';
}
