import { expect, test } from 'vitest';
import { ApiError } from '../../api/failure.ts';
import { askAfter, mayAskEarly } from './schedule.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test.each([
  [0, 1_000],
  [MINUTE, 12_000],
  [30 * MINUTE, MINUTE],
  [6 * 60 * MINUTE, 6 * MINUTE],
  [30 * DAY, 60 * MINUTE],
])('a batch of %i ms is asked about after %i ms', (age, wait) => {
  expect(askAfter(0, age)).toBe(wait);
});

test('never sooner than the API says, and a used-up quota once a minute at most', () => {
  const throttled = new ApiError({ kind: 'throttled', retryAfter: 90_000 });
  expect(askAfter(0, 0, throttled)).toBe(90_000);
  expect(askAfter(0, 0, new ApiError({ kind: 'quota', words: '' }))).toBe(MINUTE);
  expect(mayAskEarly(0, 89_999, throttled)).toBe(false);
  expect(mayAskEarly(0, 90_000, throttled)).toBe(true);
  expect(mayAskEarly(0, 0, new ApiError({ kind: 'unreachable', words: '' }))).toBe(true);
});

test('while hints can be relied on, every five minutes or as seldom as ever, unless something failed', () => {
  expect(askAfter(0, 0, undefined, true)).toBe(5 * MINUTE);
  expect(askAfter(0, 30 * DAY, undefined, true)).toBe(60 * MINUTE);
  expect(askAfter(0, 0, new Error('lost'), true)).toBe(1_000);
});
