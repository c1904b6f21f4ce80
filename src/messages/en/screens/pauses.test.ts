import { expect, test } from 'vitest';
import { createFormats } from '../../formats.ts';
import { pauses, type ToldPause } from './pauses.ts';

const words = pauses(createFormats('en-US'));

const EVERY = {
  'by the user': { kind: 'by the user' },
  credentials: { kind: 'credentials', words: 'Unauthorized' },
  forbidden: { kind: 'forbidden', words: 'Forbidden' },
  quota: { kind: 'quota', words: 'Limit Exceeded' },
  'job not found': { kind: 'job not found', words: 'Not Found' },
  'job not created': { kind: 'job not created', words: 'Not Found', perhapsA1: true },
  'bodies refused': { kind: 'bodies refused', words: 'Request Entity Too Large' },
  trouble: { kind: 'trouble', words: 'Bad Gateway' },
} satisfies Record<ToldPause['kind'], ToldPause>;

test.each(Object.values(EVERY))('$kind is told with what was answered', (pause: ToldPause) => {
  const { title, text } = words.paused(pause);
  expect(title).not.toBe('');
  expect(text).toMatch(/\.$/);
  expect(text).toContain('words' in pause ? pause.words : 'resume');
});

test('an answer without words is not quoted', () => {
  expect(words.paused({ kind: 'quota', words: '' }).text).not.toContain('answer');
});

test('what jobs have to do with our assumption is told only where it may be why', () => {
  const other = words.paused({ kind: 'job not created', words: 'Busy', perhapsA1: false });
  expect(words.paused(EVERY['job not created']).text).toContain('wrong one');
  expect(other.text).not.toContain('wrong one');
});

test('what our own server says is told in plain words, and not as an answer', () => {
  const { text } = words.paused({ kind: 'trouble', words: 'own: no-answer' });
  expect(text).toContain('did not answer in time.');
  expect(text).not.toMatch(/own:|The answer was/);
  expect(words.paused({ kind: 'trouble', words: 'own: never-heard-of' }).text).toContain(
    '(never-heard-of)',
  );
});
