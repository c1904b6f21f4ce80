import { expect, test } from 'vitest';
import type { RunHead } from '../../../runs/state.ts';
import { shortTokenTime } from './tokenTime.ts';

const HOUR = 3_600_000;

const connection = { credentials: { apiKey: 'k', token: 't' }, since: 0 };

/** A list of 1,000 rows that took so long. */
const took = (ms: number): RunHead => ({
  id: 'r',
  demo: false,
  createdAt: 0,
  finishedAt: ms,
  sentRows: 1_000,
  fileName: 'list.csv',
  stage: 'finished',
  paused: false,
  cancelled: false,
});

test('a fresh token will do for a list of which nothing is known', () => {
  expect(shortTokenTime(connection, [], 1_000_000, HOUR)).toBeUndefined();
});

test('one that is about to expire is told whatever the list', () => {
  expect(shortTokenTime(connection, [], 1, 7.75 * HOUR)).toBe(HOUR / 4);
  expect(shortTokenTime(connection, [], 1, 20 * HOUR)).toBe(0);
});

test('a long list is likely to outlast a token, at the pace of the lists before', () => {
  const past = [took(60_000), took(120_000), took(10 * HOUR)];
  expect(shortTokenTime(connection, past, 10_000, 6 * HOUR)).toBeUndefined();
  expect(shortTokenTime(connection, past, 100_000, 6 * HOUR)).toBe(2 * HOUR);
});

test('a key alone does not expire', () => {
  const alone = { ...connection, credentials: { apiKey: 'k', token: '' } };
  expect(shortTokenTime(alone, [], 1, 20 * HOUR)).toBeUndefined();
});
