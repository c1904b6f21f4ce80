import type { RecordField } from '../../api/record.ts';
import type { FieldSource, Matching } from '../types/matching.ts';
import type { ColumnLooks, Profile } from '../types/profile.ts';
import { columnsOf } from './required.ts';

/** A column whose cells do not look like what it is matched to. */
export interface Doubt {
  readonly field: RecordField;
  readonly column: number;
  /** What most of its cells look like; `other` where they are just not what they should be. */
  readonly looksLike: keyof ColumnLooks | 'other';
}

/** Share of cells from which a look is taken for what the column holds. */
const MOST = 0.5;

/** Share of cells below which a column hardly holds what it should. */
const FEW = 0.2;

/** What the cells of a field should not look like, and what they should. */
const EXPECTED: {
  readonly [field in RecordField]?: {
    readonly not: readonly (keyof ColumnLooks)[];
    readonly should?: keyof ColumnLooks;
  };
} = {
  first_name: { not: ['email', 'zip', 'street', 'fullName'] },
  last_name: { not: ['email', 'zip', 'street'] },
  address_1: { not: ['email', 'zip'] },
  // A list of one city, such as New York, looks like states: that is no reason to doubt.
  city: { not: ['email', 'zip', 'street'] },
  state: { not: ['email', 'zip', 'street'], should: 'state' },
  zipcode: { not: ['email', 'street', 'state'], should: 'zip' },
};

/** What looks like the wrong column: ZIP codes matched to the city, e-mails to the name. */
export function doubts({ columns }: Pick<Profile, 'columns'>, matching: Matching): Doubt[] {
  const all: Doubt[] = [];
  for (const [field, source] of Object.entries(matching) as [RecordField, FieldSource][]) {
    const column = columns[columnsOf(source)[0] ?? -1];
    if (source.kind !== 'column' || !column || column.samples.length === 0) continue;
    const looksLike = wrongLook(field, column.looks);
    if (looksLike) all.push({ field, column: column.index, looksLike });
  }
  return all;
}

function wrongLook(field: RecordField, looks: ColumnLooks): Doubt['looksLike'] | undefined {
  const { not = [], should } = EXPECTED[field] ?? {};
  if (should && looks[should] >= MOST) return undefined;
  const wrong = not.find((look) => looks[look] >= MOST);
  return wrong ?? (should && looks[should] < FEW ? 'other' : undefined);
}
