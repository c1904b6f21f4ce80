import { expect, test } from 'vitest';
import { isTypo } from './isTypo.ts';

test.each([
  ['springfield', 'sprngfield'],
  ['springfield', 'springfeild'],
  ['springfield', 'springfielt'],
  ['springfield', 'sspringfield'],
  ['boston', 'bostn'],
  ['salem', 'slaem'],
])('%s and %s', (a, b) => {
  expect(isTypo(a, b)).toBe(true);
  expect(isTypo(b, a)).toBe(true);
});

test.each([
  ['springfield', 'springfield'],
  ['springfield', 'sprinfeild'],
  ['salem', 'slm'],
  ['york', 'fork'],
  ['kansas', 'arkansas'],
  ['hillsboro', 'hillsborough'],
])('not %s and %s', (a, b) => {
  expect(isTypo(a, b)).toBe(false);
});
