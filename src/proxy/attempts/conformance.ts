import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ATTEMPTS_REMEMBERED_FOR, type AttemptReport } from '../../api/attempts.ts';
import type { AttemptStore, Claim, Outcome } from './store.ts';

/** A store to test, and the world around it. */
export interface StoreHarness {
  readonly store: AttemptStore;
  /** Another server's way to the same data; the same store where there can be only one. */
  readonly second: AttemptStore;
  /** The processes die without a word and are missed; opens the same data again. */
  crash(): Promise<AttemptStore>;
  /** Lets leases run out of which nobody knows that their owners live; undefined where there are none. */
  readonly expire?: () => Promise<void>;
  /** A store with other data. */
  another(): Promise<AttemptStore>;
  /** Sets the store's clock. */
  jump(milliseconds: number): Promise<void>;
  /** Has nothing be written any more, until what it gives is called. */
  readonly fail?: () => Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;
const SECRET = 'secret hash';
const TARGET = '/v3/async/append/email/job/j/batch';
const DIGEST = 'X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=';

export const ACCEPTED: Outcome = { state: 'answered', answer: { status: 200, id: 'b1' } };
const answered = (status: number): Outcome => ({ state: 'answered', answer: { status } });

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
const again = (claim: Claim): Claim => ({ ...claim, owner: randomUUID() });

/** The tests that every store passes. */
export function storeConforms(open: () => Promise<StoreHarness>): void {
  describe('as a store', () => defineTests(open));
}

function defineTests(open: () => Promise<StoreHarness>): void {
  let world: StoreHarness;
  let store: AttemptStore;
  beforeEach(async () => {
    world = await open();
    store = world.store;
  });
  afterEach(() => world.close());

  const lookUp = async ({ key }: Claim, at = store) => {
    const report = await at.lookup(key, SECRET);
    if (report === 'wrong secret') throw new Error('The secret is right.');
    return report;
  };
  const state = async (claim: Claim, at = store) => (await lookUp(claim, at)).state;
  const makeVoid = async ({ key }: Claim, at = store) =>
    ((await at.voidAttempt(key, SECRET)) as AttemptReport).state;

  /** Claims, commits and finishes as far as `outcome` says. */
  async function sent(outcome?: Outcome, how: 'whole' | 'early' = 'whole'): Promise<Claim> {
    const claim = newClaim();
    expect(await store.claim(claim)).toMatchObject({ result: 'claimed' });
    if (how === 'whole') expect(await store.commit(claim.key, claim.owner, DIGEST)).toBe(true);
    if (outcome) await store.finish(claim.key, claim.owner, outcome);
    return claim;
  }

  describe('a claim', () => {
    test('of a new key is granted, and in progress until it ends', async () => {
      const claim = newClaim();
      expect(await state(claim)).toBe('unseen');
      expect(await store.claim(claim)).toEqual({ result: 'claimed', digest: DIGEST });
      expect(await state(claim)).toBe('in progress');
      expect(await store.claim(again(claim))).toMatchObject({
        result: 'refused',
        known: { state: 'in progress' },
      });
      expect(await store.commit(claim.key, claim.owner, DIGEST)).toBe(true);
      expect(await state(claim, world.second)).toBe('in progress');
      await store.finish(claim.key, claim.owner, ACCEPTED);
      expect(await lookUp(claim, world.second)).toMatchObject(ACCEPTED);
    });

    test('that its owner repeats is granted again', async () => {
      const claim = newClaim();
      for (let i = 0; i < 2; i += 1)
        expect(await store.claim(claim)).toMatchObject({ result: 'claimed' });
    });

    test('is granted to one of many owners at once', async () => {
      const claim = newClaim();
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          (i % 2 === 0 ? store : world.second).claim(again(claim)),
        ),
      );
      expect(results.filter(({ result }) => result === 'claimed')).toHaveLength(1);
      expect(results.filter(({ result }) => result === 'refused')).toHaveLength(19);
    });

    test.each<[string, Outcome]>([
      ['not sent', { state: 'not sent' }],
      ...[400, 401, 404, 429].map((status): [string, Outcome] => [
        `answered ${status}`,
        answered(status),
      ]),
    ])('is granted to one of many for what was %s', async (_, outcome) => {
      const claim = await sent(outcome);
      const results = await Promise.all(Array.from({ length: 5 }, () => store.claim(again(claim))));
      expect(results.filter(({ result }) => result === 'claimed')).toHaveLength(1);
      expect(await state(claim)).toBe('in progress');
    });

    test.each<[string, Outcome]>([
      ['unknown', { state: 'unknown' }],
      ['answered 200', ACCEPTED],
      ['answered 408', answered(408)],
      ['answered 502', answered(502)],
    ])('is refused for what was %s, also after a crash', async (_, outcome) => {
      const claim = await sent(outcome);
      const refused = { result: 'refused', known: outcome };
      expect(await store.claim(again(claim))).toMatchObject(refused);
      expect(await (await world.crash()).claim(again(claim))).toMatchObject(refused);
    });

    test.each([
      ['target', { target: `${TARGET}2`, length: 11, digest: DIGEST }],
      ['length', { target: TARGET, length: 12, digest: DIGEST }],
      ['body', { target: TARGET, length: 11, digest: DIGEST.replace('X', 'Y') }],
    ])('with another %s is refused, whatever became of the first', async (_, payload) => {
      const ends = [undefined, ACCEPTED, { state: 'not sent' } as const, answered(429)];
      for (const end of ends) {
        const claim = await sent(end);
        const other = await world.second.claim({ ...again(claim), payload });
        expect(other).toEqual({ result: 'other payload' });
      }
    });

    test('is bound to the body that was committed where nobody declared it', async () => {
      const claim = newClaim({ payload: { target: TARGET, length: 11 } });
      expect(await store.claim(claim)).toEqual({ result: 'claimed' });
      await store.commit(claim.key, claim.owner, DIGEST);
      await store.finish(claim.key, claim.owner, answered(429));
      expect(await store.claim(again(claim))).toEqual({ result: 'claimed', digest: DIGEST });
    });
  });

  describe('a secret', () => {
    test('is needed for everything but a new key', async () => {
      const claim = await sent(ACCEPTED);
      expect(await store.lookup(claim.key, 'other')).toBe('wrong secret');
      expect(await store.voidAttempt(claim.key, 'other')).toBe('wrong secret');
      for (const secretHash of ['other', undefined]) {
        const { secretHash: _, ...bare } = again(claim);
        const thief = secretHash === undefined ? bare : { ...bare, secretHash };
        expect(await store.claim(thief)).toEqual({ result: 'wrong secret' });
      }
    });

    test('that was never given is nobody’s', async () => {
      const { secretHash: _, ...claim } = newClaim();
      await store.claim(claim);
      expect(await store.lookup(claim.key, SECRET)).toBe('wrong secret');
      expect(await store.voidAttempt(claim.key, SECRET)).toBe('wrong secret');
    });
  });

  describe('an owner', () => {
    test('is the only one to commit and to finish', async () => {
      const claim = await sent(undefined, 'early');
      expect(await store.commit(claim.key, randomUUID(), DIGEST)).toBe(false);
      await store.finish(claim.key, randomUUID(), ACCEPTED);
      expect(await state(claim)).toBe('in progress');
      expect(await store.commit(randomUUID(), claim.owner, DIGEST)).toBe(false);
    });

    test('may hear an answer before it commits', async () => {
      const claim = await sent(answered(401), 'early');
      expect(await lookUp(claim)).toMatchObject(answered(401));
    });

    test('that dies before it commits has not sent', async () => {
      const claim = await sent(undefined, 'early');
      store = await world.crash();
      expect(['unseen', 'not sent']).toContain(await state(claim));
      expect(await store.claim(again(claim))).toMatchObject({ result: 'claimed' });
    });

    test('that dies after it commits leaves it unknown for ever', async () => {
      const claim = await sent();
      store = await world.crash();
      expect(await state(claim)).toBe('unknown');
      expect(await store.claim(again(claim))).toMatchObject({ known: { state: 'unknown' } });
      expect(await makeVoid(claim)).toBe('unknown');
    });

    test('that was only slow cannot commit once it was given up', async () => {
      if (!world.expire) return;
      const claim = await sent(undefined, 'early');
      await world.expire();
      expect(await state(claim, world.second)).toBe('not sent');
      expect(await store.commit(claim.key, claim.owner, DIGEST)).toBe(false);
      const next = again(claim);
      expect(await world.second.claim(next)).toMatchObject({ result: 'claimed' });
      await store.finish(claim.key, claim.owner, { state: 'not sent' });
      expect(await state(claim)).toBe('in progress');
      expect(await world.second.commit(next.key, next.owner, DIGEST)).toBe(true);
    });

    test('that was only slow still tells how it ended', async () => {
      if (!world.expire) return;
      const claim = await sent();
      await world.expire();
      expect(await state(claim, world.second)).toBe('unknown');
      await store.finish(claim.key, claim.owner, ACCEPTED);
      expect(await lookUp(claim, world.second)).toMatchObject(ACCEPTED);
    });
  });

  describe('a void', () => {
    test('before anything else makes a key unusable, also after a crash', async () => {
      const claim = newClaim();
      expect(await makeVoid(claim)).toBe('void');
      const refused = { result: 'refused', known: { state: 'void' } };
      expect(await world.second.claim(claim)).toMatchObject(refused);
      store = await world.crash();
      expect(await store.claim(claim)).toMatchObject(refused);
      expect(await makeVoid(claim)).toBe('void');
      expect(await store.voidAttempt(claim.key, 'other')).toBe('wrong secret');
    });

    test('stops a sending that is not committed', async () => {
      const claim = await sent(undefined, 'early');
      expect(await makeVoid(claim, world.second)).toBe('void');
      expect(await store.commit(claim.key, claim.owner, DIGEST)).toBe(false);
      await store.finish(claim.key, claim.owner, { state: 'not sent' });
      expect(await state(claim)).toBe('void');
    });

    test('waits for one that is', async () => {
      const claim = await sent();
      expect(await makeVoid(claim)).toBe('in progress');
      await store.finish(claim.key, claim.owner, ACCEPTED);
      expect(await makeVoid(claim)).toBe('answered');
    });

    test.each<[Outcome, string]>([
      [{ state: 'not sent' }, 'void'],
      [answered(429), 'void'],
      [ACCEPTED, 'answered'],
      [answered(502), 'answered'],
      [{ state: 'unknown' }, 'unknown'],
    ])('after the end %j says: %s', async (outcome, said) => {
      const claim = await sent(outcome);
      expect(await makeVoid(claim)).toBe(said);
      expect(await state(claim)).toBe(said);
    });

    test('and a commit at once are never both believed', async () => {
      for (let i = 0; i < 20; i += 1) {
        const claim = await sent(undefined, 'early');
        const [committed, said] = await Promise.all([
          store.commit(claim.key, claim.owner, DIGEST),
          makeVoid(claim, world.second),
        ]);
        expect(said).toBe(committed ? 'in progress' : 'void');
      }
    });
  });

  describe('a store', () => {
    test('has an identity that lasts as long as its data', async () => {
      const other = await world.another();
      expect(other.identity).not.toBe(store.identity);
      expect(await other.report()).toMatchObject({ store: other.identity });
      expect(await state(await sent(ACCEPTED), other)).toBe('unseen');
      await other.close();
      expect(world.second.identity).toBe(store.identity);
      expect((await world.crash()).identity).toBe(store.identity);
    });

    test('says since when it has kept everything', async () => {
      const { now, keptSince } = await store.report();
      expect(keptSince).toBeLessThanOrEqual(now);
      const report = await lookUp(await sent(ACCEPTED));
      expect(report).toMatchObject({ keptSince });
      expect(report.since).toBeGreaterThanOrEqual(now);
    });

    test('remembers for 30 days, and says so when it forgot', async () => {
      const claim = await sent(ACCEPTED);
      const refused = await sent(undefined, 'early');
      await makeVoid(refused);
      const { since = 0 } = await lookUp(claim);
      await world.jump(ATTEMPTS_REMEMBERED_FOR - 60_000);
      await store.forgetOld();
      expect(await lookUp(claim)).toMatchObject(ACCEPTED);
      expect((await lookUp(claim)).keptSince).toBeLessThanOrEqual(since);
      await world.jump(5 * DAY);
      await store.forgetOld();
      store = await world.crash();
      expect(await state(refused)).toBe('unseen');
      const report = await lookUp(claim);
      expect(report.state).toBe('unseen');
      expect(report.keptSince).toBeGreaterThan(since);
    });

    test.each([3 * DAY, -3 * DAY])('bears a clock that jumps by %i ms', async (jump) => {
      const claims = [await sent(ACCEPTED), await sent(), await sent(undefined, 'early')] as const;
      const before = await store.report();
      await world.jump(jump);
      await store.forgetOld();
      const after = await store.report();
      expect(after.now).toBeGreaterThanOrEqual(before.now);
      expect(after.keptSince).toBeLessThanOrEqual(before.now);
      const [done, committed, early] = claims;
      expect(await lookUp(done)).toMatchObject(ACCEPTED);
      expect(await store.claim(again(committed))).toMatchObject({ result: 'refused' });
      expect(['in progress', 'not sent']).toContain(await state(early));
      await store.finish(committed.key, committed.owner, ACCEPTED);
      expect(await lookUp(committed)).toMatchObject(ACCEPTED);
      const next = await sent();
      store = await world.crash();
      expect(await state(next)).toBe('unknown');
      expect(await state(early)).not.toBe('in progress');
      await world.jump(-jump);
      expect((await store.report()).now).toBeGreaterThanOrEqual(after.now);
      expect(await state(next)).toBe('unknown');
    });

    test('that cannot write grants nothing that it would not remember', async () => {
      if (!world.fail) return;
      const waiting = await sent(undefined, 'early');
      const working = await world.fail();
      await expect(store.commit(waiting.key, waiting.owner, DIGEST)).rejects.toThrow();
      const claim = newClaim();
      await expect(store.claim(claim)).rejects.toThrow();
      await working();
      expect(await state(claim)).toBe('unseen');
      expect(await store.claim(again(claim))).toMatchObject({ result: 'claimed' });
      await store.finish(waiting.key, waiting.owner, { state: 'not sent' });
      expect(await state(waiting)).toBe('not sent');
    }, 30_000);
  });
}
