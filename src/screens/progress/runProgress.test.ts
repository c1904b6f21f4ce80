import { expect, test } from 'vitest';
import type { Batch } from '../../runs/state.ts';
import { runProgress } from './runProgress.ts';

const part = {
  id: 1,
  firstRecord: 0,
  records: 10,
  bytes: 900,
  hash: 'a1',
  firstRow: 2,
  lastRow: 11,
};

const share = (batch: Pick<Batch, 'outcome' | 'state'>): number =>
  runProgress({ stage: 'running', batches: [{ part, attempts: [], ...batch }] });

test('a batch goes on with what the API says of it, and never back', () => {
  const way = [
    share({ outcome: 'planned' }),
    share({ outcome: 'sending' }),
    share({ outcome: 'accepted', state: 'QUEUED' }),
    share({ outcome: 'accepted', state: 'PROCESSING' }),
    share({ outcome: 'completed', state: 'COMPLETED' }),
    share({ outcome: 'fetched', state: 'COMPLETED' }),
  ];
  expect(way).toEqual([...new Set(way)].toSorted((a, b) => a - b));
});

test('a batch that is accepted without a state known counts as in line', () => {
  expect(share({ outcome: 'accepted' })).toBe(share({ outcome: 'accepted', state: 'QUEUED' }));
});

test('a run is whole only once it is finished', () => {
  expect(share({ outcome: 'fetched' })).toBeLessThan(1);
});
