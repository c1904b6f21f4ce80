import { BlobReader } from '../blobReader.ts';
import type { CachedChunk, ChunkCache } from './chunkCache.ts';
import type { WritableFile } from '../storage.ts';

/** Bytes of a chunk: with less, each costs more to store; with more, to read a few bytes does. */
export const CHUNK_BYTES = 1 << 20;

/** Where a file's chunks are stored. */
export interface ChunkSink {
  /** Throws the error of what could not be stored. */
  throwIfFailed(): void;
  /** Stores a chunk in the background. `stored` takes a blob with the same bytes that holds no memory. */
  putChunk(position: number, blob: Blob, stored: (blob: Blob) => void): void;
  /** Stores the file's length in the background. */
  setSize(size: number): void;
}

/** A chunk in memory. */
interface Chunk extends CachedChunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  changed: boolean;
}

/**
 * A file of chunks that are in blobs, but for those used last, whose bytes are in memory. So it is read
 * and written at once, though the browser stores blobs in the background only.
 */
export class ChunkedFile implements WritableFile {
  readonly #blobs: (Blob | undefined)[];
  readonly #chunks = new Map<number, Chunk>();
  readonly #cache: ChunkCache;
  readonly #sink: ChunkSink | undefined;
  readonly #reader = new BlobReader();
  #size: number;
  #storedSize: number;

  /** Without a sink, the file is only read. */
  constructor(cache: ChunkCache, size: number, blobs: readonly Blob[], sink?: ChunkSink) {
    this.#cache = cache;
    this.#size = size;
    this.#storedSize = size;
    this.#blobs = [...blobs];
    this.#sink = sink;
  }

  size(): number {
    return this.#size;
  }

  read(into: Uint8Array, at: number): number {
    const length = Math.max(0, Math.min(into.length, this.#size - at));
    this.#each(at, length, (chunk, from, to, done) => {
      into.set(chunk.bytes.subarray(from, to), done);
    });
    return length;
  }

  /** Throws a RangeError if it would leave a gap. */
  write(bytes: Uint8Array, at: number): void {
    if (at > this.#size) throw new RangeError('A file in chunks has no gaps.');
    this.#sink?.throwIfFailed();
    this.#size = Math.max(this.#size, at + bytes.length);
    this.#each(at, bytes.length, (chunk, from, to, done) => {
      chunk.bytes.set(bytes.subarray(done, done + to - from), from);
      chunk.changed = true;
    });
  }

  /** Stores what was changed, in the background. */
  flush(): void {
    for (const [position, chunk] of this.#chunks) this.#store(position, chunk);
    if (this.#size === this.#storedSize) return;
    this.#storedSize = this.#size;
    this.#sink?.setSize(this.#size);
  }

  close(): void {
    this.flush();
    for (const chunk of this.#chunks.values()) this.#cache.drop(chunk);
    this.#chunks.clear();
  }

  #each(
    at: number,
    length: number,
    use: (chunk: Chunk, from: number, to: number, done: number) => void,
  ): void {
    for (let done = 0; done < length;) {
      const position = Math.floor((at + done) / CHUNK_BYTES);
      const from = (at + done) % CHUNK_BYTES;
      const to = Math.min(CHUNK_BYTES, from + length - done);
      use(this.#chunk(position), from, to, done);
      done += to - from;
    }
  }

  #chunk(position: number): Chunk {
    const chunk = this.#chunks.get(position) ?? this.#load(position);
    this.#cache.use(chunk);
    return chunk;
  }

  #load(position: number): Chunk {
    const bytes = new Uint8Array(CHUNK_BYTES);
    const blob = this.#blobs[position];
    if (blob) bytes.set(this.#reader.read(blob));
    const chunk: Chunk = {
      bytes,
      changed: false,
      evict: () => {
        this.#store(position, chunk);
        this.#chunks.delete(position);
      },
    };
    this.#chunks.set(position, chunk);
    return chunk;
  }

  #store(position: number, chunk: Chunk): void {
    if (!chunk.changed) return;
    chunk.changed = false;
    const length = Math.min(CHUNK_BYTES, this.#size - position * CHUNK_BYTES);
    const blob = new Blob([chunk.bytes.subarray(0, length)]);
    this.#blobs[position] = blob;
    this.#sink?.putChunk(position, blob, (stored) => {
      if (this.#blobs[position] === blob) this.#blobs[position] = stored;
    });
  }
}
