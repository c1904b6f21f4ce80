import { expect, test, vi } from 'vitest';
import { labelsOf } from './labelsOf.ts';

test('labels are unique, and names that need no number keep their own', () => {
  expect(labelsOf(['zip', ' ', 'zip', 'a', 'zip (2)', 'zip', 'Column 2', 'zip (2)'])).toEqual([
    'zip',
    'Column 2',
    'zip (2)',
    'a',
    'zip (2) (2)',
    'zip (3)',
    'Column 2 (2)',
    'zip (2) (3)',
  ]);
});

/** How often `labelsOf` asks whether a label is taken. */
function lookUps(names: readonly string[]): number {
  const has = vi.spyOn(Set.prototype, 'has');
  try {
    labelsOf(names);
    return has.mock.calls.length;
  } finally {
    has.mockRestore();
  }
}

test.each([
  ['equal names', () => 'Value'],
  ['names that look like labels', (i: number) => `Value${i % 2 ? ` (${i})` : ''}`],
  ['blank names', () => ''],
])('work grows no faster than the number of %s', (_, nameOf) => {
  const work = (count: number) => lookUps(Array.from({ length: count }, (__, i) => nameOf(i)));
  expect(work(2_000) / work(1_000)).toBeLessThan(2.2);
  expect(work(20_000)).toBeLessThan(20_000 * 3);
});
