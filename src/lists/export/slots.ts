import { runFiles } from '../storage/paths.ts';
import type { Storage } from '../storage/storage.ts';

/** Exports that are kept: the browser may still be saving one when the next is made. */
const SLOTS = 4;

/** The path for the next export of a run; what was there four exports ago makes room. */
export async function nextSlot(storage: Storage, run: string): Promise<string> {
  const paths = runFiles(run);
  const last = await storage.blob(paths.lastExport);
  const slot = (Number((await last?.text()) ?? 0) + 1) % SLOTS;
  const pointer = await storage.create(paths.lastExport);
  try {
    pointer.write(new TextEncoder().encode(String(slot)), 0);
  } finally {
    pointer.close();
  }
  return paths.export(slot);
}
