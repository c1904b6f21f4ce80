import { setTimeout as wait } from 'node:timers/promises';
import type { AttemptReport, StoreReport } from '../../../api/attempts.ts';
import { cachedFor } from '../cachedFor.ts';
import { createPool, type PostgresPool, type Row } from './postgresPool.ts';
import { DATABASE_CLOCK, migrate } from './postgresSchema.ts';
import { arrayLiteral, clockOf, isCode, recordOf, type Clock } from './postgresRows.ts';
import { postgresStatements, type Statements } from './postgresStatements.ts';
import { batchFileOf, claimed, expired, LEASE, stateOf, type AttemptRecord } from '../record.ts';
import {
  WRONG_SECRET,
  type AttemptStore,
  type Claim,
  type ClaimResult,
  type SendOutcome,
} from '../store.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host/name?sslmode=verify-full`. */
  readonly url: string;
  readonly report: (error: unknown) => void;
  /** How long an owner that is not heard of keeps its attempts, in milliseconds. */
  readonly lease?: number;
  /** How often owners are heard of, in milliseconds. */
  readonly beat?: number;
  /** SQL that gives epoch milliseconds. */
  readonly clock?: string;
}

/** A claim is refused where its owners change so often meanwhile. */
const MOST_CLAIMS = 3;

/** How long a check of the database holds, in milliseconds. */
const CHECKED_FOR = 1_000;

const REPLACED = 'The database of attempts was replaced by another one.';

/** How often an end that could not be stored is tried again: for ten minutes. */
const RETRIES = 120;
const RETRY_AFTER = 5_000;

/**
 * Keeps attempts in a PostgreSQL database that any number of servers share. Rejects if it cannot be reached or set
 * up. While it is away, every method rejects; the pool finds it again.
 */
export async function openPostgresStore(options: PostgresOptions): Promise<AttemptStore> {
  const pool = await durablePool(options);
  try {
    const store = new PostgresStore(pool, options);
    await store.setUp();
    return store;
  } catch (error) {
    await pool.close();
    throw error;
  }
}

/** Connections on which a commit waits for the disk, whatever the database's own settings say. */
async function durablePool({ url, report }: PostgresOptions): Promise<PostgresPool> {
  const pool = createPool(url);
  try {
    const [setting] = await pool.query('SHOW synchronous_commit');
    if (setting?.['synchronous_commit'] !== 'off') return pool;
  } catch (error) {
    await pool.close();
    throw error;
  }
  await pool.close();
  report(new Error('synchronous_commit is off in this database; it is on for attempts.'));
  return createPool(url, { synchronous_commit: 'on' });
}

class PostgresStore implements AttemptStore {
  #identity = '';
  readonly #pool: PostgresPool;
  readonly #statements: Statements;
  readonly #lease: number;
  readonly #report: (error: unknown) => void;
  /** The attempts that this server sends, with their owners. */
  readonly #active = new Map<string, string>();
  readonly #beating: NodeJS.Timeout;
  readonly #closed = new AbortController();

