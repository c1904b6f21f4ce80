import { expect, test } from 'vitest';
import type { RunHead } from '../../runs/state.ts';
import { newsOf } from './notificationsFor.ts';

const running: RunHead = {
  id: 'a',
  demo: false,
  createdAt: 1,
  fileName: 'spring.csv',
  stage: 'running',
  paused: false,
  asks: false,
  cancelled: false,
};
const finished: RunHead = { ...running, stage: 'finished' };
const asking: RunHead = { ...running, paused: true, asks: true };

test('a run that was under way and is done is news, once', () => {
  expect(newsOf([running], [finished])).toEqual([{ head: finished, what: 'done' }]);
  expect(newsOf([finished], [finished])).toEqual([]);
});

test('a run that begins to wait for the user is news, once', () => {
  expect(newsOf([running], [asking])).toEqual([{ head: asking, what: 'asks' }]);
  expect(newsOf([asking], [asking])).toEqual([]);
  expect(newsOf([asking], [running])).toEqual([]);
});

test('what is only just seen is no news', () => {
  expect(newsOf(undefined, [finished, asking])).toEqual([]);
  expect(newsOf([], [finished, asking])).toEqual([]);
  expect(newsOf([running], undefined)).toEqual([]);
});
