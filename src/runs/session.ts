import * as v from 'valibot';
import { createClient, type ApiClient, type Credentials, type Send } from '../api/client.ts';

/** Live credentials, and since when (epoch milliseconds) they are in use. */
export interface Connection {
  readonly credentials: Credentials;
  readonly since: number;
  /** The API has refused them since; absent where it has not. */
  readonly refused?: true;
}

/** The connection of this tab to the API. Credentials live in memory, with the user's tick also in session storage. */
export interface Session {
  /** The client for live runs (undefined until connected) or for demo runs; the same one until the connection changes. */
  client(demo: boolean): ApiClient | undefined;
  /** The live connection, if there is one; another object after each change. */
  current(): Connection | undefined;
  /** What the API made of the live credentials, as far as a call has told. */
  judged(verdict: 'taken' | 'refused'): void;
  connect(credentials: Credentials, keepForTab: boolean): void;
  disconnect(): void;
  /** Calls back after a change of the live connection; gives the way to stop. */
  subscribe(changed: () => void): () => void;
}

export interface SessionOptions {
  readonly liveSend: Send;
  readonly demoSend: Send;
  /** As `ClientOptions` of the API client has them. */
  readonly base: string;
  readonly version: string;
  readonly now: () => number;
  /** The tab's session storage; absent where the browser refuses it. */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

const KEY = 'append-desk.connection';

const kept = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    credentials: v.object({ apiKey: v.string(), token: v.string() }),
    since: v.number(),
  }),
);

/** The demo's API takes any credentials. */
const DEMO: Credentials = { apiKey: 'demo', token: 'demo' };

/** Opens this tab's session, connected if the user had credentials kept for the tab. */
export function openSession(options: SessionOptions): Session {
  const { base, version, now, storage } = options;
  const watchers = new Set<() => void>();
  const demo = createClient({ base, version, now, send: options.demoSend, credentials: DEMO });
  let live: { connection: Connection; client: ApiClient } | undefined;

  function use(connection: Connection): void {
    const { credentials } = connection;
    const client = createClient({ base, version, now, send: options.liveSend, credentials });
    live = { connection, client };
  }

  function tell(): void {
    for (const changed of watchers) changed();
  }

  const before = v.safeParse(kept, storage?.getItem(KEY));
  if (before.success) use(before.output);

  return {
    client: (forDemo) => (forDemo ? demo : live?.client),
    current: () => live?.connection,
    connect(credentials, keepForTab) {
      const connection = { credentials, since: now() };
      use(connection);
      if (keepForTab) storage?.setItem(KEY, JSON.stringify(connection));
      else storage?.removeItem(KEY);
      tell();
    },
    judged(verdict) {
      if (!live || (verdict === 'refused') === (live.connection.refused ?? false)) return;
      const { refused: _, ...good } = live.connection;
      live = { ...live, connection: verdict === 'refused' ? { ...good, refused: true } : good };
      tell();
    },
    disconnect() {
      live = undefined;
      storage?.removeItem(KEY);
      tell();
    },
    subscribe(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}
