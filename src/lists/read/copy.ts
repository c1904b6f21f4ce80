import type { WritableFile } from '../storage/storage.ts';
import { ListError } from '../types.ts';

/** The blocks of a file, each copied before it is given. The next is read while one is worked on. */
export async function* copying(
  file: Blob,
  copy: WritableFile,
  blockBytes: number,
): AsyncGenerator<Uint8Array> {
  let next = readBlob(file, 0, blockBytes);
  for (let at = 0; at < file.size;) {
    const block = await next;
    if (block.length === 0) throw new ListError({ kind: 'file gone' });
    copy.write(block, at);
    at += block.length;
    next = at < file.size ? readBlob(file, at, at + blockBytes) : Promise.resolve(block);
    // Answered for where it is awaited; without this, a work that ends first leaves it unanswered.
    next.catch(() => {});
    yield block;
  }
}

/** Bytes of a file. A file that changed or went away since it was chosen cannot be read any more. */
export async function readBlob(file: Blob, from: number, to: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) throw new ListError({ kind: 'file gone' });
    throw error;
  }
}
