import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyName, lettersOf } from '../../testing/names.ts';
import type { NameOrder } from './order.ts';
import { splitFullName } from './splitFullName.ts';

test.each([
  ['John Smith', 'John', 'Smith'],
  ['Smith, John', 'John', 'Smith'],
  ['SMITH JR, JOHN A', 'JOHN', 'SMITH'],
  ['Smith, John, Jr.', 'John', 'Smith'],
  ['John Smith, Jr.', 'John', 'Smith'],
  ['Dr. John A. Smith Jr.', 'John', 'Smith'],
  ['Jane Doe, Ph.D.', 'Jane', 'Doe'],
  ['Mary Ann van der Berg', 'Mary Ann', 'van der Berg'],
  ['Oscar de la Hoya', 'Oscar', 'de la Hoya'],
  ['J. Robert Smith', 'J. Robert', 'Smith'],
  ['Al Smith', 'Al', 'Smith'],
  ['Van Morrison', 'Van', 'Morrison'],
  ['John & Mary Smith', 'John', 'Smith'],
  ["Mr. Liam O'Hara III", 'Liam', "O'Hara"],
  ['  José   García-Márquez ', 'José', 'García-Márquez'],
  ['Mr. and Mrs. John Smith', 'John', 'Smith'],
  ['Mr & Mrs John Smith', 'John', 'Smith'],
  ['Mr. John and Mrs. Mary Smith', 'John', 'Smith'],
  ['John Smith & Mary Jones', 'John', 'Smith'],
  ['John A. Smith and Mary B. Jones', 'John', 'Smith'],
  ['Dr. Smith, John', 'John', 'Smith'],
  ['St. John, Mary', 'Mary', 'St. John'],
  ['John "Jack" Smith', 'John', 'Smith'],
  ['John (Jack) Smith (deceased)', 'John', 'Smith'],
  ['Estate of John Smith', 'John', 'Smith'],
  ['John Smith or Current Resident', 'John', 'Smith'],
  ['John Smith 3rd', 'John', 'Smith'],
  ['Sgt. John Smith, USMC (Ret.)', 'John', 'Smith'],
  ['Ana Maria de los Santos', 'Ana Maria', 'de los Santos'],
  ['John A. & Mary Smith', 'John', 'Smith'],
  ['Mary Ann Y Smith', 'Mary Ann', 'Smith'],
  ['SMITH JOHN A', 'JOHN', 'SMITH'],
  ['SMITH MARY ANN B.', 'MARY ANN', 'SMITH'],
  ['DE LA CRUZ MARIA T', 'MARIA', 'DE LA CRUZ'],
  ['SMITH JR JOHN', 'JOHN', 'SMITH'],
  ['SMITH JOHN A JR', 'JOHN', 'SMITH'],
  ['SMITH JOHN A ETAL', 'JOHN', 'SMITH'],
  ['JOHN A SMITH', 'JOHN', 'SMITH'],
  ['J R Smith', 'J', 'Smith'],
  ['John Smith V', 'John', 'Smith'],
  ['Mary Ann B & John Smith', 'Mary Ann', 'Smith'],
  ['John & Jane', 'John', ''],
  ['John/Jane Smith', 'John', 'Smith'],
  ['John Smith/Jane Smith', 'John', 'Smith'],
  ['John&Mary Smith', 'John', 'Smith'],
  ["John 'Jack' Smith", 'John', 'Smith'],
  ["Shaun O'Neil, Jr.", 'Shaun', "O'Neil"],
  ['Smith-Jones, Mary-Kate', 'Mary-Kate', 'Smith-Jones'],
  ['Mr.John Smith', 'John', 'Smith'],
  ['John Smith,', 'John', 'Smith'],
  ['Smith; John', 'John', 'Smith'],
  [', John', 'John', ''],
  ['Mr. and Mrs. Smith', '', 'Smith'],
  ['John Smith Estate', 'John', 'Smith'],
  ['Current Resident', '', ''],
  ['Postal Customer', '', ''],
  ['The Smith Family', '', ''],
  ['Cher', '', 'Cher'],
  ['', '', ''],
])('%s: %s | %s', (text, first, last) => {
  expect(splitFullName(text, 'first name first')).toMatchObject({ first, last });
});

test.each([
  ['SMITH JOHN', 'JOHN', 'SMITH'],
  ['SMITH JOHN V', 'JOHN', 'SMITH'],
  ['VAN DYKE DICK', 'DICK', 'VAN DYKE'],
  ['SMITH III JOHN A & MARY B', 'JOHN', 'SMITH'],
  ['Smith, John', 'John', 'Smith'],
  ['SMITH', '', 'SMITH'],
])('in a column with last names first, %s: %s | %s', (text, first, last) => {
  expect(splitFullName(text, 'last name first')).toMatchObject({ first, last });
});

test('father and son are told apart by what is not sent', () => {
  for (const [father, son] of [
    ['John Smith', 'John Smith Jr.'],
    ['John Smith IV', 'John Smith V'],
    ['SMITH JOHN A', 'SMITH JR JOHN A'],
  ] as const)
    expect(splitFullName(father, 'first name first').rest).not.toBe(
      splitFullName(son, 'first name first').rest,
    );
});

const ORDERS = fc.constantFrom<NameOrder>('first name first', 'last name first');

test('every word of a name is in one of its parts, and nothing is invented', () => {
  fc.assert(
    fc.property(fc.oneof(anyName, fc.string({ unit: 'grapheme' })), ORDERS, (text, order) => {
      const { first, last, rest } = splitFullName(text, order);
      expect(lettersOf(first + last + rest)).toBe(lettersOf(text));
    }),
  );
});

test('no title alone is a first name', () => {
  fc.assert(
    fc.property(anyName, ORDERS, (text, order) => {
      const { first } = splitFullName(text, order);
      expect(['Mr.', 'Mrs', 'Dr.', 'Lt.', 'Col.']).not.toContain(first);
    }),
  );
});
