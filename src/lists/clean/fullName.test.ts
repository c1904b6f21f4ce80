import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFullName } from './fullName.ts';

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
  ['The Smith Family', '', 'Smith'],
  ['Cher', '', 'Cher'],
  ['', '', ''],
])('%s: %s | %s', (text, first, last) => {
  expect(splitFullName(text)).toMatchObject({ first, last });
});

test('father and son are told apart by what is not sent', () => {
  expect(splitFullName('John Smith').rest).not.toBe(splitFullName('John Smith Jr.').rest);
});

test('any text is taken apart without inventing a word', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { first, last } = splitFullName(text);
      const given = text.split(/[\s,()"“”]+/);
      for (const word of `${first} ${last}`.split(/[\s,()"“”]+/))
        expect(['', ...given]).toContain(word);
    }),
  );
});
