import { memoryStorage } from './memory.ts';
import { opfsStorage } from './opfs.ts';
import type { Storage } from './storage.ts';

/**
 * Private storage where the browser offers it, else memory. Tried with a real file: some private
 * windows have the calls and refuse them, and a page without https has no `navigator.storage`.
 */
export async function openStorage(): Promise<Storage> {
  try {
    const storage = opfsStorage(await navigator.storage.getDirectory());
    const probe = `probe-${Math.random().toString(36).slice(2)}`;
    (await storage.create(probe)).close();
    await storage.remove(probe);
    return storage;
  } catch {
    // Whatever the browser's reason, memory works; `durable` tells the page, and it tells the user.
    return memoryStorage();
  }
}
