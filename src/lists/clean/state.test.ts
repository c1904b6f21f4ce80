import { expect, test } from 'vitest';
import { isStateName, stateAbbreviation } from './state.ts';

test.each([
  ['MA', 'MA'],
  ['ma', 'MA'],
  ['Massachusetts', 'MA'],
  ['MASS.', 'MA'],
  ['N.Y.', 'NY'],
  ['new  york', 'NY'],
  ['D.C.', 'DC'],
  ['District of Columbia', 'DC'],
  ['Puerto Rico', 'PR'],
  ['U.S. Virgin Islands', 'VI'],
  ['Armed Forces Europe', 'AE'],
  ['West Virginia', 'WV'],
  ['Virginia', 'VA'],
])('%s is %s', (text, abbreviation) => {
  expect(stateAbbreviation(text)).toBe(abbreviation);
});

test.each(['', 'XX', 'Ontario', 'Boston', '12', 'constructor', '__proto__'])(
  '%s is no state',
  (text) => {
    expect(isStateName(text)).toBe(false);
  },
);
