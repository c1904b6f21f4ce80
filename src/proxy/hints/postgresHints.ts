import { randomUUID } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { hintText, parseHint, type Hint } from '../../api/hints.ts';
import type { CarrierEvents, HintCarrier } from './hintCarrier.ts';

const CHANNEL = 'append_desk_hints';

/** PostgreSQL refuses a payload of 8,000 bytes (NOTIFY, "Description"). */
const MAX_PAYLOAD = 7_900;

/** Maximum number of pending notifications. Further ones are dropped. */
const MAX_PENDING = 50;

/** How often a server sends itself a notification, in milliseconds. */
const PING_EVERY = 5_000;

/** Maximum number of consecutive pings without a reply. */
const MAX_MISSING = 2;

/** Seconds to wait before reconnecting after this many failures. */
const backoff = (failures: number): number => Math.min(0.1 * 2 ** failures, 2);

export interface PostgresHintsOptions extends CarrierEvents {
  /** URL of the database that the servers share. */
  readonly url: string;
  /** Logs an internal error that no client sees. */
  readonly report: (error: unknown) => void;
  readonly pingEvery?: number;
}

/** Carries hints with PostgreSQL's LISTEN and NOTIFY. Carries nothing until the database has answered. */
export function openPostgresHints(options: PostgresHintsOptions): HintCarrier {
  return new PostgresHints(options);
}

class PostgresHints implements HintCarrier {
  carries = false;
  readonly #options: PostgresHintsOptions;
  readonly #me = randomUUID();
  readonly #pinging: NodeJS.Timeout;
  #sql: Sql;
  #pending = 0;
  /** Consecutive pings without a reply. */
  #missing = 0;

  constructor(options: PostgresHintsOptions) {
    this.#options = options;
    this.#sql = this.#connect();
    this.#pinging = setInterval(() => {
      this.#check();
    }, options.pingEvery ?? PING_EVERY);
  }

  publish(hints: readonly Hint[]): void {
    for (const payload of payloads(this.#me, hints)) this.#notify(payload);
  }

  async close(): Promise<void> {
    clearInterval(this.#pinging);
    await this.#sql.end({ timeout: 1 });
  }

  /** After a lost connection the library listens again, and calls `onlisten` again. */
  #connect(): Sql {
    const sql = postgres(this.#options.url, {
      max: 1,
      connect_timeout: 5,
      backoff: backoff as unknown as boolean,
      fetch_types: false,
      onnotice: () => undefined,
      connection: { application_name: 'append-desk hints' },
    });
    const onPayload = (payload: string): void => {
      if (sql === this.#sql) this.#hear(payload);
    };
    const onListen = (): void => {
      if (sql !== this.#sql) return;
      if (this.carries) this.#options.onMissed();
      this.#notify(this.#me);
    };
    // The library retries a failed attempt. Missing pings reveal one that stays failed.
    sql.listen(CHANNEL, onPayload, onListen).catch(() => undefined);
    return sql;
  }

  #hear(payload: string): void {
    const [from, ...lines] = payload.split('\n');
    if (from !== this.#me)
      return this.#options.onHints(lines.map(parseHint).filter((hint) => hint !== undefined));
    this.#missing = 0;
    if (this.carries || lines.length > 0) return;
    this.carries = true;
    this.#options.onMissed();
  }

  /** Sends the next ping. Replaces a connection that drops everything. */
  #check(): void {
    this.#missing += 1;
    if (this.#missing > MAX_MISSING) {
      this.#leave();
      const stuck = this.#sql;
      this.#pending = 0;
      this.#missing = 0;
      this.#sql = this.#connect();
      stuck.end({ timeout: 0 }).catch(() => undefined);
    } else this.#notify(this.#me);
  }

  #leave(): void {
    if (!this.carries) return;
    this.carries = false;
    this.#options.report(new Error('The database carries no hints now; pages ask by themselves.'));
    this.#options.onAway();
  }

  #notify(payload: string): void {
    if (this.#pending >= MAX_PENDING) return;
    const sql = this.#sql;
    const over = (): void => {
      if (sql === this.#sql) this.#pending -= 1;
    };
    this.#pending += 1;
    sql.notify(CHANNEL, payload).then(over, over);
  }
}

/** Splits hints into payloads within the size limit. The first line names the sender. */
function* payloads(from: string, hints: readonly Hint[]): Iterable<string> {
  let payload = from;
  for (const hint of hints) {
    const line = `\n${hintText(hint)}`;
    if (payload.length + line.length > MAX_PAYLOAD) {
      yield payload;
      payload = from;
    }
    payload += line;
  }
  if (payload !== from) yield payload;
}
