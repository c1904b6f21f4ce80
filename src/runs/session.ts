import * as v from 'valibot';
import type { AttemptClient } from '../api/attemptClient.ts';
import type { ApiClient, Credentials } from '../api/client.ts';

/** Live credentials, and since when (epoch milliseconds) they are in use. */
export interface Connection {
  readonly credentials: Credentials;
  readonly since: number;
  /** What the API's last answer said of them; absent until it has said anything. */
  readonly verdict?: 'accepted' | 'refused';
}

/** The connection of this tab to the API. Credentials live in memory, with the user's tick also in session storage. */
export interface Session {
  /** The client for live runs (undefined until connected) or for demo runs; the same one until the connection changes. */
  client(demo: boolean): ApiClient | undefined;
  /** The store of attempts at live runs or at demo runs; needs no credentials. */
  attempts(demo: boolean): AttemptClient;
  /** The live connection, if there is one; another object after each change. */
  current(): Connection | undefined;
  /** What the API made of the live credentials, as far as a call has told. */
  noteVerdict(verdict: 'accepted' | 'refused'): void;
  /** `verdict`: what a check of the credentials said, if it said anything. */
  connect(credentials: Credentials, keepForTab: boolean, verdict?: 'accepted' | 'refused'): void;
  disconnect(): void;
  /** Calls back after a change of the live connection; returns a function that stops it. */
  subscribe(changed: () => void): () => void;
}

export interface SessionOptions {
  /** The API for whoever has these credentials. */
  readonly live: (credentials: Credentials) => ApiClient;
  readonly demo: ApiClient;
  readonly attempts: Readonly<Record<'live' | 'demo', AttemptClient>>;
  readonly now: () => number;
  /** The tab's session storage; absent if the browser refuses it. */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

const KEY = 'append-desk.connection';

const kept = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    credentials: v.object({ apiKey: v.string(), token: v.string() }),
    since: v.number(),
    verdict: v.exactOptional(v.picklist(['accepted', 'refused'])),
  }),
);

/** Opens this tab's session, connected if the user had credentials kept for the tab. */
export function openSession({ live, demo, attempts, now, storage }: SessionOptions): Session {
  const watchers = new Set<() => void>();
  let used: { connection: Connection; client: ApiClient } | undefined;

  function use(connection: Connection, client: ApiClient): void {
    used = { connection, client };
  }

  function keep(connection: Connection): void {
    storage?.setItem(KEY, JSON.stringify(connection));
  }

  function tell(): void {
    for (const changed of watchers) changed();
  }

  const before = v.safeParse(kept, storage?.getItem(KEY));
  if (before.success) use(before.output, live(before.output.credentials));

  return {
    client: (forDemo) => (forDemo ? demo : used?.client),
    attempts: (forDemo) => (forDemo ? attempts.demo : attempts.live),
    current: () => used?.connection,
    connect(credentials, keepForTab, verdict) {
      const connection = { credentials, since: now(), ...(verdict ? { verdict } : {}) };
      use(connection, live(credentials));
      if (keepForTab) keep(connection);
      else storage?.removeItem(KEY);
      tell();
    },
    noteVerdict(verdict) {
      if (!used || used.connection.verdict === verdict) return;
      const connection: Connection = { ...used.connection, verdict };
      use(connection, used.client);
      // A reload makes refused credentials no better.
      if (storage?.getItem(KEY)) keep(connection);
      tell();
    },
    disconnect() {
      used = undefined;
      storage?.removeItem(KEY);
      tell();
    },
    subscribe(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}
