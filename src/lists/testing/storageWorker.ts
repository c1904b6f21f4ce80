/** Runs what is asked by name with a kind of storage; all of them open files in workers only. */
import { CONFORMANCE, equal, opened, textOf, write } from '../storage/conformance.ts';
import { idbStorage } from '../storage/idb/idb.ts';
import { opfsStorage } from '../storage/opfs/opfs.ts';
import type { ReadableFile, Storage } from '../storage/storage.ts';

export interface StorageRequest {
  /** The folder or database to work in, made where there is none. */
  readonly folder: string;
  readonly kind: 'handles' | 'blobs' | 'buffers';
  readonly task: string;
}

export interface StorageReply {
  readonly error?: string;
}

let held: ReadableFile | undefined;

const TASKS: Readonly<Record<string, (storage: Storage) => Promise<void>>> = {
  ...CONFORMANCE,
  write: (storage) => write(storage, 'file', 'text'),
  async hold(storage) {
    held = await opened(storage, 'file');
  },
  async 'write and hold'(storage) {
    const file = await storage.create('file');
    file.write(new TextEncoder().encode('anew'), 0);
    file.flush();
    held = file;
  },
  async read(storage) {
    const file = await opened(storage, 'file');
    equal(textOf(file), 'text');
    const end = new Uint8Array(10);
    equal(file.read(end, 1), 3);
    file.close();
  },
  release() {
    held?.close();
    return Promise.resolve();
  },
  remove: (storage) => storage.remove('file'),
  sync: (storage) => storage.sync('file'),
  'read what is held'() {
    equal(held && textOf(held), 'text');
    return Promise.resolve();
  },
  /** From here on the browser has no room. */
  'fill the disk'() {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    return Promise.resolve();
  },
  'find nothing': async (storage) => equal(await storage.open('file'), undefined),
};

const storages = new Map<string, Promise<Storage>>();

async function open({ folder, kind }: StorageRequest): Promise<Storage> {
  if (kind !== 'handles')
    return idbStorage({ name: folder, asBlobs: kind === 'blobs', lifetime: 'kept' });
  const root = await navigator.storage.getDirectory();
  return opfsStorage(await root.getDirectoryHandle(folder, { create: true }));
}

async function run(request: StorageRequest): Promise<void> {
  const storage = storages.get(request.folder) ?? open(request);
  storages.set(request.folder, storage);
  await TASKS[request.task]?.(await storage);
}

self.addEventListener('message', ({ data }: MessageEvent<StorageRequest>) => {
  run(data).then(
    () => self.postMessage({} satisfies StorageReply),
    (error: unknown) => self.postMessage({ error: String(error) } satisfies StorageReply),
  );
});
