import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { API_BASE } from '../api.ts';
import { openDiskMemory } from '../attempts/disk.ts';
import {
  GRACE_TIME,
  HEADERS_TIME,
  KEEP_ALIVE_TIME,
  REMEMBERED_FOR,
  REQUEST_TIME,
  TIMES,
  type Times,
} from '../limits.ts';
import { logRequest, type Log } from './log.ts';
import { createPage } from './page.ts';
import { createProxy } from './proxy.ts';
import type { Settings } from './settings.ts';

export interface ServerOptions {
  readonly settings: Settings;
  /** The folder of the built page. */
  readonly page: string;
  readonly log: Log;
  readonly now: () => number;
  readonly times?: Times;
}

export interface RunningServer {
  /** The port that it listens at. */
  readonly port: number;
  /** Takes no more requests, lets those in flight finish within `GRACE_TIME`, then ends. */
  stop(): Promise<void>;
}

/** Serves the page and the proxy. Rejects where it cannot listen or cannot use its data folder. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { settings, page, log, now, times = TIMES } = options;
  const report = (error: unknown): void => {
    log({ time: new Date(now()).toISOString(), error: String(error) });
  };
  const memory = await openDiskMemory(join(settings.dataDir, 'attempts'), now);
  const proxy = createProxy({ settings, memory, times, now, report });
  const rest = new Hono()
    .get('/healthz', (c) => c.text('ok', 200, { 'cache-control': 'no-store' }))
    .route('/', createPage(page, settings.behindProxy));

  const server = createServer({
    headersTimeout: HEADERS_TIME,
    requestTimeout: REQUEST_TIME,
    keepAliveTimeout: KEEP_ALIVE_TIME,
  });
  const handleRest = getRequestListener(rest.fetch);
  server.on('request', (incoming, outgoing) => {
    logRequest(incoming, outgoing, log, now);
    if (incoming.url?.startsWith(API_BASE)) proxy.handle(incoming, outgoing);
    else void handleRest(incoming, outgoing);
  });
  server.listen(settings.port, settings.host);
  await once(server, 'listening');

  const forget = (): void => {
    memory.forgetOld().catch(report);
  };
  forget();
  const forgetting = setInterval(forget, REMEMBERED_FOR / 48);

  return {
    port: portOf(server),
    async stop() {
      clearInterval(forgetting);
      await closed(server);
      await proxy.settled();
      await proxy.close();
    },
  };
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
