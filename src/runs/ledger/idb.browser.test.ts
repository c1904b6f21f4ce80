import { deleteDB, openDB } from 'idb';
import { afterAll, expect, test } from 'vitest';
import type { RunEvent } from '../model/events.ts';
import { headOf } from '../model/runHead.ts';
import { reduce } from '../model/reduce.ts';
import type { RunState } from '../state.ts';
import { ledgerConforms } from './conformance.ts';
import { openIdbLedger } from './idb.ts';
import type { Ledger } from './ledger.ts';

const NAME = 'ledger test';
afterAll(() => deleteDB(NAME));

ledgerConforms(() => openIdbLedger(NAME));

test('a newer page in another tab is not held up; what this one writes then fails and says so', async () => {
  const ledger = await openIdbLedger('upgraded');
  const newer = await openDB('upgraded', 2);
  await expect(ledger.heads()).rejects.toMatchObject({ problem: 'newer page' });
  newer.close();
  await deleteDB('upgraded');
});

test('a page of before finds its runs in what a later version left', async () => {
  const before = await openIdbLedger('went back');
  await append(before, 'a');
  const later = await openDB('went back', 2, {
    upgrade(db) {
      db.createObjectStore('something new');
    },
  });
  later.close();
  const ledger = await openIdbLedger('went back');
  expect((await ledger.heads()).map(({ id }) => id)).toEqual(['a']);
  await append(ledger, 'b');
  expect(await ledger.heads()).toHaveLength(2);
  await deleteDB('went back');
});

test('a database that is taken away is made anew, and what was in it is gone', async () => {
  const ledger = await openIdbLedger('cleared');
  await append(ledger, 'a');
  await deleteDB('cleared');
  await expect(append(ledger, 'a', 1)).rejects.toMatchObject({ problem: 'gone' });
  expect(await ledger.heads()).toEqual([]);
  await deleteDB('cleared');
});

async function append(ledger: Ledger, run: string, known = 0): Promise<void> {
  const event = { type: 'created', at: 1, id: run, demo: false, name: 'a.csv', bytes: 1 } as const;
  await ledger.append({ run, known, event, head: () => headOf(runCreated(event)) });
}

function runCreated(event: RunEvent): RunState {
  const state = reduce(undefined, event);
  if (!state) throw new Error('There is no run.');
  return state;
}
