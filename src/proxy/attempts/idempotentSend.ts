import type { AttemptState } from '../../api/attempts.ts';
import type { CreateCall } from '../../api/calls.ts';
import { ProxyError, refused } from '../errors.ts';
import type { ApiAnswer } from '../headers.ts';
import { rememberedAnswer, replayed } from './rememberedAnswer.ts';
import type { AttemptStore, Claim, ClaimResult, SendOutcome } from './store.ts';

/**
 * Called once all of a body but its last byte was passed on, with its SHA-256 in base64; the last byte
 * may leave when this resolves (I16). Rejects with a ProxyError where it may not.
 */
export type Commit = (digest: string) => Promise<void>;

/** A Create that is being sent. */
export interface Create {
  readonly call: CreateCall;
  readonly claim: Claim;
  /** Sends the request and reads the answer. Rejects with a ProxyError where none came. */
  send(commit: Commit): Promise<ApiAnswer>;
  /** Reads the body, which is not sent, for its SHA-256. */
  readDigest(): Promise<string>;
}

export interface SentAnswer {
  readonly answer: ApiAnswer;
  /** Whether the attempt was sent before, and not again. */
  readonly replayed: boolean;
}

/**
 * Sends an attempt unless it was sent before, remembers how that ended, and returns the answer: the
 * API's, or a replay of it. Rejects with what `send` rejects with, and with a ProxyError where the attempt may not be
 * sent.
 */
export async function idempotentSend(
  store: AttemptStore,
  sending: Create,
  report: (error: unknown) => void,
): Promise<SentAnswer> {
  const { call, claim } = sending;
  const result = await stored(() => store.claim(claim), report);
  if (result.result !== 'claimed') return replay(sending, result);

  const finish = (outcome: SendOutcome) =>
    store.finish(claim.key, claim.owner, outcome).catch(report);
  try {
    const answer = await sending.send((digest) => commit(store, claim, result, digest, report));
    await finish({ state: 'answered', answer: rememberedAnswer(call, answer) });
    return { answer, replayed: false };
  } catch (error) {
    const never = error instanceof ProxyError && error.reached === 'no';
    await finish({ state: never ? 'not sent' : 'unknown' });
    throw error;
  }
}

async function commit(
  store: AttemptStore,
  { key, owner, payload }: Claim,
  { digest: expected }: Extract<ClaimResult, { result: 'claimed' }>,
  digest: string,
  report: (error: unknown) => void,
): Promise<void> {
  if (expected !== undefined && expected !== digest)
    throw payload.digest === undefined
      ? otherPayload()
      : refused(422, 'wrong-digest', 'The body is not what its Content-Digest says.');
  if (await stored(() => store.commit(key, owner, digest), report)) return;
  throw refused(503, 'attempt-lost', 'The attempt was given up or made void while it was sent.');
}

/** Does something in the store. Rejects with a ProxyError where that fails. */
export async function stored<T>(
  work: () => Promise<T>,
  report: (error: unknown) => void,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    report(error);
    throw storeUnavailable();
  }
}

/** The store cannot be used right now. */
function storeUnavailable(): ProxyError {
  const title = 'The server cannot keep a record of what it sends right now.';
  return refused(503, 'store-unavailable', title, { retryAfter: 5 });
}

/** Answers an attempt that may not be sent. */
async function replay(
  { call, claim, ...sending }: Create,
  result: Exclude<ClaimResult, { result: 'claimed' }>,
): Promise<SentAnswer> {
  if (result.result === 'wrong secret') throw wrongSecret();
  if (result.result === 'other payload') throw otherPayload();
  const { known, digest } = result;
  if (known.state !== 'answered') throw notNow(known);
  const declared = claim.payload.digest !== undefined || digest === undefined;
  if (!declared && (await sending.readDigest()) !== digest) throw otherPayload();
  return { answer: replayed(call, known.answer), replayed: true };
}

/** Whoever asks does not have the attempt's secret. */
export function wrongSecret(): ProxyError {
  return refused(403, 'wrong-secret', 'This is not the secret of this attempt.');
}

function otherPayload(): ProxyError {
  return refused(422, 'other-payload', 'This key was used for another request.');
}

function notNow({ state }: AttemptState): ProxyError {
  if (state === 'void') return refused(410, 'void', 'This key was made void.');
  return state === 'in progress'
    ? new ProxyError(409, 'in-progress', 'This attempt is in progress already.', 'unknown')
    : new ProxyError(409, 'outcome-unknown', 'Nobody knows how this attempt ended.', 'unknown');
}
