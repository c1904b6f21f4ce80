import { setTimeout as wait } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';

export type Row = Readonly<Record<string, unknown>>;

/**
 * Runs one statement; perhaps twice where the connection is lost meanwhile. Rejects if the database does not answer in
 * time, or refuses.
 */
export type Query = (text: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;

/** Connections to a database, through its restarts. */
export interface PostgresPool {
  readonly query: Query;
  /** Runs statements as one transaction. */
  transaction(work: (query: Query) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Connections of one server. */
const CONNECTIONS = 10;

/** How long a statement may take, waiting for a connection included, in milliseconds. */
const TIMEOUT = 5_000;

/** For how long a statement is tried again while there is no connection, and after which wait. */
const RECONNECT_FOR = 2_000;
const RECONNECT_AFTER = 100;

/** Seconds to wait before reconnecting after this many failures. */
const backoff = (failures: number): number => Math.min(0.05 * 2 ** failures, 1);

/** `settings`: PostgreSQL's own, for each connection. */
export function createPool(
  url: string,
  settings: Readonly<Record<string, string>> = {},
): PostgresPool {
  const open = (): Sql =>
    postgres(url, {
      max: CONNECTIONS,
      connect_timeout: TIMEOUT / 1000,
      backoff: backoff as unknown as boolean,
      fetch_types: false,
      onnotice: () => undefined,
      connection: { application_name: 'append-desk', ...settings },
    });
  let current = open();

  /** A network that swallows everything leaves connections that wait for ever: starts afresh. */
  function renew(stuck: Sql): void {
    if (stuck !== current) return;
    current = open();
    stuck.end({ timeout: 0 }).catch(() => undefined);
  }

  async function within<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const sql = current;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error('The database did not answer in time.'));
        renew(sql);
      }, TIMEOUT);
    });
    try {
      return await Promise.race([work(sql), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async function query(text: string, parameters?: readonly unknown[]): Promise<readonly Row[]> {
    const until = performance.now() + RECONNECT_FOR;
    for (;;)
      try {
        return await within((sql) => run(sql, text, parameters));
      } catch (error) {
        if (!isDisconnected(error) || performance.now() > until) throw error;
        await wait(RECONNECT_AFTER);
      }
  }

  return {
    query,
    async transaction(work) {
      await within((sql) =>
        sql.begin((own) => work((text, parameters) => run(own, text, parameters))),
      );
    },
    close: () => current.end({ timeout: TIMEOUT / 1000 }),
  };
}

async function run(
  sql: Pick<Sql, 'unsafe'>,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<readonly Row[]> {
  return sql.unsafe<Row[]>(text, parameters as never[], { prepare: true });
}

/** Lost connections, none to be had, and a database that stops or starts (PostgreSQL, class 57P). */
function isDisconnected(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:CONNECT|ECONN|EPIPE|ENOTFOUND|57P0)/.test(code);
}
