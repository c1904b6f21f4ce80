/** Runs what is asked by name with private storage, which opens files in workers only. */
import { CONFORMANCE, equal, opened, textOf, write } from '../storage/conformance.ts';
import { opfsStorage } from '../storage/opfs.ts';
import type { ReadableFile, Storage } from '../storage/storage.ts';

export interface StorageRequest {
  /** The folder to work in, made where there is none. */
  readonly folder: string;
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
};

async function run({ folder, task }: StorageRequest): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await TASKS[task]?.(opfsStorage(await root.getDirectoryHandle(folder, { create: true })));
}

self.addEventListener('message', ({ data }: MessageEvent<StorageRequest>) => {
  run(data).then(
    () => self.postMessage({} satisfies StorageReply),
    (error: unknown) => self.postMessage({ error: String(error) } satisfies StorageReply),
  );
});
