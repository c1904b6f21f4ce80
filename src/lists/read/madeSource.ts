import type { WritableFile } from '../storage/storage.ts';
import { sourceOf, stretchesOf, type Source } from './copy.ts';
import { blocksOf } from './scan.ts';

/** The bytes of a list that is unpacked or made of a sheet while they are taken, and stored as they come. */
export class MadeSource implements Source {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #copy: WritableFile;
  readonly #blockBytes: number;
  #stored = 0;
  #isWhole = false;

  constructor(chunks: AsyncIterable<Uint8Array>, copy: WritableFile, blockBytes: number) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#copy = copy;
    this.#blockBytes = blockBytes;
  }

  /** Bytes of all; `likely` where that is not known yet. */
  size(likely: number): number {
    return this.#isWhole ? this.#stored : Math.max(likely, this.#stored + 1);
  }

  /** The first bytes: so many, or all. */
  async head(bytes: number): Promise<Uint8Array> {
    while (this.#stored < bytes && !this.#isWhole) await this.#next();
    const head = new Uint8Array(Math.min(bytes, this.#stored));
    this.#copy.read(head, 0);
    return head;
  }

  get blocks(): AsyncIterable<Uint8Array> {
    return this.#blocks();
  }

  async again(): Promise<Source> {
    while (!this.#isWhole) await this.#next();
    return sourceOf(this.#copy, this.#blockBytes);
  }

  /** Stops unpacking. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async *#blocks(): AsyncGenerator<Uint8Array> {
    yield* blocksOf(this.#copy, this.#blockBytes);
    while (!this.#isWhole) yield* stretchesOf(await this.#next(), this.#blockBytes);
  }

  /** Stores the next bytes. */
  async #next(): Promise<Uint8Array> {
    const { done, value } = await this.#chunks.next();
    if (done) {
      this.#isWhole = true;
      return new Uint8Array();
    }
    this.#copy.write(value, this.#stored);
    this.#stored += value.length;
    return value;
  }
}
