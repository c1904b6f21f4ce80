import type { RememberedAnswer } from '../api/attempts.ts';
import type { AttemptMemory } from './attempts/memory.ts';
import { sendOnce } from './attempts/once.ts';
import type { Clients } from './clients.ts';
import { crossOriginHeaders, preflight } from './cors.ts';
import { errorBody, ProxyError, refused } from './errors.ts';
import { API_HEADERS } from './headers.ts';
import { admit, askedAttempt, type Admitted } from './rules.ts';

/** What everything that is answered here lies below. */
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
  /** Whom the limits per client count this request for. */
  readonly client: string;
  /** Gives the value of the request's header by its lower-case name. */
  header(name: string): string | undefined;
  /** Streams a GET's answer to the client, with `headers` added. Throws a ProxyError where none came. */
  relay(request: Admitted, headers: Headers): Promise<Answered>;
  /** Streams a POST's body to the API and reads the answer whole. Throws a ProxyError where none came. */
  send(request: Admitted): Promise<RememberedAnswer>;
  /** Gives an answer that is known whole. */
  answer(status: number, headers: Headers, body: string): Promise<Answered>;
}

export interface ApiParts {
  readonly memory: AttemptMemory;
  readonly clients: Clients;
  /** Origins besides our own whose pages may call. */
  readonly allowedOrigins: readonly string[];
  /** Told of errors that are nobody's answer. */
  readonly report: (error: unknown) => void;
}

/** Answers an exchange by the rules, which are the same for every runtime. */
export type Api = <A>(exchange: Exchange<A>) => Promise<A>;

export function createApi({ memory, clients, allowedOrigins, report }: ApiParts): Api {
  return async (exchange) => {
    const allowed = preflight(allowedOrigins, exchange);
    if (allowed) return exchange.answer(204, allowed, '');
    const headers = headersFor(exchange);
    try {
      return await withinLimits(exchange, headers);
    } catch (error) {
      if (!(error instanceof ProxyError)) report(error);
      return fail(exchange, headers, error instanceof ProxyError ? error : brokenProxy());
    }
  };

  function headersFor<A>(exchange: Exchange<A>): Headers {
    if (allowedOrigins.length === 0) return API_HEADERS;
    return { ...API_HEADERS, ...crossOriginHeaders(allowedOrigins, exchange.header('origin')) };
  }

  async function withinLimits<A>(exchange: Exchange<A>, headers: Headers): Promise<A> {
    const leave = clients.enter(exchange.client);
    try {
      return await carryOut(exchange, headers);
    } finally {
      leave();
    }
  }

  async function carryOut<A>(exchange: Exchange<A>, headers: Headers): Promise<A> {
    const { method } = exchange;
    const target = below(exchange.target);
    const asked = askedAttempt(method, target);
    if (asked !== undefined) return json(exchange, 200, headers, await memory.state(asked));
    const request = admit(method, target, (name) => exchange.header(name));
    if (request.method === 'GET') return exchange.relay(request, headers);
    const send = () => exchange.send(request);
    const { attempt, call } = request;
    const answer =
      attempt === undefined
        ? await send()
        : await sendOnce({ memory, report }, call, attempt, send);
    return give(exchange, headers, answer);
  }
}

/** The target below `/api`. */
function below(target: string): string {
  if (!target.startsWith(API_BASE)) throw refused(404, 'not_found', 'This is no call of the API.');
  return target.slice(API_BASE.length - 1);
}

function give<A>(exchange: Exchange<A>, headers: Headers, answer: RememberedAnswer): Promise<A> {
  const { status, body, contentType, retryAfter } = answer;
  const type = contentType === undefined ? {} : { 'content-type': contentType };
  return exchange.answer(status, { ...headers, ...type, ...later(retryAfter) }, body);
}

function fail<A>(exchange: Exchange<A>, headers: Headers, error: ProxyError): Promise<A> {
  const { status, retryAfter } = error;
  return json(exchange, status, { ...headers, ...later(retryAfter) }, errorBody(error));
}

function json<A>(exchange: Exchange<A>, status: number, headers: Headers, body: object) {
  const type = { 'content-type': 'application/json' };
  return exchange.answer(status, { ...headers, ...type }, JSON.stringify(body));
}

function later(retryAfter: string | number | undefined): Headers {
  return retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
}

function brokenProxy(): ProxyError {
  return new ProxyError(500, 'proxy_failed', 'The proxy failed.', 'unknown');
}
