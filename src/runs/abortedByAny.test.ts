import { expect, test } from 'vitest';
import { abortedByAny } from './abortedByAny.ts';

test('any of the signals aborts it, with its reason', () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const { signal } = abortedByAny([first.signal, undefined, second.signal]);
  expect(signal.aborted).toBe(false);
  second.abort('enough');
  expect(signal.aborted).toBe(true);
  expect(signal.reason).toBe('enough');
});

test('what is aborted already aborts it at once', () => {
  expect(abortedByAny([AbortSignal.abort()]).signal.aborted).toBe(true);
});

test('once it is over, the others are let go', () => {
  const first = new AbortController();
  const { signal, over } = abortedByAny([first.signal]);
  over();
  first.abort();
  expect(signal.aborted).toBe(false);
});
