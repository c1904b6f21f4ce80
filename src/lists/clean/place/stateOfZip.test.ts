import { expect, test } from 'vitest';
import { stateAbbreviation } from './state.ts';
import { stateOfZip } from './stateOfZip.ts';

test.each([
  ['02108', 'MA'],
  ['05544', 'MA'],
  ['00501', 'NY'],
  ['00926', 'PR'],
  ['00802', 'VI'],
  ['20001', 'DC'],
  ['20190', 'VA'],
  ['39901', 'GA'],
  ['73301', 'TX'],
  ['88510', 'TX'],
  ['99501', 'AK'],
  ['96720', 'HI'],
  ['26900', undefined],
  ['00000', undefined],
  ['2108', undefined],
  ['02108-1234', undefined],
])('ZIP code %s is in %s', (zip, state) => {
  expect(stateOfZip(zip)).toBe(state);
});

test('every state but the Pacific ones that share a prefix has ZIP codes', () => {
  const states = new Set<string>();
  for (let prefix = 0; prefix < 1_000; prefix++)
    states.add(stateOfZip(`${String(prefix).padStart(3, '0')}01`) ?? '');
  states.delete('');
  // 50 states, the District, Puerto Rico, the Virgin Islands, Guam, and three for the armed forces.
  expect(states.size).toBe(57);
  for (const state of states) expect(stateAbbreviation(state)).toBe(state);
});
