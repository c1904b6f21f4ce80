import { expect, test } from 'vitest';
import { freeName, nameProblem, templateFileName } from './templateNames.ts';

test('a name is not empty and not long', () => {
  expect(nameProblem(' ')).toBe('empty');
  expect(nameProblem('x'.repeat(81))).toBe('long');
  expect(nameProblem(` ${'x'.repeat(80)} `)).toBeUndefined();
});

test('an imported template has a name of its own', () => {
  expect(freeName('Donors', ['Members'])).toBe('Donors');
  expect(freeName('Donors', ['Donors', 'Donors (2)'])).toBe('Donors (3)');
  const long = 'x'.repeat(80);
  expect(freeName(long, [long])).toBe(`${'x'.repeat(76)} (2)`);
});

test('characters that file systems reserve are not in the name of a file', () => {
  expect(templateFileName('Q1/Q2: “new”?')).toBe('Q1-Q2- “new”-.template.json');
});
