import type { IncomingMessage, ServerResponse } from 'node:http';
import { createApi } from '../api.ts';
import type { AttemptStore } from '../attempts/store.ts';
import { ClientLimiter } from '../clientLimiter.ts';
import type { Times } from '../limits.ts';
import { NodeExchange } from './nodeExchange.ts';
import { createRelay } from './upstream/relay.ts';
import { resolveBySystem, type Resolve } from './upstream/publicAddress.ts';
import { createSender } from './upstream/sender.ts';
import { createUploader } from './upstream/uploader.ts';
import type { Settings } from './settings.ts';

export interface ProxyParts {
  readonly settings: Omit<Settings, 'port' | 'host' | 'dataDir' | 'attemptsUrl'>;
  readonly store: AttemptStore;
  readonly times: Times;
  /** Resolves hosts of upload addresses. Default: the system's resolver. */
  readonly resolve?: Resolve;
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

/** The rules on Node. */
export interface NodeProxy {
  /** Answers a request below `/api/`. */
  handle(incoming: IncomingMessage, outgoing: ServerResponse): void;
  /** Waits for what is under way, also for a client that is gone. */
  settled(): Promise<void>;
  /** Closes the connections to the API. */
  close(): Promise<void>;
}

export function createProxy({
  settings,
  store,
  times,
  resolve = resolveBySystem,
  now,
  report,
}: ProxyParts): NodeProxy {
  const { apiOrigin, behindProxy, allowedOrigins, uploadHosts } = settings;
  const destination = { origin: apiOrigin, through: settings.outboundProxy, times };
  const relay = createRelay(destination);
  const send = createSender(destination);
  const upload = createUploader(destination, resolve);
  const limits = { concurrent: settings.maxConcurrent, perMinute: settings.rateLimit };
  const limiter = new ClientLimiter(limits, now);
  const api = createApi({ store, limiter, allowedOrigins, uploadHosts, report });
  const options = { relay, send, upload, behindProxy, linger: times.linger };
  const under = new Set<Promise<void>>();

  async function carryOut(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    try {
      await api(new NodeExchange(incoming, outgoing, options));
    } catch (error) {
      report(error);
      outgoing.destroy();
    }
  }

  return {
    handle(incoming, outgoing) {
      const work = carryOut(incoming, outgoing);
      under.add(work);
      void work.then(() => under.delete(work));
    },
    settled: async () => {
      await Promise.all(under);
    },
    close: () => relay.close(),
  };
}
