import { DurableObject } from 'cloudflare:workers';
import { ATTEMPTS_REMEMBERED_FOR, type AttemptState } from '../../api/attempts.ts';
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
} from '../attempts/record.ts';
import {
  WRONG_SECRET,
  type Claim,
  type ClaimResult,
  type SendOutcome,
  type StoredBatchFile,
} from '../attempts/store.ts';

const RECORD = 'record';
const STORE = 'store';

/** Clocks differ from place to place: nothing is forgotten before all of them agree that it is old. */
const KEPT_FOR = ATTEMPTS_REMEMBERED_FOR + 4 * 24 * 60 * 60 * 1000;

/** Whose data it is. */
export interface EdgeStoreRecord {
  readonly identity: string;
  /** When it was made, and the latest time that was told: epoch milliseconds. */
  readonly since: number;
  readonly latest: number;
}

/** What an object tells of its attempt. */
export type KnownState = AttemptState & { readonly since?: number };

/**
 * An object of its own for each attempt of the edge's store, and one more for the store itself; see `AttemptStore` for
 * what the methods do. Nothing else runs in an object while it waits for its storage.
 */
export class Attempt extends DurableObject {
  async claim(claim: Claim): Promise<ClaimResult> {
    const now = Date.now();
    const { result, record } = claimed(await this.#record(), claim, now, now + LEASE);
    if (record) await this.#keep(record);
    return result;
  }

  /** The owner lives. */
  async renew(owner: string): Promise<void> {
    const record = await this.#record();
    if (record?.owner !== owner || record.leaseUntil === undefined) return;
    const status = record.status === 'unknown' ? 'committed' : record.status;
    await this.#keep({ ...record, status, leaseUntil: Date.now() + LEASE });
  }

  commit(owner: string, digest: string): Promise<boolean> {
    return this.#change((record) => committed(record, owner, digest, Date.now()));
  }

  async finish(owner: string, outcome: SendOutcome): Promise<void> {
    await this.#change((record) => finished(record, owner, outcome, Date.now()));
  }

  async lookup(secretHash: string): Promise<KnownState | typeof WRONG_SECRET> {
    const record = await this.#record();
    if (record && record.secretHash !== secretHash) return WRONG_SECRET;
    return { ...stateOf(record), ...(record ? { since: record.at } : {}) };
  }

  async batchFile(secretHash: string): Promise<StoredBatchFile | undefined | typeof WRONG_SECRET> {
    const record = await this.#record();
    return record && record.secretHash !== secretHash
      ? WRONG_SECRET
      : batchFileOf(record, Date.now());
  }

  async voidAttempt(secretHash: string): Promise<KnownState | typeof WRONG_SECRET> {
    const record = await this.#record();
    if (record && record.secretHash !== secretHash) return WRONG_SECRET;
    await this.#change((known) => voided(known, secretHash, Date.now()));
    return this.lookup(secretHash);
  }

  /** Of the object that stands for the whole store: made when there is none. */
  async store(): Promise<EdgeStoreRecord> {
    const now = Date.now();
    const known = await this.ctx.storage.get<EdgeStoreRecord>(STORE);
    const made = { identity: crypto.randomUUID(), since: now, latest: now };
    const store = known ? { ...known, latest: Math.max(known.latest, now) } : made;
    await this.ctx.storage.put(STORE, store);
    return store;
  }

  /** Forgets the attempt when its time is over. */
  async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }

  async #change(
    rule: (record: AttemptRecord | undefined) => AttemptRecord | undefined,
  ): Promise<boolean> {
    const record = rule(await this.#record());
    if (record) await this.#keep(record);
    return record !== undefined;
  }

  async #record(): Promise<AttemptRecord | undefined> {
    const stored = await this.ctx.storage.get<AttemptRecord>(RECORD);
    if (!stored || Date.now() - stored.at > KEPT_FOR) return undefined;
    const record = expired(stored, Date.now(), LEASE);
    // Its owner must not commit once anybody was told that it is given up.
    if (stored.status === 'claimed' && record.status !== 'claimed') await this.#keep(record);
    return record;
  }

  async #keep(record: AttemptRecord): Promise<void> {
    await this.ctx.storage.put(RECORD, record);
    await this.ctx.storage.setAlarm(Date.now() + KEPT_FOR);
  }
}
