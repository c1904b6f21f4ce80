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
      const given = text.split(/[\s,]+/);
      for (const word of `${first} ${last}`.split(/[\s,]+/)) expect(['', ...given]).toContain(word);
    }),
  );
});
