import { expect, test } from 'vitest';
import { notAPerson, notAPersonPair } from './notAPerson.ts';

test.each([
  ['Acme Plumbing LLC'],
  ['Acme Plumbing, L.L.C.'],
  ['Smith Family Trust'],
  ['First Baptist Church'],
  ['City of Boise'],
  ['ABC Properties'],
  ['Joe’s Pizza'],
  ['Smith & Sons'],
  ['John Smith LLC'],
  ['Smith & Jones'],
  ['Heller, Rowland, Black & Garvin'],
  ['Friends of the Library'],
  ['Grace Bible Church'],
  ['acme.com'],
  ['The Home Depot'],
  ['Wells Fargo Bank'],
  ['Phillip S. Miller P.C.'],
  ['Bank of America'],
  ['Iglesia Bautista'],
])('%s is an organization', (text) => {
  expect(notAPerson(text)).toBe('organization');
});

test.each([
  ['Current Resident'],
  ['OCCUPANT'],
  ['Our Neighbor'],
  ['Postal Customer'],
  ['To Our Neighbors At'],
  ['Resident or Occupant'],
  ['Resident 4B'],
  ['Smith Family'],
  ['The Smith Family'],
  ['The Smiths'],
  ['James Family'],
  ['Smith Household'],
  ['Valued Customer'],
  ['Property Owner'],
  ['Anonymous'],
])('%s names nobody', (text) => {
  expect(notAPerson(text)).toBe('no one named');
});

test.each([
  ['John Smith Family Trust'],
  ['Estate of John Smith'],
  ['Ed Family'],
  ['John Church'],
  ['Mary Banks'],
  ['Bill Co'],
  ['Linda Brothers'],
  ['Jude Law'],
  ['Rebecca Cable'],
  ['Ann Guest'],
  ['Ed Friend'],
  ['Lee Van De Water'],
  ['Carlton Marcy, Attorney at Law'],
  ['The Honorable Jane Pruitt'],
  ['The Rev. Thornton Wexley'],
  ['John Smith Revocable Living Trust'],
  ['John Smith or Current Resident'],
  ['Maria Temple'],
  ['Glenn Close'],
  [''],
])('%s is a person', (text) => {
  expect(notAPerson(text)).toBeUndefined();
});

test.each([
  ['Current', 'Resident', 'no one named'],
  ['', 'Acme Plumbing LLC', 'organization'],
  ['Acme Plumbing LLC', '', 'organization'],
  ['Acme', 'Plumbing', 'organization'],
  ['Smith', 'Family', 'no one named'],
  ['Ed', 'Family', undefined],
  ['John', 'Church', undefined],
  ['John', 'Smith Family Trust', undefined],
  ['John & Mary', 'Smith', undefined],
  ['Candy', 'Glass', undefined],
  ['John', '', undefined],
  ['', '', undefined],
] as const)('%s | %s: %s', (first, last, expected) => {
  expect(notAPersonPair(first, last)).toBe(expected);
});
