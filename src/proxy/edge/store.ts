import {
  ATTEMPTS_REMEMBERED_FOR,
  type AttemptReport,
  type StoreReport,
} from '../../api/attempts.ts';
import { LEASE } from '../attempts/record.ts';
import { WRONG_SECRET, type AttemptStore } from '../attempts/store.ts';
import type { Attempt, KnownState } from './attempt.ts';

/** What is called from afar of an `Attempt`. */
type RemoteAttempt = Omit<Attempt, 'alarm'>;

/** The binding to the objects of the class `Attempt`. */
export interface Attempts {
  idFromName(name: string): object;
  get(id: object): RemoteAttempt;
}

/** The name of the object that stands for the whole store; no attempt has it. */
const STORE = 'store';

/** The edge's store: a Durable Object per attempt, which is one and the same for the whole world. */
export class EdgeStore implements AttemptStore {
  /** Empty until it is learned. */
  identity = '';
  readonly #attempts: Attempts;
  readonly #beats = new Map<string, ReturnType<typeof setInterval>>();

  constructor(attempts: Attempts) {
    this.#attempts = attempts;
  }

  /** Asks for the identity unless it is known. Each request asks by itself: the runtime shares no waiting. */
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

  /** Each object forgets itself. */
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

  /** Renews the lease for as long as the request lasts that sends. */
  #keepAlive(key: string, owner: string): void {
    const beat = setInterval(() => {
      // One that is missed does not matter.
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
