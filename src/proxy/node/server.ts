import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { API_BASE, storeHeader } from '../api.ts';
import type { AttemptStore } from '../attempts/store.ts';
import {
  FORGET_EVERY,
  GRACE_TIME,
  HEADERS_TIME,
  KEEP_ALIVE_TIME,
  REQUEST_TIME,
  TIMES,
  type Times,
} from '../limits.ts';
import { openHints } from '../hints/openHints.ts';
import { logRequest, type Log } from './log.ts';
import { createPage } from './page.ts';
import { openStore } from './openStore.ts';
import { createProxy } from './proxy.ts';
import type { Settings } from './settings.ts';
import type { Resolve } from './upstream/publicAddress.ts';

export interface ServerOptions {
  readonly settings: Settings;
  /** The folder of the built page. */
  readonly page: string;
  readonly log: Log;
  readonly now: () => number;
  readonly times?: Times;
  /** Resolves hosts of upload addresses. Default: the system's resolver. */
  readonly resolve?: Resolve;
}

export interface RunningServer {
  /** The port that it listens at. */
  readonly port: number;
  /** Takes no more requests, lets those in flight finish within `GRACE_TIME`, then ends. */
  stop(): Promise<void>;
}

/** Serves the page and the proxy. Rejects if it cannot listen or cannot use its data folder. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { settings, page, log, now, times = TIMES, resolve } = options;
  const report = (error: unknown): void => {
    log({ time: new Date(now()).toISOString(), error: String(error) });
  };
  const store = await openStore(settings, now, report);
  const proxy = createProxy({ settings, store, times, now, report, ...(resolve && { resolve }) });
  const hints = await openHints(settings, now, report);
  const rest = new Hono()
    .get('/healthz', async () => healthOf(store))
    .route('/', createPage(page, settings.behindProxy));

  const server = createServer({
    headersTimeout: HEADERS_TIME,
    requestTimeout: REQUEST_TIME,
    keepAliveTimeout: KEEP_ALIVE_TIME,
  });
  const handleRest = getRequestListener(rest.fetch);
  server.on('request', (incoming, outgoing) => {
    logRequest(incoming, outgoing, log, now);
    if (hints?.handle(incoming, outgoing)) return;
    if (incoming.url?.startsWith(API_BASE)) proxy.handle(incoming, outgoing);
    else void handleRest(incoming, outgoing);
  });
  try {
    server.listen(settings.port, settings.host);
    await once(server, 'listening');
  } catch (error) {
    await hints?.close();
    await store.close();
    throw error;
  }

  const forget = (): void => {
    store.forgetOld().catch(report);
  };
  forget();
  const forgetting = setInterval(forget, FORGET_EVERY);

  return {
    port: portOf(server),
    async stop() {
      clearInterval(forgetting);
      await hints?.close();
      await closed(server);
      await proxy.settled();
      await proxy.close();
      await store.close();
    },
  };
}

async function healthOf(store: AttemptStore): Promise<Response> {
  const { serving, message } = await store.check();
  const headers = { 'cache-control': 'no-store', ...storeHeader(store) };
  return new Response(message, { status: serving ? 200 : 503, headers });
}

/** Stops to listen; resolves when the last connection is closed. */
async function closed(server: Server): Promise<void> {
  const end = once(server, 'close');
  server.close();
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, 100);
  const grace = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_TIME);
  await end;
  clearInterval(idle);
  clearTimeout(grace);
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
