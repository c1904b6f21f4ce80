import { describe, expect, test } from 'vitest';
import { refused } from '../errors.ts';
import type { ApiAnswer } from '../headers.ts';
import { newClaim } from './conformance/scene.ts';
import { idempotentSend, type Commit } from './idempotentSend.ts';
import { createInMemoryStore } from './inMemoryStore.ts';
import type { AttemptStore, Claim } from './store.ts';

const IDENTITY = 'e1b1a4a0-9a6b-4b67-8a07-0d8f0d1c9f3e';
const ANSWER: ApiAnswer = {
  status: 200,
  body: '{"batch_id":"b1"}',
  contentType: 'application/json',
};

/** A store of which some methods may fail, and what was reported of that. */
function rig(failing: Partial<AttemptStore> = {}) {
  const store = createInMemoryStore({ identity: IDENTITY, now: Date.now });
  const reported: unknown[] = [];
  const passed: string[] = [];
  const attempt = (
    claim: Claim,
    digest = claim.payload.digest ?? '',
    send = async (commit: Commit): Promise<ApiAnswer> => {
      await commit(digest);
      passed.push(claim.key);
      return ANSWER;
    },
  ) =>
    idempotentSend(
      { ...store, ...failing },
      { call: 'createBatch', claim, send, readDigest: () => Promise.resolve(digest) },
      (error) => reported.push(error),
    );
  const state = async ({ key, secretHash = '' }: Claim) => store.lookup(key, secretHash);
  return { store, reported, passed, attempt, state };
}

async function throttled(commit: Commit): Promise<ApiAnswer> {
  await commit('one');
  return { status: 429, body: '' };
}

const full = () => Promise.reject(new Error('disk full'));

describe('when the store fails', () => {
  test('at the claim, nothing is sent', async () => {
    const { attempt, passed, reported } = rig({ claim: full });
    await expect(attempt(newClaim())).rejects.toMatchObject({
      status: 503,
      code: 'store-unavailable',
      reached: 'no',
    });
    expect(passed).toEqual([]);
    expect(reported).toEqual([new Error('disk full')]);
  });

  test('at the commit, the last byte stays here', async () => {
    const { attempt, passed, state } = rig({ commit: full });
    const claim = newClaim();
    await expect(attempt(claim)).rejects.toMatchObject({ status: 503, reached: 'no' });
    expect(passed).toEqual([]);
    expect(await state(claim)).toMatchObject({ state: 'not sent' });
  });

  test('after the sending, the answer is given all the same', async () => {
    const { attempt, reported } = rig({ finish: full });
    expect(await attempt(newClaim())).toEqual({ answer: ANSWER, replayed: false });
    expect(reported).toEqual([new Error('disk full')]);
  });
});

describe('the last byte', () => {
  test('stays here where the body is not what was declared', async () => {
    const { attempt, passed, state } = rig();
    const claim = newClaim();
    await expect(attempt(claim, 'another')).rejects.toMatchObject({
      status: 422,
      code: 'wrong-digest',
      reached: 'no',
    });
    expect(passed).toEqual([]);
    expect(await state(claim)).toMatchObject({ state: 'not sent' });
  });

  test('stays here where the body is not what it was the last time', async () => {
    const { attempt } = rig();
    const claim = newClaim({ payload: { target: '/', length: 1 } });
    await attempt(claim, 'one', throttled);
    const again = attempt({ ...claim, owner: 'another' }, 'two');
    await expect(again).rejects.toMatchObject({ status: 422, code: 'other-payload' });
  });

  test('stays here where the key was made void meanwhile', async () => {
    const { attempt, store, passed, state } = rig();
    const claim = newClaim();
    const sending = attempt(claim, '', async (commit) => {
      await store.voidAttempt(claim.key, claim.secretHash ?? '');
      await commit(claim.payload.digest ?? '');
      passed.push(claim.key);
      return ANSWER;
    });
    await expect(sending).rejects.toMatchObject({ code: 'attempt-lost', reached: 'no' });
    expect(passed).toEqual([]);
    expect(await state(claim)).toMatchObject({ state: 'void' });
  });
});

describe('a repeat', () => {
  test('is answered in the API’s own form, and marked', async () => {
    const { attempt, passed } = rig();
    const claim = newClaim();
    await attempt(claim);
    expect(await attempt(claim)).toEqual({ answer: ANSWER, replayed: true });
    expect(passed).toHaveLength(1);
  });

  test('without a declared digest is read before it is answered', async () => {
    const { attempt } = rig();
    const claim = newClaim({ payload: { target: '/', length: 1 } });
    await attempt(claim, 'one');
    expect(await attempt(claim, 'one')).toMatchObject({ replayed: true });
    await expect(attempt(claim, 'two')).rejects.toMatchObject({ code: 'other-payload' });
  });

  test.each([
    ['other-payload', 422, { payload: { target: '/', length: 2 } }],
    ['wrong-secret', 403, { secretHash: 'other' }],
  ])('is refused: %s', async (code, status, changes) => {
    const { attempt } = rig();
    const claim = newClaim();
    await attempt(claim);
    const other = attempt({ ...claim, ...changes });
    await expect(other).rejects.toMatchObject({ code, status, reached: 'no' });
  });

  test('of a void key is refused for good', async () => {
    const { attempt, store } = rig();
    const claim = newClaim();
    await store.voidAttempt(claim.key, claim.secretHash ?? '');
    await expect(attempt(claim)).rejects.toMatchObject({
      code: 'void',
      status: 410,
      reached: 'no',
    });
  });
});

test('an error that nobody foresaw leaves it open whether it was sent', async () => {
  const { attempt, state } = rig();
  const claim = newClaim();
  const mistake = new TypeError('a mistake of ours');
  await expect(attempt(claim, '', () => Promise.reject(mistake))).rejects.toBe(mistake);
  expect(await state(claim)).toMatchObject({ state: 'unknown' });
});

test('a sending that failed before its end may be repeated', async () => {
  const { attempt, state } = rig();
  const claim = newClaim();
  const cut = refused(408, 'cut-short', 'The body ended early.');
  await expect(attempt(claim, '', () => Promise.reject(cut))).rejects.toBe(cut);
  expect(await state(claim)).toMatchObject({ state: 'not sent' });
  expect(await attempt({ ...claim, owner: 'another' })).toMatchObject({ replayed: false });
});
