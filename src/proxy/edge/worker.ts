import { API_BASE, createApi, storeHeader } from '../api.ts';
import { ClientLimiter } from '../clientLimiter.ts';
import { TIMES } from '../limits.ts';
import { pageHeaders } from '../pageHeaders.ts';
import { pathPattern } from '../pathPattern.ts';
import { readApiSettings, type Environment } from '../settings.ts';
import { EdgeExchange } from './edgeExchange.ts';
import { EdgeStore, type Attempts } from './store.ts';

/** What `wrangler.jsonc` gives the worker: settings, and the bindings to what is not in it. */
export type EdgeEnvironment = Environment & {
  readonly ATTEMPTS: Attempts;
  /** The built page. */
  readonly ASSETS: { fetch(request: Request): Promise<Response> };
};

/** Keeps the runtime at work also when the client is gone, which ends everything else. */
type KeepAlive = (work: Promise<unknown>) => void;

/** Answers requests at the edge: the page, and the API's calls. */
export function createWorker(
  env: EdgeEnvironment,
): (request: Request, keepAlive: KeepAlive) => Promise<Response> {
  const { apiOrigin, allowedOrigins, uploadHosts, maxConcurrent, rateLimit } = readApiSettings(env);
  const destination = { origin: apiOrigin, silence: TIMES.silence };
  const store = new EdgeStore(env.ATTEMPTS);
  const api = createApi({
    store,
    limiter: new ClientLimiter({ concurrent: maxConcurrent, perMinute: rateLimit }, Date.now),
    allowedOrigins,
    uploadHosts,
    report,
  });

  async function page(request: Request, path: string): Promise<Response> {
    const asset = await env.ASSETS.fetch(request);
    const response = new Response(asset.body, asset);
    for (const [name, value] of Object.entries(pageHeaders(path, asset.ok, true)))
      response.headers.set(name, value);
    return response;
  }

  async function answer(request: Request, keepAlive: KeepAlive): Promise<Response> {
    const { pathname } = new URL(request.url);
    const health = pathname === '/healthz';
    if (!health && !pathname.startsWith(API_BASE)) return page(request, pathname);
    await store.learn().catch(report);
    if (health) return new Response('ok', { headers: { ...NOT_KEPT, ...storeHeader(store) } });
    const work = api(new EdgeExchange(request, destination));
    if (request.method === 'POST' || request.method === 'PUT') keepAlive(work);
    return work;
  }

  return async (request, keepAlive) => {
    const started = Date.now();
    const response = await answer(request, keepAlive);
    log({ ...described(request), status: response.status, ms: Date.now() - started });
    return response;
  };
}

const NOT_KEPT = { 'cache-control': 'no-store' };

function described({ method, url, headers }: Request): Record<string, unknown> {
  const path = pathPattern(method, new URL(url).pathname);
  return { method, path, in: Number(headers.get('content-length') ?? 0) };
}

function report(error: unknown): void {
  log({ error: String(error) });
}

/** Nothing that anybody typed, only patterns and numbers. */
function log(line: Record<string, unknown>): void {
  console.log(JSON.stringify({ time: new Date().toISOString(), ...line }));
}
