import { memoryStore } from '../memory.ts';
import type { SandboxStore } from '../store.ts';
import { writeFile } from './folder.ts';
import { opfsStore } from './opfs.ts';

/**
 * The demo's store: private storage below `folder`, or memory where the browser has none to give.
 * Tried with a real file: some private windows have the calls and refuse them.
 */
export async function openStore(folder: string): Promise<SandboxStore> {
  try {
    const storage = await navigator.storage.getDirectory();
    const root = await storage.getDirectoryHandle(folder, { create: true });
    const probe = `probe-${Math.random().toString(36).slice(2)}`;
    await writeFile(root, probe, '');
    await root.removeEntry(probe);
    return await opfsStore(root);
  } catch {
    // Whatever the browser's reason, the demo works in memory too; runs tell the user what that means.
    return memoryStore();
  }
}
