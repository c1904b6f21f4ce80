import { expect, test } from 'vitest';
import { looksLikePlace, looksLikeWholeAddress } from './looksLikeAddress.ts';

test.each([
  '12 Harbor Rd  Apt 4  Hoboken  NJ  07030  US',
  '1 Main St Boston MA 02108',
  '12 Harbor Rd, Hoboken, NJ',
  'PO Box 9, Truro, MA 02666',
  '12 Harbor Rd\nHoboken, NJ 07030',
])('%s looks like a whole address', (text) => {
  expect([looksLikeWholeAddress(text), looksLikePlace(text)]).toEqual([true, false]);
});

test.each([
  'Hoboken, NJ 07030',
  'Austin TX 78701',
  'Boston, MA',
  'Boston MA',
  'OR 97301',
  'Newark, New Jersey',
])('%s looks like a place', (text) => {
  expect([looksLikeWholeAddress(text), looksLikePlace(text)]).toEqual([false, true]);
});

test.each([
  '',
  '12 Harbor Rd',
  '12 Harbor Rd, Apt 4',
  'Washington',
  'New York',
  'Portland Oregon',
  'Ann Virginia',
  'Lee, Ann',
  'Lee, Al',
  'Voter ID',
  'Hoboken',
  '07030',
  'NJ',
  'PO Box 9',
  '2024-01-01 10:00:00',
  'ann@x.co',
  '12 Main St NE',
  '100 Hwy 12345',
  'Ottawa, ON K1A 0B1',
  '410 Rue Laval, Ottawa, ON K1A 0B1, Canada',
  '#1001',
  'Acme, Inc',
  '5',
  'Shirt, blue, XL',
])('%s looks like neither', (text) => {
  expect([looksLikeWholeAddress(text), looksLikePlace(text)]).toEqual([false, false]);
});
