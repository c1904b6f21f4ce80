import { ListError } from '../types/problem.ts';
import type { ReadableFile, Storage, WritableFile } from './storage.ts';

/** The files that a work has open, to be closed together however it ends. */
export class OpenFiles {
  readonly #storage: Storage;
  readonly #files: ReadableFile[] = [];

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  async create(path: string): Promise<WritableFile> {
    const file = await this.#storage.create(path);
    this.#files.push(file);
    return file;
  }

  /** Throws a ListError `storage damaged` if there is no such file; `what` tells people what it is. */
  async open(path: string, what: string): Promise<ReadableFile> {
    const file = await this.#storage.open(path);
    if (!file) throw new ListError({ kind: 'storage damaged', what });
    this.#files.push(file);
    return file;
  }

  /** Opens a file for reading. Undefined if it doesn't exist. */
  async openIfThere(path: string): Promise<ReadableFile | undefined> {
    const file = await this.#storage.open(path);
    if (file) this.#files.push(file);
    return file;
  }

  /** A file as a Blob, which need not be closed. Undefined if it doesn't exist. */
  blob(path: string): Promise<Blob | undefined> {
    return this.#storage.blob(path);
  }

  close(): void {
    for (const file of this.#files.splice(0)) file.close();
  }
}

/** Does a work with files and closes them, however it ends. */
export async function withFiles<T>(
  storage: Storage,
  work: (files: OpenFiles) => Promise<T>,
): Promise<T> {
  const files = new OpenFiles(storage);
  try {
    return await work(files);
  } finally {
    files.close();
  }
}
