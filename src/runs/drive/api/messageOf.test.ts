import { expect, test } from 'vitest';
import { messageOf } from './messageOf.ts';

test('words of the API are kept as they came', () => {
  expect(messageOf({ kind: 'quota', words: 'Limit Exceeded' })).toBe('Limit Exceeded');
  expect(messageOf({ kind: 'unclear', status: 502, words: 'Bad Gateway' })).toBe('Bad Gateway');
  expect(messageOf({ kind: 'throttled' })).toBe('');
});

test('what our proxy or the browser says is kept as a code', () => {
  expect(messageOf({ kind: 'unreachable', words: 'Failed to fetch' })).toBe('own: lost');
  expect(messageOf({ kind: 'not sent', code: 'unreachable', words: 'ENOTFOUND' })).toBe(
    'own: unreachable',
  );
  expect(messageOf({ kind: 'unclear', status: 504, words: 'x', code: 'no_answer' })).toBe(
    'own: no_answer',
  );
});
