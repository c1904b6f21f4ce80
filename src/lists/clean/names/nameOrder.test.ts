import { expect, test } from 'vitest';
import { nameOrderEvidence } from './nameOrderEvidence.ts';
import { decideNameOrder } from './order.ts';

/** The order of a column of these names. */
function orderOf(names: readonly string[]) {
  const evidence = names.map(nameOrderEvidence);
  return decideNameOrder({
    lastFirst: meanOf(evidence.map((one) => Math.max(0, one))),
    firstFirst: meanOf(evidence.map((one) => Math.max(0, -one))),
  });
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
}

test.each([
  ['Smith, John'],
  ['SMITH JOHN'],
  ['SMITH JOHN A'],
  ['KOWALCZYK STANLEY J'],
  ['SMITH JR JOHN A'],
  ['DE LA CRUZ MARIA'],
  ['SMITH JOHN & MARY'],
  ['GARCIA MARIA ELENA'],
])('%s has the last name first', (text) => {
  expect(nameOrderEvidence(text)).toBeGreaterThan(0.3);
});

test.each([
  ['John Smith'],
  ['John A. Smith'],
  ['Mary van Dyke'],
  ['John & Mary Smith'],
  ['Dr. Emily Zhang'],
  ['John Smith, MD'],
  ['Maria Elena Garcia'],
])('%s has the first name first', (text) => {
  expect(nameOrderEvidence(text)).toBeLessThan(-0.3);
});

test.each(['Cher', 'Acme Plumbing LLC', 'Current Resident', ''])('%s says nothing', (text) => {
  expect(nameOrderEvidence(text)).toBe(0);
});

test('one odd row does not turn a column', () => {
  const names = ['John Smith', 'Mary Jones', 'Ann Lee', 'Robert Brown'];
  expect(orderOf([...names, 'SMITH JOHN A'])).toBe('first name first');
  expect(orderOf(['SMITH JOHN', 'JONES MARY', 'LEE ANN', 'Robert A. Brown'])).toBe(
    'last name first',
  );
  expect(orderOf(['Padron Andrea', 'Braovac Jozefina', 'Martin Lawrence', 'Merkel Robert'])).toBe(
    'last name first',
  );
  expect(orderOf(['Kelly James', 'Xochitl Zamudio'])).toBe('first name first');
  expect(orderOf([])).toBe('first name first');
});
