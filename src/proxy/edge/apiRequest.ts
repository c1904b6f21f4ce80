import type { Commit } from '../attempts/idempotentSend.ts';
import { answerOf, type ApiAnswer } from '../headers.ts';
import { MAX_ANSWER } from '../limits.ts';
import { cutShort, refuseRedirect, RequestProgress } from '../progress.ts';
import { Digest } from './digest.ts';

/** Where requests go, and how long it may be silent there, in milliseconds. */
export interface Destination {
  readonly origin: URL;
  readonly silence: number;
}

type Body = ReadableStream<Uint8Array>;

/** A request to the API without its body. */
export interface OutgoingRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Length of the body in bytes. */
  readonly length: number;
}

/** A request to the API, or an upload. */
export class ApiRequest {
  readonly #destination: Destination;
  readonly #request: OutgoingRequest;
  readonly #stop = new AbortController();
  readonly #progress = new RequestProgress();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(destination: Destination, request: OutgoingRequest) {
    this.#destination = destination;
    this.#request = request;
    // Fetch doesn't tell when there is a connection.
    this.#progress.connected = true;
    this.#progress.whole = true;
  }

  /** The head of the answer to a GET. Throws a ProxyError if none comes. */
  async get(): Promise<Response> {
    return this.#watched(() => this.#fetch());
  }

  /**
   * Streams `body` and holds its last byte back until `commit` resolves. Reads the whole answer. Throws a ProxyError
   * if none comes.
   */
  async post(body: Body | null, commit: Commit = async () => undefined): Promise<ApiAnswer> {
    const { length } = this.#request;
    this.#progress.whole = false;
    // Then the head is all that there is to hold back.
    if (length === 0) await this.#complete(commit, new Digest());
    const { readable, writable } = new FixedLengthStream(length);
    const pumping = this.#pump(body, writable.getWriter(), commit);
    return this.#watched(async () => {
      try {
        const fetching = this.#fetch(readable);
        // An answer that comes before the body has left counts.
        return await this.#read(await Promise.race([fetching, pumping.then(() => fetching)]));
      } finally {
        this.#stop.abort();
      }
    });
  }

  async #watched<T>(work: () => Promise<T>): Promise<T> {
    this.#restartTimeout();
    try {
      return await work();
    } catch (error) {
      throw this.#progress.failure(error);
    } finally {
      clearTimeout(this.#timer);
    }
  }

  /** Restarts the timeout for silence. */
  #restartTimeout(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#progress.late = true;
      this.#stop.abort();
    }, this.#destination.silence);
  }

  async #fetch(body?: Body): Promise<Response> {
    const { method, path, headers } = this.#request;
    // Concatenated, not resolved against the origin: a path that starts with “//” would name another host.
    const answer = await fetch(new URL(this.#destination.origin.origin + path), {
      method,
      headers,
      signal: this.#stop.signal,
      redirect: 'manual',
      ...(body ? { body } : {}),
    });
    this.#progress.answered = true;
    refuseRedirect(answer.status);
    return answer;
  }

  /**
   * Moves the body as fast as both sides allow. Its last byte goes alone, when all others were taken and `commit` allows
   * it.
   */
  async #pump(
    body: Body | null,
    to: WritableStreamDefaultWriter<Uint8Array>,
    commit: Commit,
  ): Promise<void> {
    const from = body?.getReader();
    const digest = new Digest();
    let left = this.#request.length;
    try {
      while (left > 0) {
        const chunk = await nextChunk(from);
        left -= chunk.length;
        this.#restartTimeout();
        await digest.update(chunk);
        const last = left === 0 ? 1 : 0;
        if (chunk.length > last) await to.write(chunk.subarray(0, chunk.length - last));
        if (last === 0) continue;
        await this.#complete(commit, digest);
        await to.write(chunk.subarray(-1));
      }
      await to.close();
    } catch (error) {
      void to.abort(error).catch(() => undefined);
      throw error;
    }
  }

  /** From here on the request may be whole. */
  async #complete(commit: Commit, digest: Digest): Promise<void> {
    await commit(await digest.finish());
    this.#stop.signal.throwIfAborted();
    this.#progress.whole = true;
  }

  async #read(answer: Response): Promise<ApiAnswer> {
    const decoder = new TextDecoder();
    let text = '';
    let bytes = 0;
    refuseUnknownEncoding(answer);
    for await (const chunk of answer.body ?? []) {
      this.#restartTimeout();
      bytes += chunk.length;
      if (bytes > MAX_ANSWER) throw new RangeError('The answer is too large.');
      text += decoder.decode(chunk, { stream: true });
    }
    const { status, headers } = answer;
    return answerOf(status, text + decoder.decode(), (name) => headers.get(name) ?? undefined);
  }
}

async function nextChunk(
  from: ReadableStreamDefaultReader<Uint8Array> | undefined,
): Promise<Uint8Array> {
  const next = await from?.read().catch(() => undefined);
  if (!next?.value) throw cutShort();
  return next.value;
}

/** The runtime decodes what it knows. */
function refuseUnknownEncoding({ headers }: Response): void {
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (!['identity', 'gzip', 'br'].includes(encoding.toLowerCase()))
    throw new TypeError('The answer has an unknown encoding.');
}
