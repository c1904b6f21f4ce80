import { expect, test } from 'vitest';
import { LooksCount } from '../detect/looks.ts';
import type { RecordField } from '../../api/record.ts';
import type { FieldSource } from '../types/matching.ts';
import { doubts } from './doubts.ts';

function doubtsOf(
  field: RecordField,
  samples: readonly string[],
  source: FieldSource = { kind: 'column', column: 0 },
): (string | undefined)[] {
  const count = new LooksCount();
  for (const sample of samples) count.add(sample);
  const column = { index: 0, name: '', label: '', blank: 0, samples, looks: count.shares() };
  return doubts({ columns: [column] }, { [field]: source }).map(({ looksLike }) => looksLike);
}

test.each<[RecordField, string[], string[]]>([
  ['city', ['02108', '10001'], ['zip']],
  ['city', ['New York', 'New York'], []],
  ['first_name', ['a@example.com'], ['email']],
  ['first_name', ['Ann Lee', 'Bob Ray'], ['fullName']],
  ['first_name', ['Ann', 'Bob'], []],
  ['address_1', ['02108'], ['zip']],
  ['address_1', ['1 Main St'], []],
  ['state', ['02108'], ['zip']],
  ['state', ['Bavaria', 'Hesse'], ['other']],
  ['state', ['MA', 'Texas'], []],
  ['zipcode', ['MA', 'NY'], ['state']],
  ['zipcode', ['2108', '7030.0'], []],
  ['zipcode', ['10001.0', '="02108"', '7.03E+03', '"02108"'], []],
  ['last_name', ['Garcia Lopez', 'van der Berg', 'Lee'], []],
  ['last_name', ['Ann Lee', 'Bob Ray'], ['fullName']],
  ['address_1', ['Boston', 'Salem'], ['other']],
  ['zipcode', [], []],
])('%s with %j: %j', (field, samples, expected) => {
  expect(doubtsOf(field, samples)).toEqual(expected);
});

test.each<[FieldSource['kind'], string[], string[]]>([
  ['first of full name', ['a@example.com', 'b@example.com'], ['email']],
  ['last of full name', ['02108', '10001'], ['zip']],
  ['first of full name', ['Ann', 'Bob'], ['other']],
  ['first of full name', ['Ann Lee', 'Ray, Bob'], []],
  ['joined', ['a@example.com', 'b@example.com'], ['email', 'email']],
  ['joined', ['12', '1400'], []],
])('%s with %j: %j', (kind, samples, expected) => {
  const source = kind === 'joined' ? { kind, columns: [0, 0] as const } : { kind, column: 0 };
  expect(doubtsOf('first_name', samples, source as FieldSource)).toEqual(expected);
});