  constructor(
    pool: PostgresPool,
    { report, lease = LEASE, beat = lease / 3, clock = DATABASE_CLOCK }: PostgresOptions,
  ) {
    this.#pool = pool;
    this.#report = report;
    this.#lease = lease;
    this.#statements = postgresStatements(clock, lease);
    this.#beating = setInterval(() => {
      this.#renewLeases().catch(report);
    }, beat);
    this.#beating.unref();
  }

  get identity(): string {
    return this.#identity;
  }

  /** Makes the tables where there are none, and learns whose they are. */
  async setUp(): Promise<void> {
    await this.#pool.transaction(migrate);
    await this.report();
  }

  async report(): Promise<StoreReport> {
    await this.#run('advance');
    const [store] = await this.#run('report');
    return { store: this.#learn(store), ...clockOf(store) };
  }

  async claim(claim: Claim): Promise<ClaimResult> {
    const { key, owner, payload, secretHash = null } = claim;
    const { target, length, digest = null } = payload;
    const values = [key, target, length, digest, secretHash, owner];
    for (let tries = 0; tries < MOST_CLAIMS; tries += 1) {
      const identity = this.#identity;
      const [granted] = await this.#run('claim', ...values, identity);
      if (granted) {
        this.#active.set(key, owner);
        const bound = granted['digest'];
        return { result: 'claimed', ...(typeof bound === 'string' ? { digest: bound } : {}) };
      }
      const { record } = await this.#read(key);
      if (this.#identity !== identity) throw new Error(REPLACED);
      const { result } = claimed(record, claim, 0, undefined);
      if (result.result !== 'claimed') return result;
      // Its last owner ended just now.
    }
    return { result: 'refused', known: { state: 'in progress' } };
  }

  async commit(key: string, owner: string, digest: string): Promise<boolean> {
    return (await this.#run('commit', key, owner, digest)).length > 0;
  }

  /** Where the database is away, goes on trying after it rejected. */
  async finish(key: string, owner: string, outcome: SendOutcome): Promise<void> {
    const answer = outcome.state === 'answered' ? outcome.answer : undefined;
    const text = answer === undefined ? null : JSON.stringify(answer);
    const values = [key, owner, outcome.state, answer?.status ?? null, text];
    try {
      await this.#run('finish', ...values);
      this.#forgetOwner(key, owner);
    } catch (error) {
      this.#finishLater(values).then(() => this.#forgetOwner(key, owner), this.#report);
      throw error;
    }
  }

  async #finishLater(values: readonly unknown[]): Promise<void> {
    for (let tries = 0; tries < RETRIES && !this.#closed.signal.aborted; tries += 1) {
      await wait(RETRY_AFTER, undefined, { signal: this.#closed.signal });
      const done = await this.#run('finish', ...values).then(
        () => true,
        () => false,
      );
      if (done) return;
    }
  }

  #forgetOwner(key: string, owner: string): void {
    if (this.#active.get(key) === owner) this.#active.delete(key);
  }

  async lookup(key: string, secretHash: string): Promise<AttemptReport | typeof WRONG_SECRET> {
    const { record, clock } = await this.#read(key);
    if (record && record.secretHash !== secretHash) return WRONG_SECRET;
    return { ...stateOf(record), ...clock, ...(record ? { since: record.at } : {}) };
  }

  async batchFile(key: string, secretHash: string) {
    const { record, clock } = await this.#read(key);
    if (record && record.secretHash !== secretHash) return WRONG_SECRET;
    return batchFileOf(record, clock.now);
  }

  async voidAttempt(key: string, secretHash: string): Promise<AttemptReport | typeof WRONG_SECRET> {
    const identity = this.#identity;
    await this.#run('voidAttempt', key, secretHash, identity);
    const report = await this.lookup(key, secretHash);
    if (this.#identity !== identity) throw new Error(REPLACED);
    return report;
  }

  readonly check = cachedFor(CHECKED_FOR, async () => {
    const answers = await this.report().then(
      () => true,
      () => false,
    );
    const away = 'ok, but the database of attempts is away: nothing can be sent';
    // What needs no database goes on.
    return { serving: true, message: answers ? 'ok' : away };
  });

  async forgetOld(): Promise<void> {
    await this.#run('advance');
    await this.#run('forgetOld');
  }

  async close(): Promise<void> {
    clearInterval(this.#beating);
    this.#closed.abort();
    await this.#pool.close();
  }

  /** What is stored of an attempt, as it counts now. */
  async #read(key: string): Promise<{ record: AttemptRecord | undefined; clock: Clock }> {
    const [row] = await this.#run('read', key);
    this.#learn(row);
    const stored = recordOf(row);
    const record = stored && expired(stored, Number(row?.['wall']), this.#lease);
    if (record?.status === 'not sent' && stored?.status === 'claimed') {
      await this.#run('giveUp', key);
      return this.#read(key);
    }
    return { record, clock: clockOf(row) };
  }

  /** Takes over whose data it is that answered. */
  #learn(store: Row | undefined): string {
    const identity = store?.['identity'];
    if (typeof identity !== 'string') throw new Error('The database holds no store of attempts.');
    if (this.#identity !== '' && identity !== this.#identity) this.#report(new Error(REPLACED));
    this.#identity = identity;
    return identity;
  }

  async #renewLeases(): Promise<void> {
    if (this.#active.size === 0) return;
    const keys = arrayLiteral(this.#active.keys());
    await this.#run('renewLeases', keys, arrayLiteral(this.#active.values()));
  }

  /** Every statement may be run twice: each names its owner, or changes nothing the second time. */
  async #run(statement: keyof Statements, ...values: unknown[]): Promise<readonly Row[]> {
    try {
      return await this.#pool.query(this.#statements[statement], values);
    } catch (error) {
      // Another database, which is empty.
      if (isCode(error, '42P01') || isCode(error, '3F000'))
        await this.#pool.transaction(migrate).catch(this.#report);
      throw error;
    }
  }
}
