import type { ReadableFile, WritableFile } from '../storage/storage.ts';
import { ListError } from '../types/problem.ts';
import { blocksOf } from './scan.ts';

/** A list's bytes, as often as they are wanted. */
export interface Source {
  readonly blocks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** The same bytes from the start, whether or not all blocks were taken. */
  again(): Promise<Source>;
}

/** The bytes of a list's copy. */
export function sourceOf(copy: ReadableFile, blockBytes: number): Source {
  return {
    blocks: blocksOf(copy, blockBytes),
    again: () => Promise.resolve(sourceOf(copy, blockBytes)),
  };
}

/** The bytes of a file, which is copied while they are taken. */
export function copiedSource(
  file: Blob,
  copy: WritableFile,
  blockBytes: number,
  signal?: AbortSignal,
): Source {
  return {
    blocks: copying(file, copy, blockBytes),
    async again() {
      for await (const _ of copying(file, copy, blockBytes)) signal?.throwIfAborted();
      return sourceOf(copy, blockBytes);
    },
  };
}

/** The blocks of a file that are not copied yet, each copied before it is given. The next is read while one is worked on. */
async function* copying(
  file: Blob,
  copy: WritableFile,
  blockBytes: number,
): AsyncGenerator<Uint8Array> {
  const start = copy.size();
  let next = readBlob(file, start, start + blockBytes);
  for (let at = start; at < file.size;) {
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
