import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  ACCEPTED,
  again,
  answered,
  DIGEST,
  newClaim,
  SECRET,
  TARGET,
  type Scene,
} from './scene.ts';
import type { SendOutcome } from '../store.ts';

/** Who may send, and with which secret. */
export function sendingConforms(t: Scene): void {
  describe('a claim', () => {
    test('of a new key is granted, and in progress until it ends', async () => {
      const claim = newClaim();
      expect(await t.state(claim)).toBe('unseen');
      expect(await t.store.claim(claim)).toEqual({ result: 'claimed', digest: DIGEST });
      expect(await t.state(claim)).toBe('in progress');
      expect(await t.store.claim(again(claim))).toMatchObject({
        result: 'refused',
        known: { state: 'in progress' },
      });
      expect(await t.store.commit(claim.key, claim.owner, DIGEST)).toBe(true);
      expect(await t.state(claim, t.world.second)).toBe('in progress');
      await t.store.finish(claim.key, claim.owner, ACCEPTED);
      expect(await t.lookUp(claim, t.world.second)).toMatchObject(ACCEPTED);
    });

    test('that its owner repeats is granted again', async () => {
      const claim = newClaim();
      for (let i = 0; i < 2; i += 1)
        expect(await t.store.claim(claim)).toMatchObject({ result: 'claimed' });
    });

    test('is granted to one of many owners at once', async () => {
      const claim = newClaim();
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          (i % 2 === 0 ? t.store : t.world.second).claim(again(claim)),
        ),
      );
      expect(results.filter(({ result }) => result === 'claimed')).toHaveLength(1);
      expect(results.filter(({ result }) => result === 'refused')).toHaveLength(19);
    });

    test.each<[string, SendOutcome]>([
      ['not sent', { state: 'not sent' }],
      ...[400, 401, 404, 429].map((status): [string, SendOutcome] => [
        `answered ${status}`,
        answered(status),
      ]),
    ])('is granted to one of many for what was %s', async (_, outcome) => {
      const claim = await t.sent(outcome);
      const results = await Promise.all(
        Array.from({ length: 5 }, () => t.store.claim(again(claim))),
      );
      expect(results.filter(({ result }) => result === 'claimed')).toHaveLength(1);
      expect(await t.state(claim)).toBe('in progress');
    });

    test.each<[string, SendOutcome]>([
      ['unknown', { state: 'unknown' }],
      ['answered 200', ACCEPTED],
      ['answered 408', answered(408)],
      ['answered 502', answered(502)],
    ])('is refused for what was %s, also after a crash', async (_, outcome) => {
      const claim = await t.sent(outcome);
      const refused = { result: 'refused', known: outcome };
      expect(await t.store.claim(again(claim))).toMatchObject(refused);
      expect(await (await t.world.crash()).claim(again(claim))).toMatchObject(refused);
    });

    test.each([
      ['target', { target: `${TARGET}2`, length: 11, digest: DIGEST }],
      ['length', { target: TARGET, length: 12, digest: DIGEST }],
      ['body', { target: TARGET, length: 11, digest: DIGEST.replace('X', 'Y') }],
    ])('with another %s is refused, whatever became of the first', async (_, payload) => {
      const ends = [undefined, ACCEPTED, { state: 'not sent' } as const, answered(429)];
      for (const end of ends) {
        const claim = await t.sent(end);
        const other = await t.world.second.claim({ ...again(claim), payload });
        expect(other).toEqual({ result: 'other payload' });
      }
    });

    test('is bound to the body that was committed where nobody declared it', async () => {
      const claim = newClaim({ payload: { target: TARGET, length: 11 } });
      expect(await t.store.claim(claim)).toEqual({ result: 'claimed' });
      await t.store.commit(claim.key, claim.owner, DIGEST);
      await t.store.finish(claim.key, claim.owner, answered(429));
      expect(await t.store.claim(again(claim))).toEqual({ result: 'claimed', digest: DIGEST });
    });
  });

  describe('a secret', () => {
    test('is needed for everything but a new key', async () => {
      const claim = await t.sent(ACCEPTED);
      expect(await t.store.lookup(claim.key, 'other')).toBe('wrong secret');
      expect(await t.store.voidAttempt(claim.key, 'other')).toBe('wrong secret');
      for (const secretHash of ['other', undefined]) {
        const { secretHash: _, ...bare } = again(claim);
        const thief = secretHash === undefined ? bare : { ...bare, secretHash };
        expect(await t.store.claim(thief)).toEqual({ result: 'wrong secret' });
      }
    });

    test('that was never given is nobody’s', async () => {
      const { secretHash: _, ...claim } = newClaim();
      await t.store.claim(claim);
      expect(await t.store.lookup(claim.key, SECRET)).toBe('wrong secret');
      expect(await t.store.voidAttempt(claim.key, SECRET)).toBe('wrong secret');
    });
  });

  describe('an owner', () => {
    test('is the only one to commit and to finish', async () => {
      const claim = await t.sent(undefined, 'early');
      expect(await t.store.commit(claim.key, randomUUID(), DIGEST)).toBe(false);
      await t.store.finish(claim.key, randomUUID(), ACCEPTED);
      expect(await t.state(claim)).toBe('in progress');
      expect(await t.store.commit(randomUUID(), claim.owner, DIGEST)).toBe(false);
    });

    test('may hear an answer before it commits', async () => {
      const claim = await t.sent(answered(401), 'early');
      expect(await t.lookUp(claim)).toMatchObject(answered(401));
    });

    test('that dies before it commits has not sent', async () => {
      const claim = await t.sent(undefined, 'early');
      t.store = await t.world.crash();
      expect(['unseen', 'not sent']).toContain(await t.state(claim));
      expect(await t.store.claim(again(claim))).toMatchObject({ result: 'claimed' });
    });

    test('that dies after it commits leaves it unknown for ever', async () => {
      const claim = await t.sent();
      t.store = await t.world.crash();
      expect(await t.state(claim)).toBe('unknown');
      expect(await t.store.claim(again(claim))).toMatchObject({ known: { state: 'unknown' } });
      expect(await t.makeVoid(claim)).toBe('unknown');
    });

    test('that was only slow cannot commit once it was given up', async () => {
      if (!t.world.expire) return;
      const claim = await t.sent(undefined, 'early');
      await t.world.expire();
      expect(await t.state(claim, t.world.second)).toBe('not sent');
      expect(await t.store.commit(claim.key, claim.owner, DIGEST)).toBe(false);
      const next = again(claim);
      expect(await t.world.second.claim(next)).toMatchObject({ result: 'claimed' });
      await t.store.finish(claim.key, claim.owner, { state: 'not sent' });
      expect(await t.state(claim)).toBe('in progress');
      expect(await t.world.second.commit(next.key, next.owner, DIGEST)).toBe(true);
    });

    test('that was only slow still tells how it ended', async () => {
      if (!t.world.expire) return;
      const claim = await t.sent();
      await t.world.expire();
      expect(await t.state(claim, t.world.second)).toBe('unknown');
      await t.store.finish(claim.key, claim.owner, ACCEPTED);
      expect(await t.lookUp(claim, t.world.second)).toMatchObject(ACCEPTED);
    });
  });
}
