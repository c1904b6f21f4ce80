import { expect, test } from 'vitest';
import type { Pause } from '../../runs/state.ts';
import { createFormats } from '../../ui/formats.ts';
import { words as progressWords } from './words.ts';

const words = progressWords.en(createFormats('en-US'));
type Worded = Exclude<Pause, { kind: 'storage' | 'trial' }>;

const EVERY = {
  'by the user': { kind: 'by the user' },
  credentials: { kind: 'credentials', words: 'Unauthorized' },
  forbidden: { kind: 'forbidden', words: 'Forbidden' },
  quota: { kind: 'quota', words: 'Limit Exceeded' },
  'job not found': { kind: 'job not found', words: 'Not Found' },
  'job not created': { kind: 'job not created', words: 'Not Found', perhapsA1: true },
  'bodies refused': { kind: 'bodies refused', words: 'Request Entity Too Large' },
  trouble: { kind: 'trouble', words: 'Bad Gateway' },
} satisfies Record<Worded['kind'], Worded>;

test.each(Object.values(EVERY))('$kind is told with what was answered', (pause: Worded) => {
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
