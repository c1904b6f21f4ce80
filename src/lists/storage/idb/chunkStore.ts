import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { isQuota } from '../browser.ts';

/** A file in the database. Its chunks are stored by `id`, which no other file ever has. */
export interface FileEntry {
  readonly id: string;
  /** Bytes. */
  readonly size: number;
}

interface Schema extends DBSchema {
  files: { key: string; value: FileEntry };
  /** By id of the file and position, from 0. */
  chunks: { key: [string, number]; value: Blob | ArrayBuffer };
}

type Change = (
  tx: IDBPTransaction<Schema, ['files', 'chunks'], 'readwrite'>,
) => Promise<unknown> | undefined;

interface Waiting {
  readonly change: Promise<Change>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Files in IndexedDB, cut into chunks. Changes are made in the order in which they are asked for;
 * those that wait share a transaction. Reads see every change that was asked for before.
 */
export class ChunkStore {
  readonly #name: string;
  /** Whether chunks are stored as blobs, which browsers keep in files; else as buffers. */
  readonly #asBlobs: boolean;
  #db: Promise<IDBPDatabase<Schema>> | undefined;
  #waiting: Waiting[] = [];
  #working: Promise<void> | undefined;

  constructor(name: string, asBlobs: boolean) {
    this.#name = name;
    this.#asBlobs = asBlobs;
  }

  /** Makes an empty file, in place of the one that is at the path. */
  create(path: string, id: string): Promise<void> {
    return this.#change(async (tx) => {
      await removeFile(tx, path);
      await tx.objectStore('files').put({ id, size: 0 }, path);
    });
  }

  setSize(path: string, entry: FileEntry): Promise<void> {
    return this.#change((tx) => tx.objectStore('files').put(entry, path));
  }

  /** Stores a chunk. Returns a blob that holds no memory, where the browser has such. */
  async putChunk(id: string, position: number, blob: Blob): Promise<Blob> {
    const put =
      (value: Blob | ArrayBuffer): Change =>
      (tx) =>
        tx.objectStore('chunks').put(value, [id, position]);
    await this.#change(this.#asBlobs ? put(blob) : blob.arrayBuffer().then(put));
    if (!this.#asBlobs) return blob;
    const stored = await this.#using((db) => db.get('chunks', [id, position]));
    return stored instanceof Blob ? stored : blob;
  }

  /** Removes a file, and all below the path. */
  remove(path: string): Promise<void> {
    return this.#change(async (tx) => {
      await removeFile(tx, path);
      const below = await tx.objectStore('files').getAllKeys(rangeBelow(path));
      for (const one of below) await removeFile(tx, one);
    });
  }

  /** A file with its chunks; undefined if there is none. */
  async file(path: string): Promise<(FileEntry & { readonly chunks: Blob[] }) | undefined> {
    await this.#working;
    return this.#using(async (db) => {
      const tx = db.transaction(['files', 'chunks']);
      const entry = await tx.objectStore('files').get(path);
      if (!entry) return undefined;
      const stored = await tx.objectStore('chunks').getAll(rangeOf(entry.id));
      return { ...entry, chunks: stored.map(asBlob) };
    });
  }

  async pathsBelow(path: string): Promise<string[]> {
    await this.#working;
    return this.#using((db) => db.getAllKeys('files', rangeBelow(path)));
  }

  #change(change: Change | Promise<Change>): Promise<void> {
    const done = new Promise<void>((resolve, reject) => {
      this.#waiting.push({ change: Promise.resolve(change), resolve, reject });
    });
    this.#working ??= this.#work();
    return done;
  }

  async #work(): Promise<void> {
    // Changes that are asked for in the same turn share a transaction.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0);
      try {
        await this.#apply(batch);
        for (const { resolve } of batch) resolve();
      } catch {
        // One by one, to find the one that fails.
        for (const one of batch) await this.#apply([one]).then(one.resolve, one.reject);
      }
    }
    this.#working = undefined;
  }

  async #apply(batch: readonly Waiting[]): Promise<void> {
    const changes = await Promise.all(batch.map(({ change }) => change));
    await this.#using(async (db) => {
      const tx = db.transaction(['files', 'chunks'], 'readwrite', { durability: 'strict' });
      try {
        for (const change of changes) await change(tx);
        await tx.done;
      } catch (error) {
        await aborted(tx);
        throw error;
      }
    });
  }

  /** Once more on a fresh connection where it fails: Safari loses connections in the background. */
  async #using<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (error) {
      if (isQuota(error)) throw error;
      this.#db = undefined;
      return work(await this.#open());
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#db ??= openDB<Schema>(this.#name, 1, {
      upgrade(db) {
        db.createObjectStore('files');
        db.createObjectStore('chunks');
      },
      blocking: (_version, _wanted, event) => {
        this.#db = undefined;
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: () => {
        this.#db = undefined;
      },
    }).catch((error: unknown) => {
      this.#db = undefined;
      throw error;
    });
    return this.#db;
  }
}

async function removeFile(tx: Parameters<Change>[0], path: string): Promise<void> {
  const entry = await tx.objectStore('files').get(path);
  if (!entry) return;
  await tx.objectStore('files').delete(path);
  await tx.objectStore('chunks').delete(rangeOf(entry.id));
}

async function aborted(tx: Parameters<Change>[0]): Promise<void> {
  try {
    tx.abort();
  } catch {
    // The transaction has already ended.
  }
  await tx.done.catch(() => {});
}

function asBlob(value: Blob | ArrayBuffer): Blob {
  return value instanceof Blob ? value : new Blob([value]);
}

function rangeOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Infinity]);
}

/** Paths below a folder: `0` is the character after `/`. */
function rangeBelow(path: string): IDBKeyRange {
  return IDBKeyRange.bound(`${path}/`, `${path}0`, false, true);
}
