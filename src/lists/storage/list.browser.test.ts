import { afterEach, expect, test } from 'vitest';
import { opfsStorage } from './opfs.ts';

const FOLDER = 'list test';

afterEach(async () => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(FOLDER, { recursive: true });
});

test('the names in a folder are listed, and none where there is no such folder', async () => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  for (const name of ['a', 'b']) await folder.getDirectoryHandle(name, { create: true });
  const storage = opfsStorage(root);
  expect(new Set(await storage.list(FOLDER))).toEqual(new Set(['a', 'b']));
  expect(await storage.list(`${FOLDER}/none`)).toEqual([]);
});
