import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Hint } from '../../api/hints.ts';
import { HintInbox } from './hintInbox.ts';

let passed: Hint[];
let inbox: HintInbox;
beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  passed = [];
  inbox = new HintInbox((hints) => passed.push(...hints), Date.now);
});
afterEach(() => {
  inbox.close();
  vi.useRealTimers();
});

const token = (n: number): string => String(n).padStart(43, '0');

test('what comes twice within a moment is passed on once, by the hash of its token', () => {
  for (let i = 0; i < 10; i += 1) inbox.take('api', `${token(1)}/4`);
  inbox.take('api', `${token(1)}/5`);
  vi.advanceTimersByTime(1_000);
  expect(passed.map(({ part }) => part)).toEqual([4, 5]);
  expect(JSON.stringify(passed)).not.toContain(token(1));
  inbox.take('api', `${token(1)}/4`);
  vi.advanceTimersByTime(1_000);
  expect(passed).toHaveLength(3);
});

test('a client that calls far too often is not listened to for a while; others are', () => {
  for (let i = 0; i < 20_000; i += 1) inbox.take('flood', token(i));
  vi.advanceTimersByTime(1_000);
  const before = passed.length;
  expect(before).toBeLessThanOrEqual(5_000);
  inbox.take('flood', token(1));
  inbox.take('api', token(2));
  vi.advanceTimersByTime(1_000);
  expect(passed).toHaveLength(before + 1);
  vi.advanceTimersByTime(10_000);
  inbox.take('flood', token(1));
  vi.advanceTimersByTime(1_000);
  expect(passed).toHaveLength(before + 2);
});
