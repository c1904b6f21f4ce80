import { memoryStore } from '../memory.ts';
import type { SandboxStore } from '../store.ts';
import { writeFile } from './folder.ts';
import { idbStore } from './idb.ts';
import { opfsStore } from './opfs.ts';

/**
 * The demo's store, by the name of its folder or database: private storage, IndexedDB, or memory, the
 * first that the browser offers. Private storage is tried with a real file: some private windows have the
 * calls and refuse them.
 */
export async function openStore(name: string): Promise<SandboxStore> {
  for (const open of [openOpfs, idbStore])
    try {
      return await open(name);
    } catch {
      // Whatever the browser's reason, the next kind works; runs tell the user what that means.
    }
  return memoryStore();
}

async function openOpfs(folder: string): Promise<SandboxStore> {
  const storage = await navigator.storage.getDirectory();
  const root = await storage.getDirectoryHandle(folder, { create: true });
  const probe = `probe-${Math.random().toString(36).slice(2)}`;
  await writeFile(root, probe, '');
  await root.removeEntry(probe);
  return opfsStore(root);
}
