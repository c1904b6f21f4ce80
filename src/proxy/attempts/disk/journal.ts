import { open, rename, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A file of lines that only grows. A line is on disk once its `append` resolves; lines that wait for
 * the disk at the same time share one sync. One whose `append` rejects left nothing behind.
 */
export class Journal {
  readonly #path: string;
  #file: FileHandle;
  #size: number;
  #waiting: Waiting[] = [];
  #work: Promise<void> = Promise.resolve();
  #idle = true;

  private constructor(path: string, file: FileHandle, size: number) {
    this.#path = path;
    this.#file = file;
    this.#size = size;
  }

  /** Starts a file with `lines` in place of what may be at `path`. */
  static async create(path: string, lines: Iterable<string>): Promise<Journal> {
    const { file, size } = await written(path, lines);
    return new Journal(path, file, size);
  }

  /** Bytes on disk. */
  get size(): number {
    return this.#size;
  }

  append(line: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line, resolve, reject });
      if (this.#idle) void this.#next(() => this.#flush());
    });
  }

  /** Puts `lines` in place of all that is there. */
  replace(lines: () => Iterable<string>): Promise<void> {
    return this.#next(async () => {
      const { file, size } = await written(this.#path, lines());
      await this.#file.close();
      this.#file = file;
      this.#size = size;
    });
  }

  /** Rejects if the file can no longer be found under its name. */
  async check(): Promise<void> {
    const [named, ours] = await Promise.all([stat(this.#path), this.#file.stat()]);
    if (named.ino !== ours.ino || named.dev !== ours.dev)
      throw new Error(`${this.#path} was replaced by another file.`);
  }

  async close(): Promise<void> {
    await this.#next(() => this.#flush());
    await this.#file.close();
  }

  /** Does `work` after all that was asked for before. */
  #next(work: () => Promise<void>): Promise<void> {
    this.#idle = false;
    const done = this.#work.then(work);
    this.#work = done.catch(() => undefined).then(() => this.#rest());
    return done;
  }

  /** Goes on with lines that came meanwhile. */
  #rest(): Promise<void> | undefined {
    if (this.#waiting.length > 0) return this.#flush().then(() => this.#rest());
    this.#idle = true;
    return undefined;
  }

  async #flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length === 0) return;
    try {
      await this.#write(Buffer.from(waiting.map(({ line }) => `${line}\n`).join('')));
      for (const { resolve } of waiting) resolve();
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  async #write(bytes: Buffer): Promise<void> {
    try {
      await this.check();
      await writeWhole(this.#file, bytes, this.#size);
      await this.#file.datasync();
      this.#size += bytes.length;
    } catch (error) {
      // A disk that is full may have taken some of it.
      await this.#file.truncate(this.#size).catch(() => undefined);
      throw error;
    }
  }
}

/** Writes a new file beside `path` and gives it its name when it is whole and on disk. */
async function written(
  path: string,
  lines: Iterable<string>,
): Promise<{ file: FileHandle; size: number }> {
  const draft = `${path}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    const bytes = Buffer.from([...lines].map((line) => `${line}\n`).join(''));
    await writeWhole(file, bytes, 0);
    await file.sync();
    await rename(draft, path);
    await syncFolder(dirname(path));
    return { file, size: bytes.length };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function writeWhole(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Makes a file's name durable, which its own sync does not. Windows has no such call and no such need. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
