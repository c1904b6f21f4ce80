import { runFiles } from '../storage/paths.ts';
import type { Storage } from '../storage/storage.ts';
import { ListError, type Part } from '../types.ts';
import { sha256 } from './hash.ts';

/** A part's bytes. Throws a ListError `storage damaged` where they are not those that were stored. */
export async function readPart(
  storage: Storage,
  run: string,
  part: Part,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await partBlob(storage, run, part);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if ((await sha256(bytes)) !== part.hash) throw damaged(part);
  return bytes;
}

/** A part's file as a handle, checked like its bytes. */
export async function checkedPart(storage: Storage, run: string, part: Part): Promise<Blob> {
  await readPart(storage, run, part);
  return partBlob(storage, run, part);
}

async function partBlob(storage: Storage, run: string, part: Part): Promise<Blob> {
  const blob = await storage.blob(runFiles(run).part(part.id));
  if (!blob || blob.size !== part.bytes) throw damaged(part);
  return blob;
}

function damaged({ id }: Part): ListError {
  return new ListError({ kind: 'storage damaged', what: `batch ${id}` });
}
