import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REMEMBERED_FOR } from '../limits.ts';
import { attemptMemoryConforms } from './conformance.ts';
import { openDiskMemory } from './disk.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attempts-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

attemptMemoryConforms(async () => ({
  memory: await openDiskMemory(folder, Date.now),
  restarted: () => openDiskMemory(folder, Date.now),
}));

describe('on disk', () => {
  test('a crash at any byte of a change leaves the state before or after it', async () => {
    const memory = await openDiskMemory(folder, Date.now);
    const id = randomUUID();
    await memory.begin(id);
    const begun = (await readFile(join(folder, id))).length;
    await memory.end(id, { state: 'not sent' });
    const text = await readFile(join(folder, id));
    for (let length = text.length; length >= 0; length -= 1) {
      await truncate(join(folder, id), length);
      const { state } = await (await openDiskMemory(folder, Date.now)).state(id);
      // The line feed that ends a line says nothing.
      const want =
        length >= text.length - 1 ? 'not sent' : length >= begun - 1 ? 'unknown' : 'never seen';
      expect(state, `cut at ${length}`).toBe(want);
    }
  });

  test('an attempt goes on after a change that a crash cut short', async () => {
    const id = randomUUID();
    await appendFile(join(folder, id), '\n{"state":"in fl');
    const memory = await openDiskMemory(folder, Date.now);
    expect(await memory.begin(id)).toBeUndefined();
    await memory.end(id, { state: 'unknown' });
    expect(await memory.state(id)).toEqual({ state: 'unknown' });
  });

  test('what is older than two days is deleted, unless it is in flight', async () => {
    let time = Date.now();
    const memory = await openDiskMemory(folder, () => time);
    const [old, running] = [randomUUID(), randomUUID()];
    await memory.begin(old);
    await memory.end(old, { state: 'unknown' });
    await memory.begin(running);
    time += REMEMBERED_FOR - 60_000;
    await memory.forgetOld();
    expect(await readdir(folder)).toHaveLength(2);
    time += 120_000;
    await memory.forgetOld();
    expect(await readdir(folder)).toEqual([running]);
    expect(await memory.state(running)).toEqual({ state: 'in flight' });
  });

  test('where nothing can be written, nothing may be sent', async () => {
    const memory = await openDiskMemory(folder, Date.now);
    await rm(folder, { recursive: true });
    await expect(memory.begin(randomUUID())).rejects.toThrow('ENOENT');
  });
});
