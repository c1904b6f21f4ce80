import type { ReadableFile, WritableFile } from './storage.ts';

/** An open file and how many use it. */
interface Owner {
  readonly file: Promise<ReadableFile | undefined>;
  users: number;
}

/**
 * Owns the open files of a storage, at most one per path: in most browsers a handle shuts out all
 * others, so those who want the same file share it. It is closed when the last of them closes it.
 */
export class SharedFiles {
  readonly #owners = new Map<string, Owner>();

  /**
   * The file of this path for one more reader; undefined if there is none. `open` is called where nobody
   * has it open; its errors pass through.
   */
  async share(
    path: string,
    open: () => Promise<ReadableFile | undefined>,
  ): Promise<ReadableFile | undefined> {
    const owner = this.#owners.get(path) ?? this.#add(path, open());
    owner.users += 1;
    try {
      const file = await owner.file;
      if (file) return new SharedFile(file, () => this.#leave(path, owner, file));
    } catch (error) {
      this.#leave(path, owner);
      throw error;
    }
    this.#leave(path, owner);
    return undefined;
  }

  /** A file that was opened to write, shared with readers from now on. Closing it stores what was written. */
  own(path: string, file: WritableFile): WritableFile {
    const owner = this.#add(path, Promise.resolve(file));
    owner.users += 1;
    return new SharedWritableFile(file, () => {
      try {
        // Its readers may keep it open for longer than the writer waits.
        if (owner.users > 1) file.flush();
      } finally {
        this.#leave(path, owner, file);
      }
    });
  }

  #add(path: string, file: Promise<ReadableFile | undefined>): Owner {
    const owner = { file, users: 0 };
    this.#owners.set(path, owner);
    return owner;
  }

  #leave(path: string, owner: Owner, file?: ReadableFile): void {
    owner.users -= 1;
    if (owner.users > 0) return;
    if (this.#owners.get(path) === owner) this.#owners.delete(path);
    file?.close();
  }
}

/** A file as one of its users has it. Closing it again does nothing. */
class SharedFile<F extends ReadableFile> implements ReadableFile {
  protected readonly file: F;
  readonly #leave: () => void;
  #closed = false;

  constructor(file: F, leave: () => void) {
    this.file = file;
    this.#leave = leave;
  }

  size(): number {
    return this.file.size();
  }

  read(into: Uint8Array, at: number): number {
    return this.file.read(into, at);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#leave();
  }
}

class SharedWritableFile extends SharedFile<WritableFile> implements WritableFile {
  write(bytes: Uint8Array, at: number): void {
    this.file.write(bytes, at);
  }

  flush(): void {
    this.file.flush();
  }
}
