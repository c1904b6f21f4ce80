import type { Storage, WritableFile } from './storage.ts';
import { Waits } from './waits.ts';

const PAGE = 64 * 1024;

/** Files in memory, for where the browser stores nothing for the page. They go with the worker. */
export function memoryStorage(): Storage {
  const files = new Map<string, MemoryFile>();
  return {
    lifetime: 'tab',
    waits: new Waits(),
    create(path) {
      const file = new MemoryFile();
      files.set(path, file);
      return Promise.resolve(file);
    },
    open: (path) => Promise.resolve(files.get(path)),
    blob: (path) => Promise.resolve(files.get(path)?.blob()),
    remove(path) {
      for (const name of files.keys())
        if (name === path || name.startsWith(`${path}/`)) files.delete(name);
      return Promise.resolve();
    },
    list(path) {
      const below = [...files.keys()].filter((name) => name.startsWith(`${path}/`));
      const names = below.map((name) => name.slice(path.length + 1).split('/')[0] ?? '');
      return Promise.resolve([...new Set(names)]);
    },
    // No other tab sees it.
    alone: (_name, work) => work(),
    sync: () => Promise.resolve(),
    room: () => Promise.resolve(undefined),
  };
}

/** Bytes in pages, so that a growing file is never copied as a whole. */
class MemoryFile implements WritableFile {
  readonly #pages: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;

  size(): number {
    return this.#size;
  }

  read(into: Uint8Array, at: number): number {
    const length = Math.max(0, Math.min(into.length, this.#size - at));
    this.#eachPage(at, length, (page, done) => into.set(page, done));
    return length;
  }

  write(bytes: Uint8Array, at: number): void {
    while (this.#pages.length * PAGE < at + bytes.length) this.#pages.push(new Uint8Array(PAGE));
    this.#eachPage(at, bytes.length, (page, done) => {
      page.set(bytes.subarray(done, done + page.length));
    });
    this.#size = Math.max(this.#size, at + bytes.length);
  }

  flush(): void {}

  close(): void {}

  blob(): Blob {
    const pages: Uint8Array<ArrayBuffer>[] = [];
    this.#eachPage(0, this.#size, (page) => pages.push(page));
    return new Blob(pages);
  }

  #eachPage(
    at: number,
    length: number,
    use: (page: Uint8Array<ArrayBuffer>, done: number) => void,
  ): void {
    for (let done = 0; done < length;) {
      const start = (at + done) % PAGE;
      const page = this.#pages[Math.floor((at + done) / PAGE)];
      if (!page) throw new RangeError('A page of a file in memory is lacking.');
      const piece = page.subarray(start, Math.min(PAGE, start + length - done));
      use(piece, done);
      done += piece.length;
    }
  }
}
