import { ListError } from '../../types/problem.ts';
import { aloneAmongTabs, isQuota, roomInBrowser } from '../browser.ts';
import { ChunkCache } from './chunkCache.ts';
import { ChunkedFile, CHUNK_BYTES } from './chunkedFile.ts';
import { ChunkStore } from './chunkStore.ts';
import { Pending } from './pending.ts';
import { SharedFiles } from '../sharedFiles.ts';
import type { Storage } from '../storage.ts';
import { Waits } from '../waits.ts';

/** Bytes of chunks that are in memory, over all files. */
const CACHE_BYTES = 64 << 20;

export interface IdbOptions {
  /** Of the database. */
  readonly name: string;
  /** Whether chunks are stored as blobs, else as buffers: WebKit stores no blobs in a private window. */
  readonly asBlobs: boolean;
  readonly lifetime: Storage['lifetime'];
}

/**
 * Files in IndexedDB, for browsers without sync access handles. They are read and written at once; what
 * was written is stored in the background, and `sync` waits for it. Other tabs see a file as it was when
 * it was last flushed or closed.
 */
export function idbStorage({ name, asBlobs, lifetime }: IdbOptions): Storage {
  const store = new ChunkStore(name, asBlobs);
  const cache = new ChunkCache(CACHE_BYTES / CHUNK_BYTES);
  const files = new SharedFiles();
  const pending = new Pending();
  const waits = new Waits();
  return {
    lifetime,
    waits,
    create(path) {
      const file = newFile(path, { store, cache, pending });
      return Promise.resolve(files.own(path, file));
    },
    open: (path) =>
      files.share(path, async () => {
        const stored = await store.file(path);
        return stored && new ChunkedFile(cache, stored.size, stored.chunks);
      }),
    async blob(path) {
      const stored = await store.file(path);
      return stored && new Blob(stored.chunks);
    },
    remove: (path) => store.remove(path),
    async list(path) {
      const below = await store.pathsBelow(path);
      const names = below.map((one) => one.slice(path.length + 1).split('/')[0] ?? '');
      return [...new Set(names)];
    },
    alone: aloneAmongTabs(waits),
    async sync(path) {
      const [failure, ...others] = await pending.settle(path);
      if (!failure) return;
      // Half a file is useless and takes up space.
      for (const failed of new Set([failure, ...others].map((one) => one.path)))
        await store.remove(failed);
      throw failure.error;
    },
    room: roomInBrowser,
  };
}

interface Parts {
  readonly store: ChunkStore;
  readonly cache: ChunkCache;
  readonly pending: Pending;
}

function newFile(path: string, { store, cache, pending }: Parts): ChunkedFile {
  const id = crypto.randomUUID();
  const inBackground = (work: Promise<unknown>): void => {
    pending.add(path, work.catch(throwStorageError));
  };
  inBackground(store.create(path, id));
  return new ChunkedFile(cache, 0, [], {
    throwIfFailed: () => pending.throwIfFailed(path),
    putChunk: (position, blob, stored) =>
      inBackground(store.putChunk(id, position, blob).then(stored)),
    setSize: (size) => inBackground(store.setSize(path, { id, size })),
  });
}

function throwStorageError(error: unknown): never {
  throw isQuota(error) ? new ListError({ kind: 'storage full' }) : error;
}
