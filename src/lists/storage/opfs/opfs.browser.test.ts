import { afterEach, describe, expect, test } from 'vitest';
import exclusiveUrl from '../../testing/exclusiveStorageWorker.ts?worker&url';
import { StorageTab } from '../../testing/storageTab.ts';
import sharedUrl from '../../testing/storageWorker.ts?worker&url';
import { CONFORMANCE } from '../conformance.ts';

const tabs: StorageTab[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const tab of tabs.splice(0)) tab.close();
  const root = await navigator.storage.getDirectory();
  for (const folder of folders.splice(0)) await root.removeEntry(folder, { recursive: true });
});

/** Does tasks with private storage, as one tab has it. */
function openTab(url: string): (task: string) => Promise<void> {
  const tab = new StorageTab(url, { folder: folders.at(-1) ?? '', kind: 'handles' });
  tabs.push(tab);
  return (task) => tab.do(task);
}

function newFolder(): void {
  folders.push(`test-${crypto.randomUUID()}`);
}

describe.each([
  ['shared', sharedUrl],
  ['exclusive', exclusiveUrl],
])('private storage whose handles are %s', (_, url) => {
  test.each(Object.keys(CONFORMANCE))('%s', async (name) => {
    newFolder();
    await expect(openTab(url)(name)).resolves.toBeUndefined();
  });

  test('a file that another tab reads can be read', async () => {
    newFolder();
    const [first, second] = [openTab(url), openTab(url)];
    await first('write');
    await first('hold');
    await expect(second('read')).resolves.toBeUndefined();
    await first('release');
  });

  test.each(['write', 'remove'])(
    'a tab that wants to %s a file waits until another has read it',
    async (task) => {
      newFolder();
      const [first, second] = [openTab(url), openTab(url)];
      await first('write');
      await first('hold');
      let done = false;
      const waiting = second(task).then(() => (done = true));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(done).toBe(false);
      await first('release');
      await waiting;
      expect(done).toBe(true);
    },
  );

  test('a file that another tab has open to write can be read as it is', async () => {
    newFolder();
    const [first, second] = [openTab(url), openTab(url)];
    await first('write and hold');
    await expect(second('read')).rejects.toThrow('anew is not text');
    await first('release');
  });
});
