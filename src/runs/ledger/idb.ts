import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { RunEvent } from '../events.ts';
import type { RunHead } from '../state.ts';
import { LedgerError, type Discarded, type Ledger } from './ledger.ts';

/** What is kept of a run beside its events. */
interface Kept {
  readonly head: RunHead;
  /** How many events there are. */
  readonly length: number;
  readonly discarded?: Omit<Discarded, 'head'>;
}

interface Schema extends DBSchema {
  heads: { key: string; value: Kept };
  /** By run and position in its journal, from 0. */
  events: { key: [string, number]; value: RunEvent };
}

const VERSION = 1;

/**
 * The ledger in IndexedDB. Appends are on disk before they resolve (strict durability), and as each
 * is one transaction, tabs that write at once write one after the other.
 */
export async function openIdbLedger(name = 'append-desk'): Promise<Ledger> {
  const db = await safely(() => open(name));
  return {
    heads: () =>
      safely(async () =>
        (await db.getAll('heads')).flatMap(({ head, discarded }) => (discarded ? [] : [head])),
      ),

    events: (run, known) =>
      safely(async () => {
        const tx = db.transaction(['heads', 'events']);
        const [kept, events] = await Promise.all([
          tx.objectStore('heads').get(run),
          tx.objectStore('events').getAll(from(run, known)),
        ]);
        return kept?.discarded ? [] : events;
      }),

    append: ({ run, known, event, head }) =>
      safely(async () => {
        const tx = write(db);
        const [heads, events] = [tx.objectStore('heads'), tx.objectStore('events')];
        const kept = await heads.get(run);
        const length = kept?.length ?? 0;
        if (length < known || kept?.discarded) throw new LedgerError('gone');
        const missed = length > known ? await events.getAll(from(run, known)) : [];
        await Promise.all([
          events.add(event, [run, length]),
          heads.put({ head: head(missed), length: length + 1 }, run),
          tx.done,
        ]);
        return missed;
      }),

    remove: (run) =>
      safely(async () => {
        const tx = write(db);
        await Promise.all([
          tx.objectStore('heads').delete(run),
          tx.objectStore('events').delete(from(run, 0)),
          tx.done,
        ]);
      }),

    discard: (run, how) => safely(() => change(db, run, (kept) => ({ ...kept, discarded: how }))),

    discarded: () =>
      safely(async () =>
        (await db.getAll('heads')).flatMap(({ head, discarded }) =>
          discarded ? [{ head, ...discarded }] : [],
        ),
      ),

    restore: (run) => safely(() => change(db, run, ({ discarded: _, ...kept }) => kept)),
  };
}

/** Changes what is kept of a run, where there is one of that id. */
async function change(
  db: IDBPDatabase<Schema>,
  run: string,
  to: (kept: Kept) => Kept,
): Promise<void> {
  const tx = write(db);
  const heads = tx.objectStore('heads');
  const kept = await heads.get(run);
  if (kept) await heads.put(to(kept), run);
  await tx.done;
}

function open(name: string): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, VERSION, {
    upgrade(db) {
      db.createObjectStore('heads');
      db.createObjectStore('events');
    },
    // A newer page in another tab waits for this; what this tab writes from now on fails and is told.
    blocking(_version, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

function write(db: IDBPDatabase<Schema>) {
  return db.transaction(['heads', 'events'], 'readwrite', { durability: 'strict' });
}

function from(run: string, position: number): IDBKeyRange {
  return IDBKeyRange.bound([run, position], [run, Infinity]);
}

async function safely<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new LedgerError(full ? 'full' : 'failed', error);
  }
}
