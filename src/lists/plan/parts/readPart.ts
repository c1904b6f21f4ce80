import { runFiles } from '../../storage/paths.ts';
import type { Storage } from '../../storage/storage.ts';
import type { Part } from '../../types/plan.ts';
import { ListError } from '../../types/problem.ts';
import { sha256 } from './sha256.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Memory of the part read last, for the next one: 8 MB each time would be garbage for long. */
let memory: Bytes = new Uint8Array();

/** Ends when the parts asked for up to now are done with: they use the same memory, one after the other. */
let free: Promise<unknown> = Promise.resolve();

/**
 * Hands over a part's bytes, good until `use` is done. Throws a ListError `storage damaged` if they
 * are not those that were stored.
 */
export function withPart<T>(
  storage: Storage,
  run: string,
  part: Part,
  use: (bytes: Bytes) => T | Promise<T>,
): Promise<T> {
  const done = free.then(async () => {
    if (memory.length < part.bytes) memory = new Uint8Array(part.bytes);
    const bytes = memory.subarray(0, part.bytes);
    await fill(bytes, storage, run, part);
    if ((await sha256(bytes)) !== part.hash) throw damaged(part);
    return use(bytes);
  });
  free = done.catch(() => undefined);
  return done;
}

/** A part's file as a handle, checked like its bytes. */
export function checkedPart(storage: Storage, run: string, part: Part): Promise<Blob> {
  return withPart(storage, run, part, async () => {
    const blob = await storage.blob(runFiles(run).part(part.id));
    if (blob?.size !== part.bytes) throw damaged(part);
    return blob;
  });
}

async function fill(bytes: Bytes, storage: Storage, run: string, part: Part): Promise<void> {
  const file = await storage.open(runFiles(run).part(part.id));
  if (!file) throw damaged(part);
  try {
    if (file.size() !== part.bytes) throw damaged(part);
    file.read(bytes, 0);
  } finally {
    file.close();
  }
}

function damaged({ id }: Part): ListError {
  return new ListError({ kind: 'storage damaged', what: `batch ${id}` });
}
