import type { ServerResponse } from 'node:http';
import { Client, errors, Pool, type Dispatcher } from 'undici';
import { ProxyError } from '../errors.ts';
import { answerHeaders } from '../headers.ts';
import { clientGone, failure, refuseRedirect } from '../progress.ts';
import type { Admitted } from '../rules.ts';
import type { ForwardOptions } from './forwardOptions.ts';
import { whenOver } from './over.ts';
import { connectThrough } from './tunnel.ts';

type Headers = Readonly<Record<string, string>>;

/** Streams the API's answers to GETs out to clients. */
export interface Relay {
  /** Resolves when that is over, however it ended. Throws a ProxyError where no answer came. */
  relay(request: Admitted, outgoing: ServerResponse, headers: Headers): Promise<void>;
  close(): Promise<void>;
}

/** GETs share connections. (undici asks at half the cost of `node:http`.) */
export function createRelay({ origin, through, times }: ForwardOptions): Relay {
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
        // A shared connection that the API closed as we used it says nothing about the API.
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

const LATE = [errors.ConnectTimeoutError, errors.HeadersTimeoutError, errors.BodyTimeoutError];

/** An answer on its way from the API to the client. */
class Answer implements Dispatcher.DispatchHandler {
  readonly #outgoing: ServerResponse;
  readonly #headers: Headers;
  readonly #patience: number;
  readonly #failed: (error: ProxyError) => void;
  #upstream: Dispatcher.DispatchController | undefined;
  #stalled: NodeJS.Timeout | undefined;
  #answered = false;
  #over = false;

  /** `patience`: how long the client may take nothing, in milliseconds. `failed` is told where no answer comes. */
  constructor(
    outgoing: ServerResponse,
    headers: Headers,
    patience: number,
    failed: (error: ProxyError) => void,
  ) {
    this.#outgoing = outgoing;
    this.#headers = headers;
    this.#patience = patience;
    this.#failed = failed;
  }

  /** The client has it all, or is gone: nothing more need come. */
  stop(): void {
    clearTimeout(this.#stalled);
    if (!this.#over) this.#upstream?.abort(clientGone());
    this.#over = true;
  }

  onRequestStart(upstream: Dispatcher.DispatchController): void {
    this.#upstream = upstream;
    if (this.#over) upstream.abort(clientGone());
  }

  onResponseStart(
    upstream: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    const interim = status < 200;
    if (interim) return;
    this.#answered = true;
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
    this.#stalled = setTimeout(() => this.#outgoing.destroy(), this.#patience);
    this.#outgoing.once('drain', () => {
      clearTimeout(this.#stalled);
      upstream.resume();
    });
  }

  onResponseEnd(): void {
    this.#over = true;
    this.#outgoing.end();
  }

  /** An answer that breaks off breaks off for the client as well. */
  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#over = true;
    if (this.#outgoing.headersSent) this.#outgoing.destroy();
    else this.#failed(failure(error, this.#progress(error)));
  }

  #progress(error: Error) {
    return {
      connected: this.#upstream !== undefined,
      whole: true,
      answered: this.#answered,
      late: LATE.some((kind) => error instanceof kind),
    };
  }
}
