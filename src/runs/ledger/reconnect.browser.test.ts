import { deleteDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { openIdbLedger } from './idb.ts';

const NAME = 'reconnected';

afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDB(NAME);
});

/** The next transactions fail, as in Safari after a page was in the background. */
function fail(times: number): void {
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  for (let i = 0; i < times; i += 1)
    transactions.mockImplementationOnce(() => {
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    });
}

test('one transaction that fails is tried again on a fresh connection', async () => {
  const ledger = await openIdbLedger(NAME);
  const open = vi.spyOn(indexedDB, 'open');
  fail(1);
  expect(await ledger.heads()).toEqual([]);
  expect(open).toHaveBeenCalledTimes(1);
});

test('a failure that lasts is told, and not kept for later', async () => {
  const ledger = await openIdbLedger(NAME);
  fail(2);
  await expect(ledger.heads()).rejects.toMatchObject({ problem: 'failed' });
  expect(await ledger.heads()).toEqual([]);
});
