import { expect, test } from 'vitest';
import { QUOTA_WORDS, stateMeans } from './assumptions.ts';

test.each([
  ['COMPLETED', 'completed'],
  ['QUEUED', 'under way'],
  ['PROCESSING', 'under way'],
  ['completed', 'completed'],
  ['Completed', 'completed'],
  ['COMPLETED_WITH_ERRORS', 'completed'],
  ['Completed with errors', 'completed'],
  ['COMPLETE', 'completed'],
  ['COMPLETING', 'under way'],
  ['INCOMPLETE', 'under way'],
  ['never heard of', 'under way'],
  ['FAILED', 'ended badly'],
  ['Processing Error', 'ended badly'],
  ['CANCELLED', 'ended badly'],
  ['REJECTED', 'ended badly'],
  ['expired', 'ended badly'],
])('the state %s means: %s (A3)', (state, meaning) => {
  expect(stateMeans(state)).toBe(meaning);
});

test('a used-up quota is told from throttling by its words (A4)', () => {
  expect(QUOTA_WORDS.test('Limit Exceeded')).toBe(true);
  expect(QUOTA_WORDS.test('Too Many Requests')).toBe(false);
});
