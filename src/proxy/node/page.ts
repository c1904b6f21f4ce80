import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { PAGE_HEADERS, TLS_HEADERS } from '../policy.ts';

/** The built page below `root`, with the headers it needs. */
export function createPage(root: string, behindProxy: boolean): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    const tls = behindProxy && c.req.header('x-forwarded-proto') === 'https';
    const headers = { ...PAGE_HEADERS, ...(tls ? TLS_HEADERS : {}), ...caching(c.req.path, c.res) };
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  });
  app.use(compress());
  app.get('*', serveStatic({ root }));
  return app;
}

/** Names under `assets` hold a hash of the content; nothing else may be taken from a cache unasked. */
function caching(path: string, { ok }: Response): Record<string, string> {
  if (ok && path.startsWith('/assets/'))
    return { 'cache-control': 'public, max-age=31536000, immutable' };
  return { 'cache-control': path === '/config.json' ? 'no-store' : 'no-cache' };
}
