import { deleteDB, openDB } from 'idb';
import { isQuota } from './browser.ts';
import { idbStorage } from './idb/idb.ts';
import { memoryStorage } from './memory.ts';
import { opfsStorage } from './opfs/opfs.ts';
import type { Storage } from './storage.ts';
import { openSync, type SyncFile } from './opfs/syncHandle.ts';

/** Milliseconds: storing one byte takes a few. WebKitGTK (2.50) never answers in a private window. */
const PROBE_LIMIT = 1_000;

/** The first that this browser offers: private storage with handles, IndexedDB, memory. Each is tried. */
export async function openStorage(): Promise<Storage> {
  const root = await privateRoot();
  return (root && (await opfsIfItWorks(root))) ?? (await idbIfItWorks(root)) ?? memoryStorage();
}

/** Private storage; undefined if the browser has none to give, null where it refuses, as in private windows. */
async function privateRoot(): Promise<FileSystemDirectoryHandle | null | undefined> {
  const manager = navigator.storage as StorageManager | undefined;
  if (!manager || !('getDirectory' in manager)) return undefined;
  return manager.getDirectory().catch(() => null);
}

async function opfsIfItWorks(root: FileSystemDirectoryHandle): Promise<Storage | undefined> {
  const probe = probeName();
  try {
    const file = await root.getFileHandle(probe, { create: true });
    // Opened directly: `opfsStorage` would wait if the browser refuses.
    (await openSync(file as SyncFile)).close();
    return opfsStorage(root);
  } catch (error) {
    // On a full disk, the lists that are here can still be read and deleted. For any other reason, the next kind works.
    return isQuota(error) ? opfsStorage(root) : undefined;
  } finally {
    await root.removeEntry(probe).catch(() => {});
  }
}

/** Without locks (a page without https), tabs would write the same run at once. */
async function idbIfItWorks(root: unknown): Promise<Storage | undefined> {
  if (!('locks' in navigator)) return undefined;
  try {
    const asBlobs = await storesBlobs();
    const lifetime = root === null || !asBlobs ? 'session' : 'kept';
    const storage = idbStorage({ name: 'append-desk-files', asBlobs, lifetime });
    await storage.list('probe');
    return storage;
  } catch {
    return undefined;
  }
}

/** Whether IndexedDB stores blobs. Rejects if there is no IndexedDB. */
async function storesBlobs(): Promise<boolean> {
  const name = `append-desk-${probeName()}`;
  const db = await openDB(name, 1, {
    upgrade: (created) => void created.createObjectStore('blobs'),
  });
  const stored = db.put('blobs', new Blob(['a']), 'blob').then(
    () => true,
    // On a full disk it stores nothing, for which blobs are not to blame.
    isQuota,
  );
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), PROBE_LIMIT);
  });
  const answer = await Promise.race([stored, late]);
  db.close();
  if (answer) deleteDB(name).catch(() => {});
  return answer;
}

/** A name for this tab alone: a frozen tab with the same probe open would hold up all others. */
function probeName(): string {
  return `probe-${Math.random().toString(36).slice(2)}`;
}
