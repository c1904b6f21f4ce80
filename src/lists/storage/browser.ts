/** What every kind of storage needs of the browser. */
import type { Storage } from './storage.ts';
import type { Waits } from './waits.ts';

/** Does work once no other tab does any under this name. */
export function aloneAmongTabs(waits: Waits): Storage['alone'] {
  return async (name, work) => {
    const end = waits.begin();
    try {
      return await navigator.locks.request(`append-desk file ${name}`, () => {
        end();
        return work();
      });
    } finally {
      end();
    }
  };
}

/** Bytes that may still be stored. Safari before 17 does not tell; WebKitGTK (2.50) has no `storage` at all. */
export async function roomInBrowser(): Promise<number | undefined> {
  const manager = navigator.storage as StorageManager | undefined;
  if (!manager || !('estimate' in manager)) return undefined;
  const { quota, usage } = await manager.estimate();
  return quota === undefined ? undefined : quota - (usage ?? 0);
}

/** Whether the browser refused for lack of room. */
export function isQuota(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
