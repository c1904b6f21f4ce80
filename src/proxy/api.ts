import { Hono, type Context, type Env } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { RememberedAnswer } from '../api/attempts.ts';
import type { AttemptMemory } from './attempts/memory.ts';
import { sendOnce } from './attempts/once.ts';
import type { Clients } from './clients.ts';
import { crossOriginHeaders, preflight } from './cors.ts';
import { errorBody, ProxyError, refused } from './errors.ts';
import { API_HEADERS } from './headers.ts';
import { admit, askedAttempt, type Admitted } from './rules.ts';

const BASE = '/api';

type Headers = Readonly<Record<string, string>>;

/** What a runtime (Node, the edge) does for the rules. */
export interface Runtime<E extends Env> {
  /** The request's target exactly as it came: undecoded, with its query. */
  target(c: Context<E>): string;
  /** Whom the limits per client count this request for. */
  client(c: Context<E>): string;
  /** Streams a GET's answer to the client, with `headers` added. Throws a ProxyError where none came. */
  relay(request: Admitted, c: Context<E>, headers: Headers): Promise<Response>;
  /** Streams a POST's body to the API and reads the answer whole. Throws a ProxyError where none came. */
  send(request: Admitted, c: Context<E>): Promise<RememberedAnswer>;
}

export interface ApiParts<E extends Env> {
  readonly runtime: Runtime<E>;
  readonly memory: AttemptMemory;
  readonly clients: Clients;
  /** Origins besides our own whose pages may call. */
  readonly allowedOrigins: readonly string[];
  /** Told of errors that are nobody's answer. */
  readonly report: (error: unknown) => void;
}

/** Everything below `/api`: the rules, the same for every runtime. */
export function createApi<E extends Env>(parts: ApiParts<E>): Hono<E> {
  const { runtime, memory, clients, allowedOrigins, report } = parts;
  const app = new Hono<E>();

  const headersFor = (c: Context<E>): Headers => ({
    ...API_HEADERS,
    ...crossOriginHeaders(allowedOrigins, c.req.header('origin')),
    ...(c.req.method === 'POST' ? { connection: 'close' } : {}),
  });

  app.all(`${BASE}/*`, async (c) => {
    const { method } = c.req;
    const allowed = preflight(allowedOrigins, {
      method,
      origin: c.req.header('origin'),
      asks: c.req.header('access-control-request-method'),
    });
    if (allowed) return c.body(null, 204, allowed);
    const leave = clients.enter(runtime.client(c));
    try {
      return await answer(c, method, below(runtime.target(c)), headersFor(c));
    } finally {
      leave();
    }
  });

  async function answer(c: Context<E>, method: string, target: string, headers: Headers) {
    const asked = askedAttempt(method, target);
    if (asked !== undefined) return c.json(await memory.state(asked), 200, headers);
    const request = admit(method, target, (name) => c.req.header(name));
    if (request.method === 'GET') return runtime.relay(request, c, headers);
    const send = () => runtime.send(request, c);
    const { attempt, call } = request;
    return toResponse(
      attempt === undefined
        ? await send()
        : await sendOnce({ memory, report }, call, attempt, send),
      headers,
    );
  }

  app.onError((error, c) => {
    if (!(error instanceof ProxyError)) report(error);
    const known = error instanceof ProxyError ? error : brokenProxy();
    const { status, retryAfter } = known;
    const headers = {
      ...headersFor(c),
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    };
    return c.json(errorBody(known), status as ContentfulStatusCode, headers);
  });

  return app;
}

/** The target below `/api`. What a runtime made of the path for routing does not count. */
function below(target: string): string {
  if (!target.startsWith(`${BASE}/`))
    throw refused(404, 'not_found', 'This is no call of the API.');
  return target.slice(BASE.length);
}

function brokenProxy(): ProxyError {
  return new ProxyError(500, 'proxy_failed', 'The proxy failed.', 'unknown');
}

function toResponse(answer: RememberedAnswer, headers: Headers): Response {
  const { status, body, contentType, retryAfter } = answer;
  const empty = status === 204 || status === 205;
  return new Response(empty ? null : body, {
    status,
    headers: {
      ...headers,
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
      ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    },
  });
}
