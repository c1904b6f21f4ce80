import { REPLAYED_HEADER, STORE_HEADER } from '../api/attempts.ts';
import { createAttemptCalls } from './attempts/attemptCalls.ts';
import type { Commit, SentAnswer } from './attempts/idempotentSend.ts';
import type { AttemptStore } from './attempts/store.ts';
import type { ClientLimiter } from './clientLimiter.ts';
import { crossOriginHeaders, preflight } from './cors.ts';
import { problemAnswer, ProxyError, refused } from './errors.ts';
import { API_HEADERS, retryHeader, type ApiAnswer } from './headers.ts';
import { admit, storeCall, uploadCall, type Admitted, type AskedAttempt } from './rules.ts';
import type { UploadHosts, UploadTarget } from './uploads/uploadHosts.ts';

/** Path prefix of every proxied call. */
export const API_BASE = '/api/';

type Headers = Readonly<Record<string, string>>;

/**
 * A request below `/api/`, and what a runtime (Node, the edge) can do for it. `Answered` is what the
 * runtime makes of an answer.
 */
export interface Exchange<Answered> {
  readonly method: string;
  /** The request's target exactly as it came: undecoded, with its query. */
  readonly target: string;
  /** The client that this request is counted for. */
  readonly client: string;
  /** Returns the value of the request's header by its lower-case name. */
  header(name: string): string | undefined;
  /** Streams a GET's answer to the client, with `headers` added. Throws a ProxyError if none came. */
  relay(request: Admitted, headers: Headers): Promise<Answered>;
  /**
   * Streams a POST's body to the API and reads the answer whole. Waits for `commit` before the last byte of the
   * request. Throws a ProxyError if no answer came.
   */
  send(request: Admitted, commit?: Commit): Promise<ApiAnswer>;
  /**
   * Streams the body, of `length` bytes, to an upload address without the request's headers, and reads the whole
   * answer. Does not follow redirects. Waits for `commit` and throws as `send` does.
   */
  upload(target: UploadTarget, length: number, commit: Commit): Promise<ApiAnswer>;
  /** Reads the body for its SHA-256 in base64. Throws a ProxyError if it does not come whole. */
  readDigest(body: Pick<Admitted, 'length'>): Promise<string>;
  /** Sends a complete answer. */
  answer(status: number, headers: Headers, body: string): Promise<Answered>;
}

export interface ApiParts {
  readonly store: AttemptStore;
  readonly limiter: ClientLimiter;
  /** Origins besides our own whose pages may call. */
  readonly allowedOrigins: readonly string[];
  /** Hosts that records of Batch-Files may be uploaded to. */
  readonly uploadHosts: UploadHosts;
  /** Logs an internal error that no client sees. */
  readonly report: (error: unknown) => void;
}

/** Answers an exchange by the rules, which are the same for every runtime. */
export type Api = <A>(exchange: Exchange<A>) => Promise<A>;

export function createApi({ store, limiter, allowedOrigins, uploadHosts, report }: ApiParts): Api {
  const attempts = createAttemptCalls(store, uploadHosts, report);

  return async (exchange) => {
    const allowed = preflight(allowedOrigins, exchange);
    if (allowed) return exchange.answer(204, allowed, '');
    try {
      return await withinLimits(exchange);
    } catch (error) {
      if (!(error instanceof ProxyError)) report(error);
      return fail(exchange, headersFor(exchange), error instanceof ProxyError ? error : broken());
    }
  };

  /** Headers of every answer, errors included. The store may have been replaced since the request came. */
  function headersFor<A>(exchange: Exchange<A>): Headers {
    const ours = { ...API_HEADERS, ...storeHeader(store) };
    if (allowedOrigins.length === 0) return ours;
    return { ...ours, ...crossOriginHeaders(allowedOrigins, exchange.header('origin')) };
  }

  async function withinLimits<A>(exchange: Exchange<A>): Promise<A> {
    const leave = limiter.enter(exchange.client);
    try {
      return await carryOut(exchange);
    } finally {
      leave();
    }
  }

  /** Behind a load balancer without a shared store, an attempt may reach a server with another store. */
  function refuseOtherStore({ store: asked }: AskedAttempt): void {
    const isOther = asked !== undefined && asked !== store.identity;
    if (isOther) throw refused(421, 'other-store', 'Another server keeps this attempt.');
  }

  async function carryOut<A>(exchange: Exchange<A>): Promise<A> {
    const { method } = exchange;
    const target = below(exchange.target);
    const asked = storeCall(method, target);
    if (asked) {
      const text = JSON.stringify(await attempts.report(asked, exchange));
      const type = { 'content-type': 'application/json' };
      return exchange.answer(200, { ...headersFor(exchange), ...type }, text);
    }
    const upload = uploadCall(method, target, (name) => exchange.header(name));
    if (upload) {
      refuseOtherStore(upload.attempt);
      return give(exchange, headersFor(exchange), await attempts.upload(upload, exchange));
    }
    const request = admit(method, target, (name) => exchange.header(name));
    if (request.method === 'GET') return exchange.relay(request, headersFor(exchange));
    if ('attempt' in request) refuseOtherStore(request.attempt);
    const sent =
      'attempt' in request
        ? await attempts.send(request, exchange)
        : { answer: await exchange.send(request), replayed: false };
    return give(exchange, headersFor(exchange), sent);
  }
}

/** The header that names the store; empty while the store has not been reached yet. */
export function storeHeader({ identity }: Pick<AttemptStore, 'identity'>): Headers {
  return identity === '' ? {} : { [STORE_HEADER]: identity };
}

/** The target below `/api`. */
function below(target: string): string {
  if (!target.startsWith(API_BASE)) throw refused(404, 'not-found', 'This is no call of the API.');
  return target.slice(API_BASE.length - 1);
}

function give<A>(exchange: Exchange<A>, headers: Headers, sent: SentAnswer): Promise<A> {
  const { status, body, contentType, retryAfter } = sent.answer;
  const type = contentType === undefined ? {} : { 'content-type': contentType };
  const replay = sent.replayed ? { [REPLAYED_HEADER]: 'true' } : {};
  const all = { ...headers, ...type, ...replay, ...retryHeader(retryAfter) };
  return exchange.answer(status, all, body);
}

function fail<A>(exchange: Exchange<A>, headers: Headers, error: ProxyError): Promise<A> {
  const { status, headers: about, body } = problemAnswer(error);
  return exchange.answer(status, { ...headers, ...about }, body);
}

function broken(): ProxyError {
  return new ProxyError(500, 'proxy-failed', 'The proxy failed.', 'unknown');
}
