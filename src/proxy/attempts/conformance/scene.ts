import { randomUUID } from 'node:crypto';
import type { AttemptReport } from '../../../api/attempts.ts';
import type { AttemptStore, Claim, SendOutcome } from '../store.ts';

/** A store to test, and the world around it. */
export interface StoreHarness {
  readonly store: AttemptStore;
  /** Another server's way to the same data; the same store where there can be only one. */
  readonly second: AttemptStore;
  /** The processes die without a word and are missed; opens the same data again. */
  crash(): Promise<AttemptStore>;
  /** Lets leases run out of which nobody knows that their owners live; undefined if there are none. */
  readonly expire?: () => Promise<void>;
  /** A store with other data. */
  another(): Promise<AttemptStore>;
  /** Sets the store's clock. */
  jump(milliseconds: number): Promise<void>;
  /** Has nothing be written any more, until what it gives is called. */
  readonly fail?: () => Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export const SECRET = 'secret hash';
export const TARGET = '/v3/async/append/email/job/j/batch';
export const DIGEST = 'X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=';

export const ACCEPTED: SendOutcome = { state: 'answered', answer: { status: 200, id: 'b1' } };
export const answered = (status: number): SendOutcome => ({
  state: 'answered',
  answer: { status },
});

/** A claim of a key that is new, unless it is given. */
export function newClaim(changes: Partial<Claim> = {}): Claim {
  return {
    key: randomUUID(),
    owner: randomUUID(),
    payload: { target: TARGET, length: 11, digest: DIGEST },
    secretHash: SECRET,
    ...changes,
  };
}

/** Another request with the same key. */
export const again = (claim: Claim): Claim => ({ ...claim, owner: randomUUID() });

/** A store in its world, and what tests do with it. */
export class Scene {
  world!: StoreHarness;
  store!: AttemptStore;

  async open(open: () => Promise<StoreHarness>): Promise<void> {
    this.world = await open();
    this.store = this.world.store;
  }

  async lookUp({ key }: Claim, at = this.store): Promise<AttemptReport> {
    const report = await at.lookup(key, SECRET);
    if (report === 'wrong secret') throw new Error('The secret is right.');
    return report;
  }

  async state(claim: Claim, at = this.store): Promise<string> {
    return (await this.lookUp(claim, at)).state;
  }

  async makeVoid({ key }: Claim, at = this.store): Promise<string> {
    const report = await at.voidAttempt(key, SECRET);
    return typeof report === 'string' ? report : report.state;
  }

  /** Claims, commits and finishes as far as `outcome` says; `early`: without a commit. */
  async sent(outcome?: SendOutcome, how: 'whole' | 'early' = 'whole'): Promise<Claim> {
    const claim = newClaim();
    const { result } = await this.store.claim(claim);
    if (result !== 'claimed') throw new Error(result);
    if (how === 'whole') await this.store.commit(claim.key, claim.owner, DIGEST);
    if (outcome) await this.store.finish(claim.key, claim.owner, outcome);
    return claim;
  }
}
