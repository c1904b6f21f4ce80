import { deleteDB } from 'idb';
import { afterAll, expect, test } from 'vitest';
import { templatesConform } from './conformance.ts';
import { idbTemplates, openTemplates } from './idbTemplates.ts';

const NAME = 'templates test';
afterAll(() => deleteDB(NAME));

templatesConform(async () => {
  await deleteDB(NAME);
  return idbTemplates(NAME);
});

test('where lists are gone with the tab, so are templates', async () => {
  const databases = await indexedDB.databases();
  await openTemplates('tab').all();
  expect(await indexedDB.databases()).toEqual(databases);
});
