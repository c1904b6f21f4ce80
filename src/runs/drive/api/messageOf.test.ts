import { expect, test } from 'vitest';
import { wordsOf } from './messageOf.ts';

test('words of the API are kept as they came', () => {
  expect(wordsOf({ kind: 'quota', words: 'Limit Exceeded' })).toBe('Limit Exceeded');
  expect(wordsOf({ kind: 'unclear', status: 502, words: 'Bad Gateway' })).toBe('Bad Gateway');
  expect(wordsOf({ kind: 'throttled' })).toBe('');
});

test('what our proxy or the browser says is kept as a code', () => {
  expect(wordsOf({ kind: 'unreachable', words: 'Failed to fetch' })).toBe('own: lost');
  expect(wordsOf({ kind: 'not sent', code: 'unreachable', words: 'ENOTFOUND' })).toBe(
    'own: unreachable',
  );
  expect(wordsOf({ kind: 'unclear', status: 504, words: 'x', code: 'no_answer' })).toBe(
    'own: no_answer',
  );
});
