import { expect, test } from 'vitest';
import { canBeSent, credentialsIn, lookSwapped, tidy } from './credentials.ts';

test.each([
  ['  abc123\n', 'abc123'],
  ['"abc123"', 'abc123'],
  ['x-api-key: abc123', 'abc123'],
  ['AuthorizationToken: abc123', 'abc123'],
  ['abc 123', 'abc 123'],
  ['\u200babc\u200b123\ufeff', 'abc123'],
  ['“abc123”', 'abc123'],
  ['‘abc123’,', 'abc123'],
  ['abc\n123', 'abc123'],
  ['abc\r\n  123', 'abc123'],
  ['x-api-key=abc123', 'abc123'],
  ['API key: abc123', 'abc123'],
  ['Authorization: Bearer abc123', 'abc123'],
  ['\xa0abc123\xa0', 'abc123'],
  ['abc123==', 'abc123=='],
])('%j is pasted as %j', (pasted, text) => {
  expect(tidy(pasted)).toBe(text);
});

const BOTH = { apiKey: 'abc123', token: 'eyJ.x_-.y=' };

test.each([
  [`curl -X GET 'https://x.test/' -H 'x-api-key: abc123' -H "AuthorizationToken: eyJ.x_-.y="`],
  ['curl https://x.test --header x-api-key:abc123 --header authorizationtoken:eyJ.x_-.y='],
  ['curl https://x.test \\  -H ‘x-api-key: abc123’ \\  -H ‘AuthorizationToken: Bearer eyJ.x_-.y=’'],
  ['x-api-key: abc123\nAuthorizationToken: eyJ.x_-.y='],
  ['x-api-key: abc123AuthorizationToken: eyJ.x_-.y='],
  ['{"x-api-key": "abc123", "AuthorizationToken": "eyJ.x_-.y="}'],
  ['X_API_KEY=abc123 AUTHORIZATION_TOKEN=eyJ.x_-.y='],
])('%s has key and token', (pasted) => {
  expect(credentialsIn(pasted, 'apiKey')).toEqual(BOTH);
  expect(credentialsIn(pasted, 'token')).toEqual(BOTH);
});

test('what is named goes where it belongs, and what is not goes where it was pasted', () => {
  expect(credentialsIn('AuthorizationToken: t', 'apiKey')).toEqual({ apiKey: '', token: 't' });
  expect(credentialsIn('x-api-key=k', 'apiKey')).toEqual({ apiKey: 'k' });
  expect(credentialsIn(' k ', 'token')).toEqual({ token: 'k' });
  expect(credentialsIn('curl https://x.test', 'token')).toEqual({ token: 'curl https://x.test' });
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
