import type { AttemptState } from '../../api/attempts.ts';
import { callNamed } from '../../api/calls.ts';
import type {
  Claim,
  ClaimResult,
  Payload,
  SendOutcome,
  StoredAnswer,
  StoredBatchFile,
} from './store.ts';

/** An attempt as it is stored: the rules of a store, apart from where it keeps its records. */
export interface AttemptRecord {
  readonly status: 'claimed' | 'committed' | 'answered' | 'not sent' | 'unknown' | 'void';
  /** When it was last changed: epoch milliseconds by the store's clock. */
  readonly at: number;
  readonly payload?: Payload;
  readonly secretHash?: string;
  /** Who may change it while it is claimed or committed. */
  readonly owner?: string;
  /** Epoch milliseconds; undefined if the owner's claim lasts as long as its process. */
  readonly leaseUntil?: number;
  readonly answer?: StoredAnswer;
  /** An earlier try of the same upload may have been accepted. */
  readonly inDoubt?: true;
}

/** The target of an upload. A Batch-File's upload is an attempt of its own; see `uploads.ts`. */
export const UPLOAD_TARGET = '/uploads/';

function isUpload({ payload }: AttemptRecord): boolean {
  return payload?.target.startsWith(UPLOAD_TARGET) === true;
}

function isFileCreate({ payload }: AttemptRecord): boolean {
  return payload !== undefined && callNamed('POST', payload.target) === 'createBatchFile';
}

/**
 * Whether an attempt with an unknown outcome is harmless to repeat: the same upload is accepted once (A13), and a
 * Batch-File without records has no effect (A14).
 */
function isRepeatable(record: AttemptRecord): boolean {
  return isUpload(record) || isFileCreate(record);
}

/** How long an owner that is not heard of keeps its attempts, in milliseconds. */
export const LEASE = 30_000;

/**
 * Whether an attempt may be sent again under its key: certainly not accepted. An answer of the 400 class but 408
 * says so (A4): the page repeats a throttled sending and one with an expired token under its key.
 */
export function maySendAgain(record: AttemptRecord): boolean {
  if (record.status === 'unknown') return isRepeatable(record);
  if (record.status !== 'answered') return record.status === 'not sent';
  const status = record.answer?.status ?? 0;
  if (isRepeatable(record)) return !isSuccess(status);
  return status >= 400 && !isUnclear(status);
}

/** Whether an answer leaves open if the API accepted the request (A4). */
export function isUnclear(status: number): boolean {
  return status >= 500 || status === 408;
}

function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** Whether an earlier, ended try of the upload may have been accepted. */
function mayHaveBeenAccepted(record: AttemptRecord): true | undefined {
  return (record.inDoubt ?? (record.status === 'unknown' && isUpload(record))) || undefined;
}

/**
 * A record whose owner was not heard of for too long, as it counts from then on. One that was not committed has to be
 * stored like that before anybody is told, so that its owner cannot commit any more.
 */
export function expired(record: AttemptRecord, now: number, lease: number): AttemptRecord {
  const { leaseUntil, owner: _, ...rest } = record;
  // A lease longer than any that is given comes from before the clock was set back.
  if (leaseUntil === undefined || (now < leaseUntil && leaseUntil <= now + 2 * lease))
    return record;
  if (record.status === 'claimed') return { ...rest, status: 'not sent' };
  // Its owner may only be slow, and then still tells how it ended.
  return record.status === 'committed' ? { ...record, status: 'unknown' } : record;
}

/** Decides about a claim: gives the result, and the new record where it was granted. */
export function claimed(
  record: AttemptRecord | undefined,
  { owner, payload, secretHash }: Claim,
  at: number,
  leaseUntil: number | undefined,
): { readonly result: ClaimResult; readonly record?: AttemptRecord } {
  const repeated = record?.owner === owner && record.status === 'claimed';
  if (record && !repeated) {
    const refusal = refusalOf(record, payload, secretHash);
    if (refusal) return { result: refusal };
  }
  const digest = record?.payload?.digest ?? payload.digest;
  return {
    result: { result: 'claimed', ...optional({ digest }) },
    record: {
      status: 'claimed',
      at,
      owner,
      payload: { ...payload, ...optional({ digest }) },
      ...optional({ secretHash, leaseUntil, inDoubt: record && mayHaveBeenAccepted(record) }),
    },
  };
}

