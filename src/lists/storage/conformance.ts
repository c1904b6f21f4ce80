import type { ReadableFile, Storage } from './storage.ts';

/** What every storage does, by name. They throw where it does not; without a test runner, so that they run in a worker. */
export const CONFORMANCE: Readonly<Record<string, (storage: Storage) => Promise<void>>> = {
  async 'reads at any place what was written'(storage) {
    await write(storage, 'a/b/file', 'one two');
    const file = await opened(storage, 'a/b/file');
    equal(textOf(file), 'one two');
    const end = new Uint8Array(10);
    equal(file.read(end, 4), 3);
    file.close();
  },

  async 'has nothing where nothing was written'(storage) {
    equal(await storage.open('a/none'), undefined);
    equal(await storage.blob('a/none'), undefined);
    await storage.remove('a/none');
  },

  async 'empties a file that is made again'(storage) {
    await write(storage, 'file', 'a long text');
    await write(storage, 'file', 'short');
    equal(await (await storage.blob('file'))?.text(), 'short');
  },

  async 'lets a file be read while it is written'(storage) {
    const writer = await storage.create('file');
    writer.write(bytesOf('first'), 0);
    const reader = await opened(storage, 'file');
    equal(textOf(reader), 'first');
    writer.write(bytesOf(' second'), 5);
    writer.close();
    equal(textOf(reader), 'first second');
    reader.close();
  },

  async 'lets many read a file at once'(storage) {
    await write(storage, 'file', 'text');
    const readers = await Promise.all([1, 2, 3].map(() => opened(storage, 'file')));
    for (const reader of readers) {
      equal(textOf(reader), 'text');
      reader.close();
      // Again, as when a work that failed cleans up after itself.
      reader.close();
    }
    await write(storage, 'file', 'anew');
  },

  async 'keeps a file open for its other readers when one closes twice'(storage) {
    await write(storage, 'file', 'text');
    const first = await opened(storage, 'file');
    const second = await opened(storage, 'file');
    first.close();
    first.close();
    equal(textOf(second), 'text');
    second.close();
  },

  async 'reads and writes large files at any place'(storage) {
    const file = await storage.create('file');
    const piece = new Uint8Array(300_000);
    for (let i = 0; i < 12; i++) file.write(piece.fill(i), i * piece.length);
    file.write(bytesOf('rewritten'), 1_048_570);
    file.flush();
    equal(byteAt(file, 299_999), 0);
    equal(byteAt(file, 3_599_999), 11);
    file.write(bytesOf('again'), 1_048_579);
    file.close();
    const reader = await opened(storage, 'file');
    equal(reader.size(), 3_600_000);
    const bytes = new Uint8Array(20);
    equal(reader.read(bytes, 1_048_570), 20);
    equal(new TextDecoder().decode(bytes.subarray(0, 14)), 'rewrittenagain');
    for (let i = 0; i < 12; i++) equal(byteAt(reader, i * piece.length + 5), i);
    reader.close();
    equal((await storage.blob('file'))?.size, 3_600_000);
  },

  async 'lists the names in a folder'(storage) {
    await write(storage, 'folder/a', 'text');
    await write(storage, 'folder/b/c', 'text');
    await write(storage, 'folder/b/d', 'text');
    await write(storage, 'folders/e', 'text');
    equal((await storage.list('folder')).toSorted().join(), 'a,b');
    equal((await storage.list('none')).join(), '');
  },

  async 'removes folders with all that is in them'(storage) {
    await write(storage, 'a/b/file', 'text');
    await storage.remove('a');
    equal(await storage.open('a/b/file'), undefined);
  },
};

export async function write(storage: Storage, path: string, text: string): Promise<void> {
  const file = await storage.create(path);
  file.write(bytesOf(text), 0);
  file.flush();
  file.close();
}

export async function opened(storage: Storage, path: string): Promise<ReadableFile> {
  const file = await storage.open(path);
  if (!file) throw new Error(`There is no file at ${path}.`);
  return file;
}

export function textOf(file: ReadableFile): string {
  const bytes = new Uint8Array(file.size());
  return new TextDecoder().decode(bytes.subarray(0, file.read(bytes, 0)));
}

export function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`${String(actual)} is not ${String(expected)}.`);
}

function byteAt(file: ReadableFile, at: number): number | undefined {
  const byte = new Uint8Array(1);
  file.read(byte, at);
  return byte[0];
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
