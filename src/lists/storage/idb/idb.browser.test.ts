import { deleteDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { StorageTab } from '../../testing/storageTab.ts';
import workerUrl from '../../testing/storageWorker.ts?worker&url';
import { CONFORMANCE } from '../conformance.ts';

const tabs: StorageTab[] = [];
let folder = '';

afterEach(async () => {
  for (const tab of tabs.splice(0)) tab.close();
  await deleteDB(folder);
});

describe.each(['blobs', 'buffers'] as const)('storage in IndexedDB, as %s', (kind) => {
  function openTabs(count: number): StorageTab[] {
    folder = `test-${crypto.randomUUID()}`;
    tabs.push(...Array.from({ length: count }, () => new StorageTab(workerUrl, { folder, kind })));
    return tabs;
  }

  test.each(Object.keys(CONFORMANCE))('%s', async (name) => {
    const [tab] = openTabs(1);
    await expect(tab?.do(name)).resolves.toBeUndefined();
  });

  test('another tab, or this one after a reload, reads what was stored', async () => {
    const [first, second] = openTabs(2);
    await first?.do('write');
    await first?.do('sync');
    first?.close();
    await expect(second?.do('read')).resolves.toBeUndefined();
  });

  test.each(['write and hold', 'remove'])(
    'a file can be read by one tab while another does: %s',
    async (task) => {
      const [first, second] = openTabs(2);
      await first?.do('write');
      await first?.do('sync');
      await second?.do('hold');
      await first?.do(task);
      await first?.do('sync');
      await expect(second?.do('read what is held')).resolves.toBeUndefined();
    },
  );

  test('without room, nobody is told that a file is stored, and what there is of it is removed', async () => {
    const [tab] = openTabs(1);
    await tab?.do('write');
    await tab?.do('sync');
    await tab?.do('fill the disk');
    await tab?.do('write');
    await expect(tab?.do('sync')).rejects.toThrow('storage full');
    await expect(tab?.do('find nothing')).resolves.toBeUndefined();
  });
});
