import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyName, lettersOf } from '../../testing/names.ts';
import { cleanFirstName, cleanLastName } from './cleanNames.ts';
import { isPlainName } from './isPlainName.ts';
import { notAPerson, notAPersonPair } from './notAPerson.ts';
import { splitPersonName, splitPlainName } from './splitFullName.ts';

describe('first names in a column of their own', () => {
  test.each([
    ['Mary', 'Mary'],
    ['Mary Ann', 'Mary Ann'],
    ['Mr. and Mrs. Paul', 'Paul'],
    ['Mr. & Mrs.', ''],
    ['Dr. Ana', 'Ana'],
    ['Dr', ''],
    ['Sgt John', 'John'],
    ['Robert (Bob)', 'Robert'],
    ['Patrick "Pat"', 'Patrick'],
    ['Thomas E.', 'Thomas'],
    ['Thomas E', 'Thomas'],
    ['J.', 'J.'],
    ['J', 'J'],
    ['J. Robert', 'J. Robert'],
    ['J.R.', 'J.R.'],
    ['Estate of Grace', 'Grace'],
    ['John & Mary', 'John'],
    ['John and Mary', 'John'],
    ['John/Mary', 'John'],
    ['John + Mary', 'John'],
    ['Juan y Maria', 'Juan'],
    ['John Jr.', 'John'],
    ['John, Jr', 'John'],
    ['John III', 'John'],
    ['Attn: Maria', 'Maria'],
    ['c/o Maria', 'Maria'],
    ['Maria - deceased', 'Maria'],
    ['Dean', 'Dean'],
    ['Major', 'Major'],
    ['Judge', 'Judge'],
    ['Earl Scott', 'Earl Scott'],
    ['Junior', 'Junior'],
    ['Do', 'Do'],
    ['Or', 'Or'],
    ['Thi Van', 'Thi Van'],
    ['Maria del Carmen', 'Maria del Carmen'],
    ['Jean-Luc', 'Jean-Luc'],
    ['Miss Ella', 'Ella'],
    ['Rev. Dr. Luke', 'Luke'],
    ['', ''],
  ])('%s: %s', (text, name) => {
    expect(cleanFirstName(text).name).toBe(name);
  });
});

describe('last names in a column of their own', () => {
  test.each([
    ['Smith', 'Smith'],
    ['Ford III', 'Ford'],
    ['Ford, III', 'Ford'],
    ['Smith Jr.', 'Smith'],
    ['Smith Senior', 'Smith'],
    ['Ford V', 'Ford'],
    ['Kim, MD', 'Kim'],
    ['Kim MD', 'Kim'],
    ['Kim, Ph.D., LCSW', 'Kim'],
    ['Smith CPA', 'Smith'],
    ['ST. JOHN', 'ST. JOHN'],
    ['St Clair', 'St Clair'],
    ['de la Cruz', 'de la Cruz'],
    ['Van Der Berg', 'Van Der Berg'],
    ['O Brien', 'O Brien'],
    ['Mc Donald', 'Mc Donald'],
    ['Garcia Lopez', 'Garcia Lopez'],
    ['Ortega y Gasset', 'Ortega y Gasset'],
    ['Smith-Jones', 'Smith-Jones'],
    ['Smith (Jones)', 'Smith'],
    ['Smith & Jones', 'Smith'],
    ['Smith Family Trust', 'Smith'],
    ['Smith Family', 'Smith'],
    ['Smith - Deceased', 'Smith'],
    ['Smith c/o Jones', 'Smith'],
    ['Smith Trustee', 'Smith'],
    ['Smith ETUX', 'Smith'],
    ['Q Public', 'Public'],
    ['Mrs. Smith', 'Smith'],
    ['Mr.', ''],
    ['Bishop', 'Bishop'],
    ['Senior', 'Senior'],
    ['Ma', 'Ma'],
    ['Le', 'Le'],
    ['Do', 'Do'],
    ['Church', 'Church'],
    ['Family', 'Family'],
    ["O'Neil", "O'Neil"],
  ])('%s: %s', (text, name) => {
    expect(cleanLastName(text).name).toBe(name);
  });
});

test('a clean name stays as it is, and nothing is lost', () => {
  fc.assert(
    fc.property(anyName, fc.constantFrom(cleanFirstName, cleanLastName), (text, clean) => {
      const { name, rest } = clean(text);
      expect(clean(name)).toEqual({ name, rest: '' });
      expect(lettersOf(name + rest)).toBe(lettersOf(text));
    }),
  );
});

test('what is plain by its bytes has nothing to clean', () => {
  fc.assert(
    fc.property(anyName, (text) => {
      const bytes = new TextEncoder().encode(text);
      fc.pre(isPlainName(bytes, 0, bytes.length));
      expect(cleanFirstName(text).name).toBe(text);
      expect(cleanLastName(text).name).toBe(text);
      expect(notAPersonPair('John', text)).toBeUndefined();
      expect(notAPerson(text)).toBeUndefined();
      for (const order of ['first name first', 'last name first'] as const)
        expect(splitPlainName(text, order)).toEqual(splitPersonName(text, order));
    }),
  );
});

test.each([
  'Mary',
  'Smith-3k5',
  'Mary Ann',
  'de la Cruz',
  'García',
  "O'Brien",
  'Smith-Jones',
  'King',
  '',
])('%s is plain', (text) => {
  const bytes = new TextEncoder().encode(text);
  expect(isPlainName(bytes, 0, bytes.length)).toBe(true);
});

test.each([
  'Dr. Ana',
  'Dr Ana',
  'Smith Jr',
  'Thomas E',
  'J Smith',
  'Kim, MD',
  'Resident',
  'Acme Plumbing',
  'Plumbing',
  'A & B',
  'Smith - Jones',
  'Smith 3k5',
  '3rd',
  "Joe's",
])('%s is not', (text) => {
  const bytes = new TextEncoder().encode(`x${text}`);
  expect(isPlainName(bytes, 1, bytes.length)).toBe(false);
});
