import { expect, test } from 'vitest';
import { turn } from './rowGroup.ts';

test('rows that were mended have left the group, so that none of the next ones is skipped', () => {
  const second = turn({ from: 0, total: 1_200 }, 'next', 500, 300);
  expect(second).toEqual({ from: 300, total: 1_000 });
  expect(turn(second, 'next', 500, 500)).toEqual({ from: 800, total: 1_000 });
  expect(turn(second, 'previous', 500, 499)).toEqual({ from: 0, total: 999 });
});
