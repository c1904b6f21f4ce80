import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Copies a recipe with some of its words changed. Throws where the recipe no longer has them. */
export async function adapt(
  recipe: string,
  to: string,
  changes: Record<string, string>,
): Promise<void> {
  let text = await readFile(join(import.meta.dirname, recipe), 'utf8');
  for (const [from, into] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`${recipe} has no “${from}” any more.`);
    text = text.replaceAll(from, into);
  }
  await writeFile(to, text);
}

/** A port that nobody uses: these servers cannot be told to choose one themselves. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}
