import { ListError } from '../../types/problem.ts';
import { aloneAmongTabs, isQuota, roomInBrowser } from '../browser.ts';
import { isHeld, whenFree } from './held.ts';
import { SharedFiles } from '../sharedFiles.ts';
import { SnapshotFile } from './snapshotFile.ts';
import { openSync, type SyncFile, type SyncHandle } from './syncHandle.ts';
import type { ReadableFile, Storage, WritableFile } from '../storage.ts';
import { Waits } from '../waits.ts';

/**
 * The origin private file system. Whoever reads a file in this worker shares one handle. Where another
 * tab holds it, readers do without a handle, and whoever writes or removes it waits until it is free.
 */
export function opfsStorage(root: FileSystemDirectoryHandle): Storage {
  const files = new SharedFiles();
  const waits = new Waits();
  return {
    lifetime: 'kept',
    waits,
    create: async (path) => files.own(path, await createFile(root, path, waits)),
    open: (path) => whereFound(() => files.share(path, () => openFile(root, path))),
    blob: (path) => whereFound(async () => (await fileHandle(root, path, false)).getFile()),
    async remove(path) {
      await whereFound(async () => {
        const { folder, name } = await folderOf(root, path, false);
        await whenFree(waits, () => folder.removeEntry(name, { recursive: true }));
      });
    },
    async list(path) {
      const names = await whereFound(async () => {
        const { folder, name } = await folderOf(root, path, false);
        const found: string[] = [];
        for await (const one of (await folder.getDirectoryHandle(name)).keys()) found.push(one);
        return found;
      });
      return names ?? [];
    },
    alone: aloneAmongTabs(waits),
    // A flush waits for the disk.
    sync: () => Promise.resolve(),
    room: roomInBrowser,
  };
}

/** Opens a new or emptied file to write. Throws a ListError `storage full`. */
async function createFile(
  root: FileSystemDirectoryHandle,
  path: string,
  waits: Waits,
): Promise<WritableFile> {
  const sync = await whereRoom(async () => {
    const file = await fileHandle(root, path, true);
    return whenFree(waits, () => openSync(file));
  });
  try {
    sync.truncate(0);
  } catch (error) {
    sync.close();
    throw storageFull(error);
  }
  return new OpfsFile(sync);
}

async function openFile(root: FileSystemDirectoryHandle, path: string): Promise<ReadableFile> {
  const file = await fileHandle(root, path, false);
  try {
    return new OpfsFile(await openSync(file, { mode: 'read-only' }));
  } catch (error) {
    if (!isHeld(error)) throw error;
    return new SnapshotFile(await file.getFile());
  }
}

/** Bytes that are written by one call: with more, a byte takes twice as long (measured in Chromium). */
const AT_ONCE = 1 << 20;

class OpfsFile implements WritableFile {
  readonly #sync: SyncHandle;

  constructor(sync: SyncHandle) {
    this.#sync = sync;
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
    this.#sync.close();
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
  return isQuota(error) ? new ListError({ kind: 'storage full' }) : error;
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
