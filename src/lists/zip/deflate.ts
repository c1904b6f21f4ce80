/** Deflates bytes as they come, by the browser's own compressor, and hands on what comes of it. */
export class Deflater {
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #done: Promise<void>;
  /** Rejects once `take` has thrown; never resolves. */
  readonly #failure: Promise<never>;

  constructor(take: (bytes: Uint8Array) => void) {
    const { writable, readable } = new CompressionStream('deflate-raw');
    this.#writer = writable.getWriter();
    this.#done = takeAll(readable, take);
    this.#failure = this.#done.then(() => new Promise<never>(() => {}));
    // `write` and `end` reject with it. If neither is called, nobody needs to know.
    this.#failure.catch(() => {});
  }

  /** Takes bytes, which may be changed afterwards. Waits while the compressor is behind. */
  async write(bytes: Uint8Array): Promise<void> {
    // A copy: Node's compressor reads it in a thread of its own after this has resolved.
    await Promise.race([this.#writer.write(bytes.slice()), this.#failure]);
  }

  /** Resolves once everything was handed on. */
  async end(): Promise<void> {
    await Promise.race([this.#writer.close(), this.#failure]);
    await this.#done;
  }
}

async function takeAll(
  readable: ReadableStream<Uint8Array>,
  take: (bytes: Uint8Array) => void,
): Promise<void> {
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) take(next.value);
}
