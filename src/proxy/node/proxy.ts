import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { createApi } from '../api.ts';
import type { AttemptMemory } from '../attempts/memory.ts';
import { Clients } from '../clients.ts';
import type { Times } from '../limits.ts';
import { createForwarder } from './forward.ts';
import { answerEarly } from './linger.ts';
import type { Settings } from './settings.ts';

type NodeEnv = { Bindings: HttpBindings };

export interface ProxyParts {
  readonly settings: Omit<Settings, 'port' | 'host' | 'dataDir'>;
  readonly memory: AttemptMemory;
  readonly times: Times;
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

/** The rules on Node. */
export interface NodeProxy {
  /** Answers everything below `/api`. */
  readonly app: Hono<NodeEnv>;
  /** Waits for what is under way, also for a client that is gone. */
  settled(): Promise<void>;
  /** Closes the connections to the API. */
  close(): void;
}

export function createProxy({ settings, memory, times, now, report }: ProxyParts): NodeProxy {
  const forwarder = createForwarder({ origin: settings.apiOrigin, times });
  const under = new Set<Promise<void>>();
  const app = new Hono<NodeEnv>();

  app.use('/api/*', async (c, next) => {
    const work = next();
    under.add(work);
    await work.finally(() => under.delete(work));
    const { incoming } = c.env;
    if (c.req.method !== 'POST' || incoming.complete || incoming.destroyed) return;
    const early = await answerEarly(c.env, c.res, times.linger);
    c.res = undefined;
    c.res = early;
  });
  app.route(
    '/',
    createApi<NodeEnv>({
      runtime: {
        target: (c) => c.env.incoming.url ?? '',
        client: (c) => clientOf(c, settings.behindProxy),
        relay: (request, c, headers) => forwarder.relay(request, c.env, headers),
        send: (request, c) => forwarder.send(request, c.env),
      },
      memory,
      clients: new Clients(
        { concurrent: settings.maxConcurrent, perMinute: settings.rateLimit },
        now,
      ),
      allowedOrigins: settings.allowedOrigins,
      report,
    }),
  );

  return {
    app,
    settled: async () => {
      await Promise.allSettled(under);
    },
    close: () => {
      forwarder.close();
    },
  };
}

/** The address that a request came from; behind a reverse proxy, the last one that it added. */
function clientOf(c: Context<NodeEnv>, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
  return forwarded || (c.env.incoming.socket.remoteAddress ?? '');
}
