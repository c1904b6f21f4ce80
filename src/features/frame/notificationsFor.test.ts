import { expect, test } from 'vitest';
import type { RunHead } from '../../runs/state.ts';
import { notificationsFor } from './notificationsFor.ts';

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
  expect(notificationsFor([running], [finished])).toEqual([{ head: finished, what: 'done' }]);
  expect(notificationsFor([finished], [finished])).toEqual([]);
});

test('a run that begins to wait for the user is news, once', () => {
  expect(notificationsFor([running], [asking])).toEqual([{ head: asking, what: 'asks' }]);
  expect(notificationsFor([asking], [asking])).toEqual([]);
  expect(notificationsFor([asking], [running])).toEqual([]);
});

test('what is only just seen is no news', () => {
  expect(notificationsFor(undefined, [finished, asking])).toEqual([]);
  expect(notificationsFor([], [finished, asking])).toEqual([]);
  expect(notificationsFor([running], undefined)).toEqual([]);
});
