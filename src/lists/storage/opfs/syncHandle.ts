/** The part of `FileSystemSyncAccessHandle` that we use; TypeScript has it for workers only. */
export interface SyncHandle {
  read(into: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}

interface SyncOptions {
  readonly mode: 'readwrite' | 'read-only';
}

export type SyncFile = FileSystemFileHandle & {
  /** `mode` lets several tabs read. Only Chromium 121 and newer know it; all others open exclusively. */
  createSyncAccessHandle(options?: SyncOptions): Promise<SyncHandle>;
};

/**
 * Files that are being opened. Chromium (seen in 156) forgets an opening whose file it collects as
 * garbage meanwhile, and what waits for it waits for ever.
 */
const opening = new Set<SyncFile>();

/** Opens a file. Rejects if somebody else has it open (`isHeld`). */
export async function openSync(file: SyncFile, options?: SyncOptions): Promise<SyncHandle> {
  opening.add(file);
  try {
    return await file.createSyncAccessHandle(options);
  } finally {
    opening.delete(file);
  }
}
