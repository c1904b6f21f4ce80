import { ListError } from '../types/problem.ts';
import { damaged } from './fileView.ts';

/** Bytes by chunks; what a browser's streams give. */
export type Chunks = AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>;

/** What a gzip file holds. Throws as `chunksOf`. */
export function gunzip(packed: Blob): Chunks {
  return chunksOf(packed.stream().pipeThrough(new DecompressionStream('gzip')), packed);
}

/**
 * The chunks of a stream made of a file; the next is read while one is worked on. Throws a ListError `file
 * gone` where the stream fails and the file cannot be read any more, else `file damaged`.
 */
export async function* chunksOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  file: Blob,
): Chunks {
  const reader = stream.getReader();
  try {
    for (let next = reading(reader, file); ;) {
      const { done, value } = await next;
      if (done) return;
      next = reading(reader, file);
      yield value;
    }
  } finally {
    // Canceling a stream that failed rejects with the error that `read` has already reported.
    await reader.cancel().catch(() => {});
  }
}

function reading(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  file: Blob,
): Promise<ReadableStreamReadResult<Uint8Array<ArrayBuffer>>> {
  const read = reader.read().catch(() => whyUnread(file));
  // Handled where it is awaited; without this, a caller that stops first leaves it unhandled.
  read.catch(() => {});
  return read;
}

/** Tells whether a stream failed because the file is gone or because it is damaged: browsers don't say. */
async function whyUnread(file: Blob): Promise<never> {
  await file
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => {
      throw new ListError({ kind: 'file gone' });
    });
  throw damaged();
}
