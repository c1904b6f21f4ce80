import { ATTEMPTS_REMEMBERED_FOR, type AttemptReport } from '../../api/attempts.ts';
import {
  batchFileOf,
  claimed,
  committed,
  expired,
  finished,
  LEASE,
  stateOf,
  voided,
  type AttemptRecord,
} from './record.ts';
import type { AttemptStore, Claim, ClaimResult, SendOutcome, StoredBatchFile } from './store.ts';
import { WRONG_SECRET } from './store.ts';

export interface InMemoryOptions {
  readonly identity: string;
  /** Epoch milliseconds; may jump. */
  readonly now: () => number;
  /** How long an owner keeps its attempts, in milliseconds; undefined for as long as the process lasts. */
  readonly lease?: number;
}

/** A synchronous store in memory: the base of the disk store, and a model for tests. */
export class AttemptTable {
  readonly identity: string;
  readonly #now: () => number;
  readonly #lease: number | undefined;
  readonly #records = new Map<string, AttemptRecord>();
  #latest = 0;
  #keptSince: number;

  constructor({ identity, now, lease }: InMemoryOptions) {
    this.identity = identity;
    this.#now = now;
    this.#lease = lease;
    this.#keptSince = now();
  }

  /** The store's clock: epoch milliseconds that never run backward. */
  now(): number {
    this.#latest = Math.max(this.#latest, this.#now());
    return this.#latest;
  }

  get keptSince(): number {
    return this.#keptSince;
  }

  get size(): number {
    return this.#records.size;
  }

  entries(): Iterable<[string, AttemptRecord]> {
    return this.#records;
  }

  record(key: string): AttemptRecord | undefined {
    const record = this.#records.get(key);
    if (!record) return undefined;
    const current = expired(record, this.#now(), this.#lease ?? LEASE);
    if (current.status === 'not sent') this.#records.set(key, current);
    return current;
  }

  /** Restores a stored record, or undoes a change. */
  restore(key: string, record: AttemptRecord | undefined): void {
    if (record) this.#records.set(key, record);
    else this.#records.delete(key);
    this.advance(record?.at ?? 0);
  }

  /** Moves the clock forward to at least `time`. */
  advance(time: number): void {
    this.#latest = Math.max(this.#latest, time);
  }

  /** Declares that attempts before `time` may be missing. */
  restoreKeptSince(time: number): void {
    this.#keptSince = time;
    this.advance(time);
  }

  claim(claim: Claim): ClaimResult {
    const until = this.#lease === undefined ? undefined : this.#now() + this.#lease;
    const { result, record } = claimed(this.record(claim.key), claim, this.now(), until);
    if (record) this.#records.set(claim.key, record);
    return result;
  }

  /** Each of these returns the new record. Undefined if nothing changed. */
  commit(key: string, owner: string, digest: string): AttemptRecord | undefined {
    return this.#change(key, (record) => committed(record, owner, digest, this.now()));
  }

  finish(key: string, owner: string, outcome: SendOutcome): AttemptRecord | undefined {
    return this.#change(key, (record) => finished(record, owner, outcome, this.now()));
  }

  voidAttempt(key: string, secretHash: string): AttemptRecord | undefined {
    return this.#change(key, (record) => voided(record, secretHash, this.now()));
  }

  #change(
    key: string,
    rule: (record: AttemptRecord | undefined) => AttemptRecord | undefined,
  ): AttemptRecord | undefined {
    const record = rule(this.record(key));
    if (record) this.#records.set(key, record);
    return record;
  }

  /** Whether this secret gives access to an attempt. */
  admits(key: string, secretHash: string): boolean {
    const record = this.record(key);
    return record === undefined || record.secretHash === secretHash;
  }

  reportOn(key: string): AttemptReport {
    const record = this.record(key);
    const since = record ? { since: record.at } : {};
    return { ...stateOf(record), now: this.now(), keptSince: this.#keptSince, ...since };
  }

  batchFile(key: string): StoredBatchFile | undefined {
    return batchFileOf(this.record(key), this.now());
  }

  /** Deletes old records. Returns whether there were any. */
  forgetOld(): boolean {
    const horizon = this.now() - ATTEMPTS_REMEMBERED_FOR;
    const old = [...this.#records].filter(([key, { at }]) => at < horizon && !this.#isOpen(key));
    for (const [key] of old) this.#records.delete(key);
    if (old.length > 0) this.#keptSince = Math.max(this.#keptSince, horizon);
    return old.length > 0;
  }

  #isOpen(key: string): boolean {
    return stateOf(this.record(key)).state === 'in progress';
  }
}

/** A store that lasts as long as the process. */
export function createInMemoryStore(options: InMemoryOptions): AttemptStore {
  return storeOf(new AttemptTable(options));
}

/** A table as a store. */
export function storeOf(table: AttemptTable): AttemptStore {
  return {
    identity: table.identity,
    report: async () => ({
      store: table.identity,
      now: table.now(),
      keptSince: table.keptSince,
    }),
    claim: async (claim) => table.claim(claim),
    commit: async (key, owner, digest) => table.commit(key, owner, digest) !== undefined,
    async finish(key, owner, outcome) {
      table.finish(key, owner, outcome);
    },
    lookup: async (key, secretHash) =>
      table.admits(key, secretHash) ? table.reportOn(key) : WRONG_SECRET,
    batchFile: async (key, secretHash) =>
      table.admits(key, secretHash) ? table.batchFile(key) : WRONG_SECRET,
    async voidAttempt(key, secretHash) {
      if (!table.admits(key, secretHash)) return WRONG_SECRET;
      table.voidAttempt(key, secretHash);
      return table.reportOn(key);
    },
    check: async () => ({ serving: true, message: 'ok' }),
    async forgetOld() {
      table.forgetOld();
    },
    close: () => Promise.resolve(),
  };
}
