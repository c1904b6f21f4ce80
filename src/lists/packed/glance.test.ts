import { expect, test } from 'vitest';
import { memoryStorage } from '../storage/memory.ts';
import { engineWith, textFile } from '../testing/engine.ts';
import type { Profile } from '../types/profile.ts';

const LIST = textFile('Name;City', ...Array.from({ length: 900 }, (_, i) => `Ann ${i};Zürich`));

test('a glance tells what the first progress of reading tells', async () => {
  const engine = engineWith();
  const seen: Profile[] = [];
  await engine.read('r', LIST, { onProgress: (soFar) => seen.push(soFar) });
  const glance = await engine.glance(LIST);
  expect(glance.rows).toBeGreaterThan(500);
  expect(glance).toEqual(seen[0]);
});

test('a glance stores nothing', async () => {
  const storage = memoryStorage();
  storage.create = () => Promise.reject(new Error('Something was stored.'));
  expect(await engineWith({ storage }).glance(LIST)).toMatchObject({ complete: false });
});

test.each([
  ['no list', textFile('%PDF-1.7'), { kind: 'not a csv', looksLike: 'pdf' }],
  ['a list without room for it', LIST, { kind: 'storage full', needed: 5 * LIST.size }],
  ['a file with nothing in it', textFile(''), { kind: 'empty' }],
])('a glance at %s says so', async (_, file, problem) => {
  const storage = { ...memoryStorage(), room: () => Promise.resolve(1_000) };
  await expect(engineWith({ storage }).glance(file)).rejects.toMatchObject({ problem });
});
