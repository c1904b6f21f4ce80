import type { IncomingMessage, ServerResponse } from 'node:http';
import { API_BASE } from './api.ts';
import { TIMES } from './limits.ts';
import { openStore } from './node/openStore.ts';
import { createProxy } from './node/proxy.ts';
import { readSettings } from './node/settings.ts';

/** A step of a connect server, such as Vite's development server. */
export type Middleware = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  next: () => void,
) => void;

/** The proxy for the development server: takes what is below `/api`, by the same environment. */
export async function devProxy(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Middleware> {
  const settings = readSettings(env);
  const store = await openStore(settings, Date.now, console.error);
  const proxy = createProxy({
    settings,
    store,
    times: TIMES,
    now: Date.now,
    report: console.error,
  });
  return (incoming, outgoing, next) => {
    if (incoming.url?.startsWith(API_BASE)) proxy.handle(incoming, outgoing);
    else next();
  };
}
