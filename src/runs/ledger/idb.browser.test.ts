import { deleteDB, openDB } from 'idb';
import { afterAll, expect, test } from 'vitest';
import { ledgerConforms } from './conformance.ts';
import { openIdbLedger } from './idb.ts';

const NAME = 'ledger test';
afterAll(() => deleteDB(NAME));

ledgerConforms(() => openIdbLedger(NAME));

test('a newer page in another tab is not held up; what this one writes then fails and says so', async () => {
  const ledger = await openIdbLedger('upgraded');
  const newer = await openDB('upgraded', 2);
  await expect(ledger.heads()).rejects.toMatchObject({ problem: 'failed' });
  newer.close();
  await expect(openIdbLedger('upgraded')).rejects.toMatchObject({ problem: 'failed' });
  await deleteDB('upgraded');
});
