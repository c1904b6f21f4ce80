import { expect, test } from 'vitest';
import type { Matching } from '../../lists/types/matching.ts';
import type { PlanOptions } from '../../lists/types/plan.ts';
import { decidingColumns, rowChecker } from './checkRow.ts';

const matching: Matching = {
  first_name: { kind: 'first of full name', column: 1 },
  last_name: { kind: 'last of full name', column: 1 },
  address_1: { kind: 'joined', columns: [3, 2] },
  city: { kind: 'column', column: 4 },
  state: { kind: 'column', column: 5 },
  zipcode: { kind: 'column', column: 6 },
};
const options: PlanOptions = { rowsWithEmail: 'auto', bodyBytes: 1_000_000, countryColumn: 8 };

test('the columns of a row that decide what becomes of it are those that are sent, and its country', () => {
  expect(decidingColumns(matching, options)).toEqual([1, 2, 3, 4, 5, 6, 8]);
});

test('a row is checked as the plan does', () => {
  const check = rowChecker(matching, options, 'ZIP padded');
  const row = ['', 'Ann Lee', '', '1 Main St', '', '', '2108'];
  expect(check(row)).toEqual({ reason: undefined, changes: [{ before: '2108', after: '02108' }] });
  expect(check(['', 'Ann Lee', '', '1 Main St', 'Boston', '', ''])).toEqual({
    reason: 'no ZIP code, and no city and state',
    changes: [],
  });
  expect(check(['', 'Acme Inc', '', '1 Main St', '', '', '02108']).reason).toBe('not a person');
});
