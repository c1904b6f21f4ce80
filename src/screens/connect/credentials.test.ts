import { expect, test } from 'vitest';
import { canBeSent, lookSwapped, tidy } from './credentials.ts';

test.each([
  ['  abc123\n', 'abc123'],
  ['"abc123"', 'abc123'],
  ['x-api-key: abc123', 'abc123'],
  ['AuthorizationToken: abc123', 'abc123'],
  ['abc 123', 'abc 123'],
])('%j is pasted as %j', (pasted, text) => {
  expect(tidy(pasted)).toBe(text);
});

test('only what a header can carry can be sent', () => {
  expect(canBeSent('abc-123')).toBe(true);
  expect(canBeSent('abc 123')).toBe(false);
  expect(canBeSent('abc…')).toBe(false);
  expect(canBeSent('')).toBe(false);
});

test('a token in the place of the key is noticed', () => {
  const jwt = 'eyJhbGciOi.eyJzdWIiOi.c2ln';
  expect(lookSwapped(jwt, 'short-key')).toBe(true);
  expect(lookSwapped('k'.repeat(80), 'short-key')).toBe(true);
  expect(lookSwapped('short-key', jwt)).toBe(false);
  expect(lookSwapped('test-key', 'test-token')).toBe(false);
});
