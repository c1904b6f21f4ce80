import { expect, test } from 'vitest';
import { LooksCount } from '../read/looks.ts';
import type { RecordField } from '../../api/record.ts';
import { doubts } from './doubts.ts';

function doubtsOf(field: RecordField, samples: readonly string[]): (string | undefined)[] {
  const count = new LooksCount();
  for (const sample of samples) count.add(sample);
  const column = { index: 0, name: '', label: '', blank: 0, samples, looks: count.shares() };
  const source = { kind: 'column', column: 0 } as const;
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
  ['zipcode', [], []],
])('%s with %j: %j', (field, samples, expected) => {
  expect(doubtsOf(field, samples)).toEqual(expected);
});
