import { describe, expect, test } from 'vitest';
import { UPLOAD_TARGET } from '../record.ts';
import type { Claim, SendOutcome } from '../store.ts';
import { again, answered, DIGEST, newClaim, SECRET, type Scene } from './scene.ts';

const URL = 'https://files.example.com/a?signature=PLANTED';
const FILE_TARGET = '/v3/async/append/email/job/j/batchfile';
const CREATED: SendOutcome = {
  state: 'answered',
  answer: { status: 200, id: 'f1', uploadUrl: URL },
};
const UPLOADED: SendOutcome = { state: 'answered', answer: { status: 200, id: 'f1' } };

const create = () => newClaim({ payload: { target: FILE_TARGET, length: 2 } });
const upload = () =>
  newClaim({ payload: { target: `${UPLOAD_TARGET}k`, length: 11, digest: DIGEST } });

/** Rules of Batch-Files: upload addresses, and what may be repeated although its outcome is unknown. */
export function uploadsConforms(t: Scene): void {
  /** Claims, commits and finishes. */
  async function sent(claim: Claim, outcome?: SendOutcome): Promise<Claim> {
    expect(await t.store.claim(claim)).toMatchObject({ result: 'claimed' });
    await t.store.commit(claim.key, claim.owner, DIGEST);
    if (outcome) await t.store.finish(claim.key, claim.owner, outcome);
    return claim;
  }

  describe('the upload address of a Batch-File', () => {
    test('is kept, also over a crash, for whoever has the secret', async () => {
      const { key } = await sent(create(), CREATED);
      const kept = { id: 'f1', uploadUrl: URL, age: expect.any(Number) };
      expect(await t.world.second.batchFile(key, SECRET)).toEqual(kept);
      expect(await t.store.batchFile(key, 'other')).toBe('wrong secret');
      expect(await (await t.world.crash()).batchFile(key, SECRET)).toEqual(kept);
    });

    test('is never told', async () => {
      const claim = await sent(create(), CREATED);
      expect(await t.lookUp(claim)).toMatchObject({ state: 'answered', answer: { id: 'f1' } });
      expect(JSON.stringify(await t.lookUp(claim))).not.toContain('PLANTED');
      expect(JSON.stringify(await t.store.claim(again(claim)))).not.toContain('PLANTED');
    });

    test('ages by the store’s clock', async () => {
      const { key } = await sent(create(), CREATED);
      await t.world.jump(60_000);
      const file = await t.store.batchFile(key, SECRET);
      expect(typeof file === 'object' ? file.age : 0).toBeGreaterThanOrEqual(60_000);
    });

    test.each<[string, Claim, SendOutcome]>([
      ['a batch', newClaim(), CREATED],
      ['one that was refused', create(), answered(404)],
      ['one that is unknown', create(), { state: 'unknown' }],
    ])('is not there for %s', async (_, claim, outcome) => {
      const { key } = await sent({ ...claim, key: newClaim().key }, outcome);
      expect(await t.store.batchFile(key, SECRET)).toBeUndefined();
    });
  });

  describe('a Batch-File without records', () => {
    test.each<[string, SendOutcome]>([
      ['unknown', { state: 'unknown' }],
      ['answered 502', answered(502)],
    ])('is created again after one that was %s', async (_, outcome) => {
      const claim = await sent(create(), outcome);
      expect(await t.lookUp(claim)).toMatchObject({ state: 'unknown', repeatable: true });
      await sent(again(claim), CREATED);
      expect(await t.store.batchFile(claim.key, SECRET)).toMatchObject({ id: 'f1' });
    });

    test('is void for good where its end was not known', async () => {
      const claim = await sent(create(), { state: 'unknown' });
      expect(await t.makeVoid(claim)).toBe('void');
      expect(await t.store.claim(again(claim))).toMatchObject({ known: { state: 'void' } });
    });

    test('is created once', async () => {
      const claim = await sent(create(), CREATED);
      expect(await t.store.claim(again(claim))).toMatchObject({ result: 'refused' });
      expect(await t.makeVoid(claim)).toBe('answered');
    });
  });

  describe('an upload', () => {
    test('whose end is not known is sent again, and may tell then', async () => {
      const claim = await sent(upload(), { state: 'unknown' });
      expect(await t.lookUp(claim)).toMatchObject({ state: 'unknown', repeatable: true });
      await sent(again(claim), UPLOADED);
      expect(await t.lookUp(claim, t.world.second)).toMatchObject(UPLOADED);
      expect(await t.store.claim(again(claim))).toMatchObject({ result: 'refused' });
    });

    test('that a dead server committed is sent again', async () => {
      const claim = await sent(upload());
      t.store = await t.world.crash();
      expect(await t.lookUp(claim)).toMatchObject({ state: 'unknown', repeatable: true });
      await sent(again(claim), UPLOADED);
      expect(await t.lookUp(claim)).toMatchObject(UPLOADED);
    });

    test('is given to one sender at a time, with one body', async () => {
      const claim = await sent(upload(), { state: 'unknown' });
      const payload = { ...claim.payload, digest: DIGEST.replace('X', 'Y') };
      expect(await t.store.claim({ ...again(claim), payload })).toEqual({
        result: 'other payload',
      });
      const results = await Promise.all([1, 2, 3].map(() => t.store.claim(again(claim))));
      expect(results.filter(({ result }) => result === 'claimed')).toHaveLength(1);
    });

    test.each<[string, SendOutcome, boolean]>([
      ['not sent', { state: 'not sent' }, true],
      ['answered 429', answered(429), true],
      ['answered 400', answered(400), false],
    ])('in doubt stays so when it is %s', async (_, outcome, repeatable) => {
      const claim = await sent(upload(), { state: 'unknown' });
      await sent(again(claim), outcome);
      t.store = await t.world.crash();
      expect(await t.state(claim)).toBe('unknown');
      expect('repeatable' in (await t.lookUp(claim))).toBe(repeatable);
    });

    test('in doubt can be stopped, and stays in doubt', async () => {
      const claim = await sent(upload(), { state: 'unknown' });
      await t.store.claim(again(claim));
      expect(await t.makeVoid(claim)).toBe('unknown');
      expect(await t.store.claim(again(claim))).toMatchObject({
        result: 'refused',
        known: { state: 'unknown' },
      });
      expect(await t.lookUp(claim)).not.toHaveProperty('repeatable');
    });

    test('that was refused can be made void', async () => {
      const claim = await sent(upload(), answered(400));
      expect(await t.makeVoid(claim)).toBe('void');
    });
  });
}
