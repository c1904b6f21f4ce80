import { expect, test } from 'vitest';
import type { Matching } from '../../lists/types/matching.ts';
import type { PlanOptions } from '../../lists/types/plan.ts';
import { columnsAtFault, isFixable } from './fixable.ts';

const matching: Matching = {
  first_name: { kind: 'first of full name', column: 1 },
  last_name: { kind: 'last of full name', column: 1 },
  address_1: { kind: 'joined', columns: [3, 2] },
  city: { kind: 'column', column: 4 },
  state: { kind: 'column', column: 5 },
  zipcode: { kind: 'column', column: 6 },
};
const options: PlanOptions = { rowsWithEmail: 'auto', bodyBytes: 1_000_000, countryColumn: 8 };

test('what a row lacks is looked for where it could stand', () => {
  expect([...columnsAtFault('no ZIP code, and no city and state', matching, options)]).toEqual([
    6, 4, 5,
  ]);
  expect([...columnsAtFault('outside the United States', matching, options)]).toContain(8);
  expect([...columnsAtFault(undefined, matching, options)]).toEqual([]);
});

test('no other cell mends a repeated header, or a row that has an email', () => {
  expect(isFixable('no street address')).toBe(true);
  expect(isFixable('header line')).toBe(false);
  expect(isFixable('already has an e-mail')).toBe(false);
});
