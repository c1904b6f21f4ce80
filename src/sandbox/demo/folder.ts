/** The part of `FileSystemSyncAccessHandle` that we use; TypeScript has it for workers only. */
interface SyncHandle {
  truncate(size: number): void;
  write(bytes: Uint8Array, options: { at: number }): number;
  flush(): void;
  close(): void;
}

type SyncFile = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncHandle> };

/**
 * Writes a whole file and returns when it is in private storage. By a sync handle, which every
 * browser with private storage has (Safari came by `createWritable` late).
 */
export async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob | string,
): Promise<void> {
  const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
  const file = (await folder.getFileHandle(name, { create: true })) as SyncFile;
  const handle = await open(file);
  try {
    handle.truncate(0);
    if (handle.write(bytes, { at: 0 }) < bytes.length) throw new Error('The storage is full.');
    handle.flush();
  } finally {
    handle.close();
  }
}

/** Files that are being opened: Chromium (156) forgets an opening whose file it collects as garbage. */
const opening = new Set<SyncFile>();

async function open(file: SyncFile): Promise<SyncHandle> {
  opening.add(file);
  try {
    return await file.createSyncAccessHandle();
  } finally {
    opening.delete(file);
  }
}

/** The result of `find`. Undefined if there is no entry with that name. */
export async function whereFound<T>(find: () => Promise<T>): Promise<T | undefined> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}
