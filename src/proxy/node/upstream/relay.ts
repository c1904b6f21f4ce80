import type { ServerResponse } from 'node:http';
import { Client, errors, Pool, type Dispatcher } from 'undici';
import { ProxyError } from '../../errors.ts';
import { answerHeaders } from '../../headers.ts';
import { clientGone, refuseRedirect, RequestProgress } from '../../progress.ts';
import type { Admitted } from '../../rules.ts';
import type { Destination } from './destination.ts';
import { connectThrough } from './tunnel.ts';

type Headers = Readonly<Record<string, string>>;

/** Streams the API's answers to GETs to clients. */
export interface Relay {
  /** Resolves when the transfer is over, with or without an error. Throws a ProxyError if no answer came. */
  relay(request: Admitted, outgoing: ServerResponse, headers: Headers): Promise<void>;
  close(): Promise<void>;
}

/** GETs share connections. (A request with undici costs half as much CPU as one with `node:http`.) */
export function createRelay({ origin, through, times }: Destination): Relay {
  const options = {
    connect: through ? connectThrough(through, times.connect) : { timeout: times.connect },
    headersTimeout: times.silence,
    bodyTimeout: times.silence,
    keepAliveTimeout: times.silence,
  };
  const shared = new Pool(origin, options);

  async function pass(via: Dispatcher, request: Admitted, outgoing: ServerResponse, ours: Headers) {
    if (outgoing.req.socket.destroyed) throw clientGone();
    const { path, headers } = request;
    await new Promise<void>((resolve, reject) => {
      const answer = new Answer(outgoing, ours, times.silence, reject);
      whenOver(outgoing, () => {
        answer.stop();
        resolve();
      });
      via.dispatch({ method: 'GET', path, headers }, answer);
    });
  }

  return {
    async relay(request, outgoing, headers) {
      try {
        await pass(shared, request, outgoing, headers);
      } catch (error) {
        // The API may close an idle connection just as we reuse it. Retry once on a fresh one.
        if (!(error instanceof ProxyError && error.code === 'connection-lost')) throw error;
        const single = new Client(origin, options);
        try {
          await pass(single, request, outgoing, headers);
        } finally {
          await single.destroy();
        }
      }
    },
    close: () => shared.destroy(),
  };
}

const TIMEOUTS = [errors.ConnectTimeoutError, errors.HeadersTimeoutError, errors.BodyTimeoutError];

/** Passes an answer from the API to the client. */
class Answer implements Dispatcher.DispatchHandler {
  readonly #outgoing: ServerResponse;
  readonly #headers: Headers;
  readonly #timeout: number;
  readonly #failed: (error: ProxyError) => void;
  #upstream: Dispatcher.DispatchController | undefined;
  #stalled: NodeJS.Timeout | undefined;
  readonly #progress = new RequestProgress();
  #over = false;

  /** `timeout`: how long the client may read nothing, in milliseconds. `failed` is called if no answer comes. */
  constructor(
    outgoing: ServerResponse,
    headers: Headers,
    timeout: number,
    failed: (error: ProxyError) => void,
  ) {
    this.#outgoing = outgoing;
    this.#headers = headers;
    this.#timeout = timeout;
    this.#failed = failed;
  }

  /** Stops the request: the client has the whole answer, or is gone. */
  stop(): void {
    clearTimeout(this.#stalled);
    if (!this.#over) this.#upstream?.abort(clientGone());
    this.#over = true;
  }

  onRequestStart(upstream: Dispatcher.DispatchController): void {
    this.#upstream = upstream;
    this.#progress.connected = true;
    this.#progress.whole = true;
    if (this.#over) upstream.abort(clientGone());
  }

  onResponseStart(
    upstream: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    const interim = status < 200;
    if (interim) return;
    this.#progress.answered = true;
    try {
      refuseRedirect(status);
      const theirs = answerHeaders((name) => [headers[name]].flat()[0]);
      this.#outgoing.writeHead(status, { ...this.#headers, ...theirs });
    } catch (error) {
      upstream.abort(error instanceof Error ? error : new Error(String(error)));
    }
  }

  onResponseData(upstream: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#outgoing.write(chunk)) return;
    upstream.pause();
    this.#stalled = setTimeout(() => this.#outgoing.destroy(), this.#timeout);
    this.#outgoing.once('drain', () => {
      clearTimeout(this.#stalled);
      upstream.resume();
    });
  }

  onResponseEnd(): void {
    this.#over = true;
    this.#outgoing.end();
  }

  /** If the answer breaks off, it breaks off for the client as well. */
  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#over = true;
    if (this.#outgoing.headersSent) this.#outgoing.destroy();
    else {
      this.#progress.late = TIMEOUTS.some((kind) => error instanceof kind);
      this.#failed(this.#progress.failure(error));
    }
  }
}

/**
 * Calls back when a response has been sent or its client is gone; perhaps twice. When a connection closes, Node
 * tells only the response whose turn it is: one that waits behind it (pipelining) learns it from its request.
 */
function whenOver(outgoing: ServerResponse, over: () => void): void {
  const { req } = outgoing;
  outgoing.once('close', over);
  req.once('close', () => {
    if (req.socket.destroyed) over();
  });
}
