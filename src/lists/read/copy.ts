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

/**
 * The blocks of a file that are not copied yet, each copied before it is given. The next are read while
 * one is worked on. A stream, since slices cost three times as much to read.
 */
async function* copying(
  file: Blob,
  copy: WritableFile,
  blockBytes: number,
): AsyncGenerator<Uint8Array> {
  let at = copy.size();
  // Whole where it can be: Firefox (seen in 153) gives a slice of a file that grew at its old length, silently.
  const reader = (at === 0 ? file : file.slice(at)).stream().getReader();
  try {
    for (let next = reading(reader); ;) {
      const { done, value } = await next;
      if (done) break;
      copy.write(value, at);
      at += value.length;
      next = reading(reader);
      yield* stretchesOf(value, blockBytes);
    }
    if (at !== file.size) throw new ListError({ kind: 'file gone' });
    await isUnchanged(file);
  } finally {
    // What is read in advance is not wanted any more; where it could not be read, that is told already.
    await reader.cancel().catch(() => {});
  }
}

/** The next bytes of a file, under way. */
function reading(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  const read = reader.read().catch(() => {
    // Browsers say no more than that the stream broke off.
    throw new ListError({ kind: 'file gone' });
  });
  // Answered for where it is awaited; without this, a work that ends first leaves it unanswered.
  read.catch(() => {});
  return read;
}

/** Cuts bytes into pieces of at most `most` bytes. */
export function* stretchesOf(bytes: Uint8Array, most: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += most) yield bytes.subarray(at, at + most);
}

/**
 * Throws where a file was changed since it was chosen: what was read of it may be old and new rows mixed.
 * One that is gone by now was read whole.
 */
async function isUnchanged(file: Blob): Promise<void> {
  await file
    .slice(0, 1)
    .arrayBuffer()
    .catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) orGone(error);
    });
}

/** Throws where a file is empty because it went away: browsers give that no bytes, as they do an empty one. */
export async function isThere(file: Blob): Promise<void> {
  await file.arrayBuffer().catch(orGone);
}

/** Bytes of a file. */
export async function readBlob(file: Blob, from: number, to: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer().catch(orGone));
}

/** A file that changed or went away since it was chosen cannot be read any more. */
function orGone(error: unknown): never {
  throw error instanceof DOMException ? new ListError({ kind: 'file gone' }) : error;
}
