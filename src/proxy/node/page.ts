import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { pageHeaders } from '../pageHeaders.ts';

/** The built page below `root`, with the headers it needs. */
export function createPage(root: string, behindProxy: boolean): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    const tls = behindProxy && c.req.header('x-forwarded-proto') === 'https';
    for (const [name, value] of Object.entries(pageHeaders(c.req.path, c.res.ok, tls)))
      c.res.headers.set(name, value);
  });
  app.use(compress());
  app.get('*', serveStatic({ root }));
  return app;
}
