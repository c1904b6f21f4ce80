import type { Storage } from '../storage/storage.ts';
import { runFiles } from '../storage/paths.ts';
import { ListError } from '../types/problem.ts';

/** The name of the newest output that is whole; undefined before the first. */
export async function newestOutput(storage: Storage, run: string): Promise<string | undefined> {
  const pointer = await storage.blob(runFiles(run).newestOutput);
  return pointer?.text();
}

/** Makes `name` the newest output, and removes the one before: a file that is replaced breaks its handles. */
export async function publishOutput(storage: Storage, run: string, name: string): Promise<void> {
  const before = await newestOutput(storage, run);
  const pointer = await storage.create(runFiles(run).newestOutput);
  try {
    pointer.write(new TextEncoder().encode(name), 0);
    pointer.flush();
  } finally {
    pointer.close();
  }
  if (before !== undefined) await storage.remove(runFiles(run).output(before));
}

/** The newest output as a handle. */
export async function outputBlob(storage: Storage, run: string): Promise<Blob> {
  const name = await newestOutput(storage, run);
  const blob = name === undefined ? undefined : await storage.blob(runFiles(run).output(name));
  if (!blob) throw new ListError({ kind: 'storage damaged', what: 'the enriched file' });
  return blob;
}
