import { existsSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readSheet, type Sheet } from '../support/csv.ts';

/** Waits for the one complete file in a folder, returns it, and empties the folder. */
export async function newestFile(folder: string): Promise<Sheet> {
  let names: string[] = [];
  const look = async () => {
    names = existsSync(folder) ? await readdir(folder) : [];
    return names.length === 1 && !/\.(part|wkdownload)$/.test(names[0] ?? '');
  };
  await expect.poll(look, { timeout: 30_000, message: 'a file in the downloads' }).toBe(true);
  const path = join(folder, names[0] ?? '');
  const taken = `${folder}-taken`;
  await rename(path, taken);
  return readSheet(taken);
}