function refusalOf(
  record: AttemptRecord,
  payload: Payload,
  secretHash: string | undefined,
): ClaimResult | undefined {
  if (record.status === 'void') return { result: 'refused', known: stateOf(record) };
  if (record.secretHash !== secretHash) return { result: 'wrong secret' };
  if (record.payload && differ(record.payload, payload)) return { result: 'other payload' };
  if (maySendAgain(record)) return undefined;
  const digest = record.payload?.digest;
  return { result: 'refused', known: stateOf(record), ...optional({ digest }) };
}

function differ(one: Payload, other: Payload): boolean {
  const digests = [one.digest, other.digest].filter((digest) => digest !== undefined);
  return one.target !== other.target || one.length !== other.length || new Set(digests).size > 1;
}

/** The record of a sending whose last byte may leave; undefined if the owner lost the key. */
export function committed(
  record: AttemptRecord | undefined,
  owner: string,
  digest: string,
  at: number,
): AttemptRecord | undefined {
  if (record?.owner !== owner || !isOpen(record)) return undefined;
  const { payload } = record;
  return {
    ...record,
    status: 'committed',
    at,
    ...(payload && { payload: { ...payload, digest } }),
  };
}

/** The record of a sending that ended; undefined if the owner lost the key. */
export function finished(
  record: AttemptRecord | undefined,
  owner: string,
  outcome: SendOutcome,
  at: number,
): AttemptRecord | undefined {
  if (record?.owner !== owner || !(isOpen(record) || record.status === 'unknown')) return undefined;
  const { payload, secretHash, inDoubt } = record;
  return {
    status: outcome.state,
    at,
    ...optional({ payload, secretHash, inDoubt }),
    ...(outcome.state === 'answered' ? { answer: outcome.answer } : {}),
  };
}

/** The record of a key that becomes unusable; undefined if its attempt was passed on whole, or is void. */
export function voided(
  record: AttemptRecord | undefined,
  secretHash: string,
  at: number,
): AttemptRecord | undefined {
  if (record && record.status !== 'claimed' && !maySendAgain(record)) return undefined;
  const inDoubt = record && mayHaveBeenAccepted(record);
  return { status: 'void', at, secretHash, ...optional({ inDoubt }) };
}

/** The Batch-File that a record's attempt created. Undefined if it created none. `now` as in `at`. */
export function batchFileOf(
  record: AttemptRecord | undefined,
  now: number,
): StoredBatchFile | undefined {
  const answer = record?.status === 'answered' ? record.answer : undefined;
  if (!record || !answer || !isFileCreate(record) || !isSuccess(answer.status)) return undefined;
  return { id: answer.id, uploadUrl: answer.uploadUrl, age: now - record.at };
}

/** What a record says to whoever asks. */
export function stateOf(record: AttemptRecord | undefined): AttemptState {
  if (!record) return { state: 'unseen' };
  switch (record.status) {
    case 'claimed':
    case 'committed':
      return { state: 'in progress' };
    case 'answered':
      return answeredState(record);
    case 'unknown':
      return isRepeatable(record) ? { state: 'unknown', repeatable: true } : { state: 'unknown' };
    case 'not sent':
      return record.inDoubt ? { state: 'unknown', repeatable: true } : { state: 'not sent' };
    case 'void':
      return { state: record.inDoubt ? 'unknown' : 'void' };
  }
}

const TOO_MANY_REQUESTS = 429;

/** A refusal says nothing about an earlier try. Only a refusal by rate limit is worth repeating. */
function answeredState(record: AttemptRecord): AttemptState {
  const { answer, inDoubt } = record;
  if (!answer) return { state: 'unknown' };
  if (isRepeatable(record) && isUnclear(answer.status))
    return { state: 'unknown', repeatable: true };
  const { uploadUrl: _, ...told } = answer;
  if (!inDoubt || isSuccess(told.status)) return { state: 'answered', answer: told };
  return told.status === TOO_MANY_REQUESTS
    ? { state: 'unknown', repeatable: true }
    : { state: 'unknown' };
}

function isOpen({ status }: AttemptRecord): boolean {
  return status === 'claimed' || status === 'committed';
}

/** The properties that are not undefined. */
function optional<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
