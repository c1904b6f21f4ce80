import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { API_BASE } from './api.ts';
import { createInMemoryStore } from './attempts/inMemoryStore.ts';
import { TIMES } from './limits.ts';
import { createProxy } from './node/proxy.ts';
import { readSettings } from './node/settings.ts';

/** A step of a connect server, such as Vite's development server. */
export type Middleware = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  next: () => void,
) => void;

/** The proxy for the development server: takes what is below `/api`, by the same environment. */
export function devProxy(env: Readonly<Record<string, string | undefined>>): Middleware {
  const settings = readSettings(env);
  // As long-lived as the sandbox beside it. A folder would still be taken when the server starts anew.
  const store = createInMemoryStore({ identity: randomUUID(), now: Date.now });
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
