import { afterEach, expect, test, vi } from 'vitest';
import { openStorage } from './openStorage.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser with private storage whose files are refused with this, and without IndexedDB. */
function browserThatRefuses(refusal: DOMException): { removed: string[] } {
  const removed: string[] = [];
  const file = { createSyncAccessHandle: () => Promise.reject(refusal) };
  const root = {
    getFileHandle: () => Promise.resolve(file),
    removeEntry: (name: string) => Promise.resolve(removed.push(name)),
  };
  vi.stubGlobal('navigator', { storage: { getDirectory: () => Promise.resolve(root) } });
  return { removed };
}

test('on a full disk, private storage is used all the same', async () => {
  const { removed } = browserThatRefuses(new DOMException('', 'QuotaExceededError'));
  const { lifetime } = await openStorage();
  expect(lifetime).toBe('kept');
  expect(removed).toHaveLength(1);
});

test('private storage that does not work is not used', async () => {
  const { removed } = browserThatRefuses(new DOMException('', 'UnknownError'));
  const { lifetime } = await openStorage();
  expect(lifetime).toBe('tab');
  expect(removed).toHaveLength(1);
});
