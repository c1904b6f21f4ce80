/**
 * Where the list engine keeps its bulk: all that it needs of a browser's storage. `opfs/`, `idb/` and
 * `memory.ts` provide it. Paths have `/` between folders.
 */

import type { Lifetime } from '../types/lifetime.ts';
import type { Waits } from './waits.ts';

/** A file open for reading at any place. */
export interface ReadableFile {
  /** Length in bytes; grows while the file is being written. */
  size(): number;
  /** Reads into `into` from byte `at`; returns how many bytes there were, fewer only at the end. */
  read(into: Uint8Array, at: number): number;
  close(): void;
}

/** A file open for reading and writing. Throws a ListError `storage full` if no room is left. */
export interface WritableFile extends ReadableFile {
  write(bytes: Uint8Array, at: number): void;
  /** Has what was written stored; it survives a loss of power once `Storage.sync` returns. */
  flush(): void;
}

export interface Storage {
  readonly lifetime: Lifetime;
  /** Where this storage waits for other tabs. */
  readonly waits: Waits;
  /** Makes the file, or empties it where there is one. Waits while another tab has it open. */
  create(path: string): Promise<WritableFile>;
  /**
   * Opens a file to read, also where others read it, or this same storage writes it. Undefined if
   * there is none.
   */
  open(path: string): Promise<ReadableFile | undefined>;
  /** A handle on the file as it is now; breaks when the file is written or removed. Undefined if there is none. */
  blob(path: string): Promise<Blob | undefined>;
  /** Removes a file or a whole folder; fine where there is none. Waits as `create` does. */
  remove(path: string): Promise<void>;
  /** The names in a folder, in no order; none where there is no such folder. */
  list(path: string): Promise<string[]>;
  /** Does `work` once no other tab does any under this name. Not to be called within such a work. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
  /**
   * Returns once what was written to files at and below a path survives a reload: only then may anybody be
   * told that it is there. Throws a ListError `storage full` if it does not, and removes what was half
   * written. Files must be flushed or closed before.
   */
  sync(path: string): Promise<void>;
  /** Bytes that may still be stored, as far as the browser tells. */
  room(): Promise<number | undefined>;
}
