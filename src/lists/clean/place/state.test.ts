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
  ['Commonwealth of Virginia', 'VA'],
  ['Commonwealth of the Northern Mariana Islands', 'MP'],
  ['USVI', 'VI'],
  ['Virgin Islands (US)', 'VI'],
  ['Armed Forces (AP)', 'AP'],
  ['A.E.', 'AE'],
  ['NY - New York', 'NY'],
  ['Michigan (MI)', 'MI'],
  ['CA, USA', 'CA'],
  ['US-CA', 'CA'],
  ['Massachussetts', 'MA'],
  ['Calif.', 'CA'],
  ['mass', 'MA'],
  ['N. Y.', 'NY'],
  ['Washington, D.C.', 'DC'],
  ['Washington', 'WA'],
  ['Dist. of Columbia', 'DC'],
  ['PR', 'PR'],
  ['AE', 'AE'],
  ['APO AE', 'AE'],
  ['W. Va.', 'WV'],
  ['N. Hampshire', 'NH'],
  ['NYC', 'NY'],
])('%s is %s', (text, abbreviation) => {
  expect(stateAbbreviation(text)).toBe(abbreviation);
});

test.each([
  '',
  'XX',
  'Ontario',
  'Boston',
  '12',
  'MA 02108',
  'NY, NJ',
  'USA',
  'constructor',
  '__proto__',
])('%s is no state', (text) => {
  expect(isStateName(text)).toBe(false);
});
