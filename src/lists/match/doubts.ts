import type { RecordField } from '../../api/record.ts';
import type { FieldSource, Matching } from '../types/matching.ts';
import type { ColumnLooks, Profile } from '../types/profile.ts';
import { columnsOf } from './required.ts';

/** A column whose cells do not look like what it is matched to. */
export interface Doubt {
  readonly field: RecordField;
  readonly column: number;
  /** What most of its cells look like; `other` where they are just not what they should be. */
  readonly looksLike: WrongLook | 'other';
}

/** What can speak against a column. */
export type WrongLook = Exclude<keyof ColumnLooks, 'lastFirst' | 'firstFirst'>;

/** Share of cells from which a look is taken for what the column holds. */
const MOST = 0.5;

/** Share of cells below which a column hardly holds what it should. */
const FEW = 0.2;

/** Last names can have two words, but hardly all of them. */
const NEARLY_ALL = 0.9;

/** What the cells of a column should not look like, from which share on, and what they should. */
interface Expected {
  readonly not: { readonly [look in WrongLook]?: number };
  readonly should?: WrongLook;
}

const COLUMNS: { readonly [field in RecordField]?: Expected } = {
  first_name: { not: { email: MOST, zip: MOST, street: MOST, fullName: MOST } },
  last_name: { not: { email: MOST, zip: MOST, street: MOST, fullName: NEARLY_ALL } },
  address_1: { not: { email: MOST, zip: MOST }, should: 'street' },
  // A list of one city, such as New York, looks like states: that is no reason to doubt.
  city: { not: { email: MOST, zip: MOST, street: MOST } },
  state: { not: { email: MOST, zip: MOST, street: MOST }, should: 'state' },
  zipcode: { not: { email: MOST, street: MOST, state: MOST }, should: 'zip' },
};

const FULL_NAMES: Expected = { not: { email: MOST, zip: MOST, street: MOST }, should: 'fullName' };

/** Columns that are joined, or taken apart, may hold anything that an address has. */
const JOINED: Expected = { not: { email: MOST } };

/** What looks like the wrong column: ZIP codes matched to the city, emails to the name. */
export function doubts({ columns }: Pick<Profile, 'columns'>, matching: Matching): Doubt[] {
  const all: Doubt[] = [];
  for (const [field, source] of Object.entries(matching) as [RecordField, FieldSource][])
    for (const index of columnsOf(source)) {
      const column = columns[index];
      if (!column || column.samples.length === 0) continue;
      const looksLike = wrongLook(expected(field, source), column.looks);
      if (looksLike) all.push({ field, column: index, looksLike });
    }
  return all;
}

function expected(field: RecordField, { kind }: FieldSource): Expected | undefined {
  if (kind === 'joined' || kind === 'part of address' || kind === 'part of place') return JOINED;
  return kind === 'column' ? COLUMNS[field] : FULL_NAMES;
}

function wrongLook(
  { not, should }: Expected = { not: {} },
  looks: ColumnLooks,
): Doubt['looksLike'] | undefined {
  if (should && looks[should] >= MOST) return undefined;
  const wrong = (Object.keys(not) as WrongLook[]).find((look) => looks[look] >= (not[look] ?? 1));
  return wrong ?? (should && looks[should] < FEW ? 'other' : undefined);
}
