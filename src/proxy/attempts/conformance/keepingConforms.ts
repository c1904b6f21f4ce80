import { describe, expect, test } from 'vitest';
import { ATTEMPTS_REMEMBERED_FOR } from '../../../api/attempts.ts';
import { ACCEPTED, again, answered, DIGEST, newClaim, SECRET, type Scene } from './scene.ts';
import type { SendOutcome } from '../store.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Voids, and what a store keeps through time and failures. */
export function keepingConforms(t: Scene): void {
  describe('a void', () => {
    test('before anything else makes a key unusable, also after a crash', async () => {
      const claim = newClaim();
      expect(await t.makeVoid(claim)).toBe('void');
      const refused = { result: 'refused', known: { state: 'void' } };
      for (const secretHash of [SECRET, 'other'])
        expect(await t.world.second.claim({ ...claim, secretHash })).toMatchObject(refused);
      t.store = await t.world.crash();
      expect(await t.store.claim(claim)).toMatchObject(refused);
      expect(await t.makeVoid(claim)).toBe('void');
      expect(await t.store.voidAttempt(claim.key, 'other')).toBe('wrong secret');
    });

    test('stops a sending that is not committed', async () => {
      const claim = await t.sent(undefined, 'early');
      expect(await t.makeVoid(claim, t.world.second)).toBe('void');
      expect(await t.store.commit(claim.key, claim.owner, DIGEST)).toBe(false);
      await t.store.finish(claim.key, claim.owner, { state: 'not sent' });
      expect(await t.state(claim)).toBe('void');
    });

    test('waits for one that is', async () => {
      const claim = await t.sent();
      expect(await t.makeVoid(claim)).toBe('in progress');
      await t.store.finish(claim.key, claim.owner, ACCEPTED);
      expect(await t.makeVoid(claim)).toBe('answered');
    });

    test.each<[SendOutcome, string]>([
      [{ state: 'not sent' }, 'void'],
      [answered(429), 'void'],
      [ACCEPTED, 'answered'],
      [answered(502), 'answered'],
      [{ state: 'unknown' }, 'unknown'],
    ])('after the end %j says: %s', async (outcome, said) => {
      const claim = await t.sent(outcome);
      expect(await t.makeVoid(claim)).toBe(said);
      expect(await t.state(claim)).toBe(said);
    });

    test('and a commit at once are never both believed', async () => {
      for (let i = 0; i < 20; i += 1) {
        const claim = await t.sent(undefined, 'early');
        const [committed, said] = await Promise.all([
          t.store.commit(claim.key, claim.owner, DIGEST),
          t.makeVoid(claim, t.world.second),
        ]);
        expect(said).toBe(committed ? 'in progress' : 'void');
      }
    });
  });

  describe('a store', () => {
    test('has an identity that lasts as long as its data', async () => {
      const other = await t.world.another();
      expect(other.identity).not.toBe(t.store.identity);
      expect(await other.report()).toMatchObject({ store: other.identity });
      expect(await t.state(await t.sent(ACCEPTED), other)).toBe('unseen');
      await other.close();
      expect(t.world.second.identity).toBe(t.store.identity);
      expect((await t.world.crash()).identity).toBe(t.store.identity);
    });

    test('says since when it has kept everything', async () => {
      const { now, keptSince } = await t.store.report();
      expect(keptSince).toBeLessThanOrEqual(now);
      const report = await t.lookUp(await t.sent(ACCEPTED));
      expect(report).toMatchObject({ keptSince });
      expect(report.since).toBeGreaterThanOrEqual(now);
    });

    test('remembers for 30 days, and says so when it forgot', async () => {
      const claim = await t.sent(ACCEPTED);
      const refused = await t.sent(undefined, 'early');
      await t.makeVoid(refused);
      const { since = 0 } = await t.lookUp(claim);
      await t.world.jump(ATTEMPTS_REMEMBERED_FOR - 60_000);
      await t.store.forgetOld();
      expect(await t.lookUp(claim)).toMatchObject(ACCEPTED);
      expect((await t.lookUp(claim)).keptSince).toBeLessThanOrEqual(since);
      await t.world.jump(5 * DAY);
      await t.store.forgetOld();
      t.store = await t.world.crash();
      expect(await t.state(refused)).toBe('unseen');
      const report = await t.lookUp(claim);
      expect(report.state).toBe('unseen');
      expect(report.keptSince).toBeGreaterThan(since);
    });

    test.each([3 * DAY, -3 * DAY])('bears a clock that jumps by %i ms', async (jump) => {
      const claims = [
        await t.sent(ACCEPTED),
        await t.sent(),
        await t.sent(undefined, 'early'),
      ] as const;
      const before = await t.store.report();
      await t.world.jump(jump);
      await t.store.forgetOld();
      const after = await t.store.report();
      expect(after.now).toBeGreaterThanOrEqual(before.now);
      expect(after.keptSince).toBeLessThanOrEqual(before.now);
      const [done, committed, early] = claims;
      expect(await t.lookUp(done)).toMatchObject(ACCEPTED);
      expect(await t.store.claim(again(committed))).toMatchObject({ result: 'refused' });
      expect(['in progress', 'not sent']).toContain(await t.state(early));
      await t.store.finish(committed.key, committed.owner, ACCEPTED);
      expect(await t.lookUp(committed)).toMatchObject(ACCEPTED);
      const next = await t.sent();
      t.store = await t.world.crash();
      expect(await t.state(next)).toBe('unknown');
      expect(await t.state(early)).not.toBe('in progress');
      await t.world.jump(-jump);
      expect((await t.store.report()).now).toBeGreaterThanOrEqual(after.now);
      expect(await t.state(next)).toBe('unknown');
    });

    test('that cannot write grants nothing that it would not remember', async () => {
      if (!t.world.fail) return;
      const waiting = await t.sent(undefined, 'early');
      const working = await t.world.fail();
      await expect(t.store.commit(waiting.key, waiting.owner, DIGEST)).rejects.toThrow(/./);
      const claim = newClaim();
      await expect(t.store.claim(claim)).rejects.toThrow(/./);
      await working();
      expect(await t.state(claim)).toBe('unseen');
      expect(await t.store.claim(again(claim))).toMatchObject({ result: 'claimed' });
      await t.store.finish(waiting.key, waiting.owner, { state: 'not sent' });
      expect(await t.state(waiting)).toBe('not sent');
    }, 30_000);
  });
}
