import type { IDBPDatabase } from 'idb';
import { Database, type StoredHead, type Schema } from './database.ts';
import { LedgerError, type Ledger } from './ledger.ts';

/**
 * The ledger in IndexedDB. Appends are on disk before they resolve (strict durability), and as each
 * is one transaction, tabs that write at once write one after the other.
 */
export async function openIdbLedger(name = 'append-desk'): Promise<Ledger> {
  const database = new Database(name);
  const using = <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> =>
    database.using(work);
  await using(() => Promise.resolve());
  return {
    heads: () =>
      using(async (db) =>
        (await db.getAll('heads')).flatMap(({ head, discarded }) => (discarded ? [] : [head])),
      ),

    events: (run, known) =>
      using(async (db) => {
        const tx = db.transaction(['heads', 'events']);
        const [kept, events] = await Promise.all([
          tx.objectStore('heads').get(run),
          tx.objectStore('events').getAll(from(run, known)),
        ]);
        return kept?.discarded ? [] : events;
      }),

    append: ({ run, known, event, head }) =>
      using(async (db) => {
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
      using(async (db) => {
        const tx = write(db);
        await Promise.all([
          tx.objectStore('heads').delete(run),
          tx.objectStore('events').delete(from(run, 0)),
          tx.done,
        ]);
      }),

    discard: (run, how) => using((db) => change(db, run, (kept) => ({ ...kept, discarded: how }))),

    discarded: () =>
      using(async (db) =>
        (await db.getAll('heads')).flatMap(({ head, discarded }) =>
          discarded ? [{ head, ...discarded }] : [],
        ),
      ),

    restore: (run) => using((db) => change(db, run, ({ discarded: _, ...kept }) => kept)),
  };
}

/** Changes what is kept of a run, where there is one of that id. */
async function change(
  db: IDBPDatabase<Schema>,
  run: string,
  to: (kept: StoredHead) => StoredHead,
): Promise<void> {
  const tx = write(db);
  const heads = tx.objectStore('heads');
  const kept = await heads.get(run);
  if (kept) await heads.put(to(kept), run);
  await tx.done;
}

function write(db: IDBPDatabase<Schema>) {
  return db.transaction(['heads', 'events'], 'readwrite', { durability: 'strict' });
}

function from(run: string, position: number): IDBKeyRange {
  return IDBKeyRange.bound([run, position], [run, Infinity]);
}
