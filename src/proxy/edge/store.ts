import {
  ATTEMPTS_REMEMBERED_FOR,
  type AttemptReport,
  type StoreReport,
} from '../../api/attempts.ts';
import { LEASE } from '../attempts/record.ts';
import { WRONG_SECRET, type AttemptStore } from '../attempts/store.ts';
import type { Attempt, KnownState } from './attempt.ts';

/** The methods of an `Attempt` that are called remotely. */
type RemoteAttempt = Omit<Attempt, 'alarm'>;

/** The binding to the Durable Objects of the class `Attempt`. */
export interface Attempts {
  idFromName(name: string): object;
  get(id: object): RemoteAttempt;
}

/** Name of the object that represents the whole store. No attempt has this name. */
const STORE = 'store';

/** The edge's store: one Durable Object per attempt, unique worldwide. */
export class EdgeStore implements AttemptStore {
  /** Empty until `learn` resolves. */
  identity = '';
  readonly #attempts: Attempts;
  readonly #beats = new Map<string, ReturnType<typeof setInterval>>();

  constructor(attempts: Attempts) {
    this.#attempts = attempts;
  }

  /**
   * Loads the identity unless it is known. Each request loads it itself, since the runtime can't share promises
   * between requests.
   */
  async learn(): Promise<void> {
    if (this.identity === '') await this.report();
  }

  async report(): Promise<StoreReport> {
    const { identity, since, latest } = await this.#remote(STORE).store();
    this.identity = identity;
    const keptSince = Math.max(since, latest - ATTEMPTS_REMEMBERED_FOR);
    return { store: identity, now: latest, keptSince };
  }

  async claim(claim: Parameters<AttemptStore['claim']>[0]) {
    const { key, owner } = claim;
    const result = await this.#remote(key).claim(claim);
    if (result.result === 'claimed') this.#keepAlive(key, owner);
    return result;
  }

  commit(key: string, owner: string, digest: string): Promise<boolean> {
    return this.#remote(key).commit(owner, digest);
  }

  async finish(key: string, owner: string, outcome: Parameters<AttemptStore['finish']>[2]) {
    try {
      await this.#remote(key).finish(owner, outcome);
    } finally {
      clearInterval(this.#beats.get(owner));
      this.#beats.delete(owner);
    }
  }

  lookup(key: string, secretHash: string) {
    return this.#reportOn(this.#remote(key).lookup(secretHash));
  }

  batchFile(key: string, secretHash: string) {
    return this.#remote(key).batchFile(secretHash);
  }

  voidAttempt(key: string, secretHash: string) {
    return this.#reportOn(this.#remote(key).voidAttempt(secretHash));
  }

  check() {
    return Promise.resolve({ serving: true, message: 'ok' });
  }

  /** Nothing to do: each object deletes itself. */
  forgetOld(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #reportOn(
    telling: Promise<KnownState | typeof WRONG_SECRET>,
  ): Promise<AttemptReport | typeof WRONG_SECRET> {
    const [told, { now, keptSince }] = await Promise.all([telling, this.report()]);
    return told === WRONG_SECRET ? told : { ...told, now, keptSince };
  }

  /** Renews the lease while the sending request lasts. */
  #keepAlive(key: string, owner: string): void {
    const beat = setInterval(() => {
      // A missed renewal is harmless.
      this.#remote(key)
        .renew(owner)
        .catch(() => undefined);
    }, LEASE / 3);
    this.#beats.set(owner, beat);
  }

  #remote(name: string): RemoteAttempt {
    return this.#attempts.get(this.#attempts.idFromName(name));
  }
}
