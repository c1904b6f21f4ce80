import { expect, test } from 'vitest';
import type { ColumnProfile } from '../../../lists/types/profile.ts';
import { createFormats } from '../../../messages/formats.ts';
import { samplesOf, withoutHeaderLines } from './samples.ts';
import { choicesFor, sourcesFor } from './sources.ts';
import { match } from '../../../messages/en/screens/match.ts';

const AS_USUAL = { rowsWithEmail: 'auto' } as const;
const NO_LOOKS = {
  email: 0,
  zip: 0,
  state: 0,
  street: 0,
  fullName: 0,
  lastFirst: 0,
  firstFirst: 0,
};
const column = (index: number, label: string, looks = {}): ColumnProfile => ({
  index,
  name: label,
  label,
  blank: 0,
  samples: [`${label} 1`, `${label} 2`],
  looks: { ...NO_LOOKS, ...looks },
});
const COLUMNS = [
  column(0, 'Name', { fullName: 1 }),
  column(1, 'Street', { street: 1 }),
  column(2, 'Apt'),
  column(3, 'Mail', { email: 1 }),
];
const english = match(createFormats('en-US'));
const labels = (...args: Parameters<typeof sourcesFor>) =>
  choicesFor(sourcesFor(...args), COLUMNS, english).map(({ label }) => label);

test('every column can be chosen, columns first', () => {
  expect(labels('city', COLUMNS, {})).toEqual(['Name', 'Street', 'Apt', 'Mail']);
});

test('a column of whole names can serve as first and as last name', () => {
  expect(labels('first_name', COLUMNS, {})).toContain('First name in “Name”');
  expect(labels('last_name', COLUMNS, {})).toContain('Last name in “Name”');
  expect(labels('last_name', COLUMNS, {})).not.toContain('Last name in “Street”');
});

test('parts of cells with a whole address or a place in them can be chosen', () => {
  const columns = [
    { ...column(0, 'Home'), samples: ['1 Main St, Boston, MA 02108'] },
    { ...column(1, 'Where'), samples: ['Boston, MA 02108'] },
  ];
  const offered = (field: 'address_1' | 'zipcode') =>
    choicesFor(sourcesFor(field, columns, {}), columns, english).map(({ label }) => label);
  expect(offered('address_1')).toEqual(['Home', 'Where', 'Street in “Home”']);
  expect(offered('zipcode')).toEqual([
    'Home',
    'Where',
    'ZIP code in “Home”',
    'ZIP code in “Where”',
  ]);
});

test('what is chosen is among the choices, however unlikely', () => {
  const matching = { address_1: { kind: 'joined', columns: [1, 3] } } as const;
  expect(labels('address_1', COLUMNS, matching)).toContain('Street + Mail');
});

test('samples are as they will be sent', () => {
  const matching = {
    first_name: { kind: 'first of full name', column: 0 },
    zipcode: { kind: 'column', column: 1 },
  } as const;
  const rows = [
    ['Ann Lee', '7030'],
    ['Ann Ray', '7030'],
    ['Bob Ray', '02108-1234'],
    [' ', ''],
  ];
  const { first_name, zipcode, city } = samplesOf(matching, AS_USUAL, rows);
  expect(first_name).toEqual([{ text: 'Ann' }, { text: 'Bob' }]);
  expect(zipcode).toEqual([
    { text: '07030', before: '7030' },
    { text: '02108', before: '02108-1234' },
  ]);
  expect(city).toEqual([]);
});

test('repairs that are switched off do not show in samples', () => {
  const matching = { zipcode: { kind: 'column', column: 0 } } as const;
  const options = { ...AS_USUAL, without: ['ZIP padded'] } as const;
  expect(samplesOf(matching, options, [['7030']]).zipcode).toEqual([{ text: '7030' }]);
});

test('a repaired value is among the samples, however late it comes', () => {
  const matching = { state: { kind: 'column', column: 0 } } as const;
  const rows = [['NY'], ['CA'], ['TX'], ['OR'], ['Ohio']];
  expect(samplesOf(matching, AS_USUAL, rows).state).toEqual([
    { text: 'NY' },
    { text: 'CA' },
    { text: 'OH', before: 'Ohio' },
  ]);
});

test('lines that belong to the header or repeat it give no samples', () => {
  const header = ['First Name', 'Zip'];
  const ann = ['Ann', '02108'];
  const rows = [['What is your first name?', 'ZIP'], ann, header, ['Zip', 'First Name']];
  const format = { encoding: 'utf-8', delimiter: ',' } as const;
  expect(withoutHeaderLines(rows, header, { ...format, headerLine: 1, subheaders: 1 })).toEqual([
    ann,
    ['Zip', 'First Name'],
  ]);
  expect(withoutHeaderLines(rows, header, { ...format, headerLine: 0 })).toEqual(rows);
});
