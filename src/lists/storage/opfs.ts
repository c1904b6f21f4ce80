import { ListError } from '../types/problem.ts';
import type { ReadableFile, Storage, WritableFile } from './storage.ts';

/** The part of `FileSystemSyncAccessHandle` that we use; TypeScript has it for workers only. */
interface SyncHandle {
  read(into: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}

type SyncFile = FileSystemFileHandle & {
  /** `mode` lets several tabs read; browsers that do not know it open exclusively. */
  createSyncAccessHandle(options?: SyncOptions): Promise<SyncHandle>;
};

interface SyncOptions {
  readonly mode: 'readwrite' | 'read-only';
}

/**
 * The origin private file system. A sync handle shuts out all others, so files that this storage
 * has open to write are shared with its own readers.
 */
export function opfsStorage(root: FileSystemDirectoryHandle): Storage {
  const writing = new Map<string, OpfsFile>();
  return {
    durable: true,
    async create(path) {
      const sync = await whereRoom(async () => {
        return openSync(await fileHandle(root, path, true));
      });
      try {
        sync.truncate(0);
      } catch (error) {
        sync.close();
        throw storageFull(error);
      }
      const file = new OpfsFile(sync, () => writing.delete(path));
      writing.set(path, file);
      return file;
    },
    async open(path) {
      const shared = writing.get(path);
      if (shared) return shared.reader();
      return whereFound(async () => {
        const sync = await openSync(await fileHandle(root, path, false), { mode: 'read-only' });
        return new OpfsFile(sync, () => {});
      });
    },
    blob: (path) => whereFound(async () => (await fileHandle(root, path, false)).getFile()),
    async remove(path) {
      await whereFound(async () => {
        const { folder, name } = await folderOf(root, path, false);
        await folder.removeEntry(name, { recursive: true });
      });
    },
    async room() {
      const { quota, usage } = await navigator.storage.estimate();
      return quota === undefined ? undefined : quota - (usage ?? 0);
    },
  };
}

/** Bytes that are written by one call: with more, a byte takes twice as long (measured in Chromium). */
const AT_ONCE = 1 << 20;

class OpfsFile implements WritableFile {
  readonly #sync: SyncHandle;
  readonly #closed: () => void;
  #users = 1;

  constructor(sync: SyncHandle, closed: () => void) {
    this.#sync = sync;
    this.#closed = closed;
  }

  /** The same file for one more user; the handle closes with the last of them. */
  reader(): ReadableFile {
    this.#users += 1;
    return this;
  }

  size(): number {
    return this.#sync.getSize();
  }

  read(into: Uint8Array, at: number): number {
    return this.#sync.read(into, { at });
  }

  write(bytes: Uint8Array, at: number): void {
    for (let done = 0; done < bytes.length; done += AT_ONCE) {
      const piece = bytes.subarray(done, done + AT_ONCE);
      const written = orStorageFull(() => this.#sync.write(piece, { at: at + done }));
      if (written < piece.length) throw new ListError({ kind: 'storage full' });
    }
  }

  flush(): void {
    orStorageFull(() => this.#sync.flush());
  }

  close(): void {
    this.#users -= 1;
    if (this.#users > 0) return;
    this.#sync.close();
    this.#closed();
  }
}

/**
 * Files that are being opened. Chromium (seen in 156) forgets an opening whose file it collects as
 * garbage meanwhile, and what waits for it waits for ever.
 */
const opening = new Set<SyncFile>();

async function openSync(file: SyncFile, options?: SyncOptions): Promise<SyncHandle> {
  opening.add(file);
  try {
    return await file.createSyncAccessHandle(options);
  } finally {
    opening.delete(file);
  }
}

function orStorageFull<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw storageFull(error);
  }
}

/** As `orStorageFull`; a full disk may refuse even to open a file. */
async function whereRoom<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw storageFull(error);
  }
}

/** The error as people can mend it, where the disk is full; any other as it is. */
function storageFull(error: unknown): unknown {
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  return full ? new ListError({ kind: 'storage full' }) : error;
}

async function whereFound<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

async function fileHandle(
  root: FileSystemDirectoryHandle,
  path: string,
  create: boolean,
): Promise<SyncFile> {
  const { folder, name } = await folderOf(root, path, create);
  return (await folder.getFileHandle(name, { create })) as SyncFile;
}

async function folderOf(
  root: FileSystemDirectoryHandle,
  path: string,
  create: boolean,
): Promise<{ folder: FileSystemDirectoryHandle; name: string }> {
  const names = path.split('/');
  const name = names.pop() ?? '';
  let folder = root;
  for (const step of names) folder = await folder.getDirectoryHandle(step, { create });
  return { folder, name };
}
