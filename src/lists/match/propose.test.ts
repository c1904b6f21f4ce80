import { expect, test } from 'vitest';
import { LooksCount } from '../detect/looks.ts';
import type { Matching } from '../types/matching.ts';
import type { ColumnProfile } from '../types/profile.ts';
import { propose, withProposalSoFar } from './propose.ts';
import { lacking } from './required.ts';

function column(index: number, name: string, samples: readonly string[]): ColumnProfile {
  const looks = new LooksCount();
  for (const sample of samples) looks.add(sample);
  return { index, name, label: name, blank: 0, samples, looks: looks.shares() };
}

const NAMES = ['Ann', 'Bob', 'Lee'];
const STREETS = ['1 Main St', '22B Elm Avenue', 'PO Box 12'];
const ZIPS = ['02108', '2108', '10001-1234'];
const STATES = ['MA', 'Mass.', 'N.Y.'];
const EMAILS = ['a@example.com', 'b@example.org', 'c@example.net'];
const FULL = ['Ann Lee', 'Smith, John', 'Mary Ann van der Berg'];

function proposed(...list: readonly (readonly [name: string, samples: readonly string[]])[]) {
  const length = Math.max(0, ...list.map(([, samples]) => samples.length));
  return propose({
    columns: list.map(([name, samples], i) => column(i, name, samples)),
    rows: length,
    format: { encoding: 'utf-8', delimiter: ',', headerLine: 1 },
    sampleRows: Array.from({ length }, (_, row) => list.map(([, samples]) => samples[row] ?? '')),
  });
}

/** The columns of a matching that uses plain columns only. */
function columns(matching: Matching): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(matching).map(([field, source]) => [
      field,
      source.kind === 'column' ? source.column : source,
    ]),
  );
}

test.each([
  ['first_name', 'last_name', 'address_1', 'city', 'state', 'zipcode'],
  ['fname', 'lname', 'addr1', 'City', 'ST', 'ZIP'],
  ['First', 'surname', 'Street', 'Town', 'Province', 'Postal'],
  ['Given Name', 'Family Name', 'Street Address', 'City/Town', 'State/Province', 'ZIP/Postal Code'],
  ['FirstName', 'LastName', 'MailingStreet', 'MailingCity', 'MailingState', 'MailingPostalCode'],
  ['First Name*', 'Last Name*', 'Address Line 1', 'City ', 'State (US)', 'Zip Code'],
])('names that people use: %s, %s, %s…', (first, last, street, city, state, zip) => {
  const { matching } = proposed(
    ['id', ['1', '2', '3']],
    [first, NAMES],
    [last, NAMES],
    [street, STREETS],
    [city, ['Boston']],
    [state, STATES],
    [zip, ZIPS],
  );
  expect(columns(matching)).toEqual({
    first_name: 1,
    last_name: 2,
    address_1: 3,
    city: 4,
    state: 5,
    zipcode: 6,
  });
  expect(lacking(matching)).toEqual([]);
});

test('External ID is never matched by itself', () => {
  const { matching } = proposed(['external_id', ['1', '2']], ['id', ['3', '4']]);
  expect(matching.external_id).toBeUndefined();
});

test('where names do not tell, content does', () => {
  const { matching, reasons, emailColumns } = proposed(
    ['a', FULL],
    ['b', STREETS],
    ['c', STATES],
    ['d', ZIPS],
    ['e', EMAILS],
  );
  expect(matching).toEqual({
    first_name: { kind: 'first of full name', column: 0 },
    last_name: { kind: 'last of full name', column: 0 },
    address_1: { kind: 'column', column: 1 },
    state: { kind: 'column', column: 2 },
    zipcode: { kind: 'column', column: 3 },
  });
  expect(new Set(Object.values(reasons))).toEqual(new Set(['content']));
  expect(emailColumns).toEqual([4]);
});

test('content speaks against a name', () => {
  const { matching, emailColumns } = proposed(
    ['Address', EMAILS],
    ['Street', STREETS],
    ['Mail', NAMES],
  );
  expect(columns(matching)).toEqual({ address_1: 1 });
  expect(emailColumns).toEqual([0]);
});

test('a full name column, and the second line of an address', () => {
  const { matching } = proposed(['Name', FULL], ['Address', STREETS], ['Apt', ['2', '3']]);
  expect(matching).toEqual({
    first_name: { kind: 'first of full name', column: 0 },
    last_name: { kind: 'last of full name', column: 0 },
    address_1: { kind: 'joined', columns: [1, 2], designators: { 2: 'Apt' } },
  });
});

test('a column in which some names end in an initial has last names first', () => {
  const { matching } = proposed(['Owner', ['SMITH JOHN A', 'LEE ANN', 'RAY BOB']]);
  expect(matching).toEqual({
    first_name: { kind: 'first of full name', column: 0, lastFirst: true },
    last_name: { kind: 'last of full name', column: 0, lastFirst: true },
  });
});

test('a house number goes before the street', () => {
  const { matching } = proposed(['House No', ['1', '22']], ['Street Name', ['Main St', 'Elm Ave']]);
  expect(matching.address_1).toEqual({ kind: 'joined', columns: [0, 1] });
});

test('of two columns for the same, the more usual name wins, and one that holds something', () => {
  const twice = proposed(['Billing Zip', ZIPS], ['Zip', ZIPS]);
  expect(columns(twice.matching)).toEqual({ zipcode: 1 });
  const empty = proposed(['Zip', []], ['Billing Zip', ZIPS]);
  expect(columns(empty.matching)).toEqual({ zipcode: 1 });
});

test('what lacks is named', () => {
  expect(lacking({})).toEqual([
    'first_name',
    'last_name',
    'address_1',
    'zipcode or city and state',
  ]);
  const city = { kind: 'column', column: 0 } as const;
  expect(lacking({ city })).toContain('zipcode or city and state');
  expect(lacking({ city, state: city })).not.toContain('zipcode or city and state');
  expect(lacking({ zipcode: city })).not.toContain('zipcode or city and state');
});

test('while a list is read, it is proposed anew for four times the rows and for more columns', () => {
  const format = { encoding: 'utf-8', delimiter: ',', headerLine: 1 } as const;
  const nothing = { count: 0, rowNumbers: [] };
  const so = withProposalSoFar();
  const of = (rows: number, names: readonly string[]) =>
    so({
      format,
      chosen: {},
      columns: names.map((name, i) => column(i, name, NAMES)),
      rows,
      sampleRows: NAMES.map((name) => names.map(() => name)),
      emails: [],
      widest: names.length,
      short: nothing,
      long: nothing,
      blankLines: 0,
      linesAbove: 0,
      notices: [],
      bytesRead: 0,
      bytes: 0,
      complete: false,
    });
  const first = of(10, ['First Name']);
  const soon = of(39, ['First Name']);
  expect(soon.proposal).toBe(first.proposal);
  expect(soon.rows).toBe(39);
  const later = of(40, ['First Name']);
  expect(later.proposal).not.toBe(first.proposal);
  expect(of(41, ['First Name', 'Last Name']).proposal.matching.last_name).toBeDefined();
});
