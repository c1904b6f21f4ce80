import { expect, test } from 'vitest';
import { bill } from '../../messages/en/features/bill.ts';
import { createFormats } from '../../messages/formats.ts';
import { costOf } from '../../runs/model/spending.ts';
import type { Batch, RunHead } from '../../runs/state.ts';
import { billOf, earlierMatchRate, limitError, parseAmount, raisedLimitError } from './bill.ts';

const PRICE = { currency: 'USD', perRecord: 0.1, perMatch: 0.2 };

const head = (change: Partial<RunHead>): RunHead => ({
  id: 'r',
  demo: false,
  createdAt: 0,
  fileName: 'list.csv',
  stage: 'finished',
  paused: false,
  cancelled: false,
  ...change,
});

test('the match rate is that of the finished live lists before', () => {
  const past = [
    head({ sentRows: 100, matched: 80 }),
    head({ sentRows: 300, matched: 120 }),
    head({ sentRows: 1_000, matched: 0, demo: true }),
    head({ sentRows: 1_000, stage: 'running' }),
  ];
  expect(earlierMatchRate(past)).toBe(0.5);
  expect(earlierMatchRate([])).toBeUndefined();
  expect(costOf(1_000, PRICE, 0.5)).toBeCloseTo(200);
});

test('results of earlier lists, which were not sent, do not count in the match rate', () => {
  const reused = { matched: 90, noMatch: 10 };
  const past = [head({ sentRows: 200, matched: 110, reused })];
  expect(earlierMatchRate(past)).toBe(0.2);
  expect(earlierMatchRate([head({ sentRows: 100, matched: 90, reused })])).toBeUndefined();
});

const batch = (change: Partial<Batch>): Batch => ({
  part: { id: 0, firstRecord: 0, records: 10, bytes: 1, hash: '', firstRow: 2, lastRow: 11 },
  outcome: 'planned',
  attempts: [],
  ...change,
});
const attempt = (end: 'accepted' | 'unknown') => ({ id: 'a', at: 0, job: 'j', end });
const counts = { records: 10, matched: 4, noMatch: 6, lacking: 0, extra: 0, repeated: 0 };

test('the bill is what came back, and at most what may have been accepted', () => {
  const batches = [
    batch({ outcome: 'fetched', attempts: [attempt('accepted')], counts }),
    batch({ outcome: 'unknown', attempts: [attempt('unknown')] }),
    batch({ outcome: 'left out' }),
  ];
  const { spent, atMostMore } = billOf({ batches }, PRICE);
  expect(spent).toBeCloseTo(1.8);
  expect(atMostMore).toBeCloseTo(3);
});

test.each([
  ['250', 250],
  ['$1,250.50', 1250.5],
  [' 10 ', 10],
  ['12,50', 12.5],
  ['0,05', 0.05],
  ['1.250,50', 1250.5],
  ['1250,50 €', 1250.5],
  ['1,250,000', 1_250_000],
  ['1,25,0', undefined],
  ['0', undefined],
  ['-5', undefined],
  ['ten', undefined],
])('%j is the amount %j', (text, amount) => {
  expect(parseAmount(text)).toBe(amount);
});

test('a limit has to be an amount that allows one record', () => {
  const words = bill(createFormats('en-US'));
  expect(limitError('ten', PRICE, words)).toBe(words.limitWrong);
  expect(limitError('0.2', PRICE, words)).toBe(
    'One record can cost $0.30. Enter at least that much.',
  );
  expect(limitError('0.31', PRICE, words)).toBeUndefined();
  expect(limitError('1', undefined, words)).toBeUndefined();
});

test('a limit below 1 can be raised to another below 1, and never lowered', () => {
  const words = bill(createFormats('en-US'));
  const limit = { amount: 0.5, ...PRICE };
  expect(raisedLimitError('0.75', limit, words)).toBeUndefined();
  expect(raisedLimitError('0.5', limit, words)).toBe(words.notRaised);
  expect(raisedLimitError('0', limit, words)).toBe(words.limitWrong);
});
