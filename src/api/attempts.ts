/**
 * The protocol of attempts between the page and our server, close to the Idempotency-Key draft
 * (draft-ietf-httpapi-idempotency-key-header-07). Not part of the remote API.
 *
 * | call | answer |
 * | --- | --- |
 * | `GET /attempts` | `StoreReport`: which store keeps attempts here, and its clock |
 * | a Create with `KEY_HEADER` | the API's answer, a replay of it, or a `Problem` |
 * | `GET /attempts/{key}` with `SECRET_HEADER` | `AttemptReport` |
 * | `DELETE /attempts/{key}` with `SECRET_HEADER` | `AttemptReport`: `void`, or how the attempt ended |
 * | `PUT /uploads/{key}` with `SECRET_HEADER` | `{ "batch_file_id" }` once the records are uploaded, or a `Problem` |
 *
 * The attempt at a Batch-File is one key for both of its requests: the Create, whose upload address stays with the
 * store, and the upload of the records. It is told as answered with a success only once the records are uploaded. Until
 * then nothing of it was accepted, so a Create whose answer was lost is told as `not sent`.
 *
 * The calls below `/attempts` need no credentials of the API. A wrong or missing secret is a `Problem`
 * of status 403, `wrong-secret`.
 */
import * as v from 'valibot';
import { AnswerError, readAnswer } from './answers.ts';

/**
 * On every answer of our server, errors and `/healthz` included: the UUID of the store that keeps
 * attempts. It is made when the store is empty and kept with it. An answer without this header comes
 * from something in front of our server and says nothing about an attempt.
 *
 * On a Create: the store that the page has found and written down. A server with another one refuses it: 421,
 * `other-store`, `reached: no`.
 */
export const STORE_HEADER = 'attempt-store';

/** Required on a Create: the attempt's UUID, which `keyHeader` writes. Without it 400, `bad-key`. */
export const KEY_HEADER = 'idempotency-key';

/**
 * On a Create, and on every call about its attempt: 32 random bytes as lower-case hex. The store keeps only their
 * hash. An attempt that was sent without one can neither be looked up nor voided.
 */
export const SECRET_HEADER = 'attempt-secret';

/**
 * Optional on a Create: the SHA-256 of its body (RFC 9530), which `contentDigest` writes. A body that
 * differs from it is never passed on whole: 422, `wrong-digest`, `reached: no`.
 */
export const DIGEST_HEADER = 'content-digest';

/** `true` on the answer to a Create that was sent before, and not again. */
export const REPLAYED_HEADER = 'idempotency-replayed';

/** How long a store remembers attempts, in milliseconds by its clock: 30 days. */
export const ATTEMPTS_REMEMBERED_FOR = 30 * 24 * 60 * 60 * 1000;

/** Where the store reports about itself, below the API base. */
export const ATTEMPTS_PATH = '/attempts';

/** Path to send the records of a Batch-File to, below the API base. */
export function uploadPath(key: string): string {
  return `/uploads/${key}`;
}

/** Where an attempt is looked up and voided, below the API base. */
export function attemptPath(key: string): string {
  return `${ATTEMPTS_PATH}/${key}`;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SECRET = /^[0-9A-Za-z_-]{43,128}$/;
const DIGEST = /(?:^|[,\s])sha-256=:([0-9A-Za-z+/]{43}=):/;

/** Whether `text` is the key of an attempt. */
export function isKey(text: string): boolean {
  return UUID.test(text);
}

/** A key as `KEY_HEADER` carries it: a string of RFC 8941. */
export function keyHeader(key: string): string {
  return `"${key}"`;
}

/** The key in `KEY_HEADER`, with or without quotes, in lower case; undefined if it is no UUID. */
export function parseKey(header: string): string | undefined {
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  return isKey(key) ? key.toLowerCase() : undefined;
}

/** Whether `text` can be the secret of an attempt: at least 43 characters of hex or base64url. */
export function isSecret(text: string): boolean {
  return SECRET.test(text);
}

/** `DIGEST_HEADER` for a SHA-256 in base64. */
export function contentDigest(sha256: string): string {
  return `sha-256=:${sha256}:`;
}

/** The SHA-256 in `DIGEST_HEADER`, in base64; undefined if it has none. */
export function parseContentDigest(header: string): string | undefined {
  return DIGEST.exec(header)?.[1];
}

/** Which store answers, and the span that it remembers. Times in epoch milliseconds by the store's clock. */
export interface StoreReport {
  /** The same as in `STORE_HEADER`. */
  readonly store: string;
  /** Never runs backward. */
  readonly now: number;
  /** The store has kept every attempt since then. */
  readonly keptSince: number;
}

/** The API's answer to an attempt, as far as it is remembered: no personal data. */
export interface RememberedAnswer {
  readonly status: number;
  /** The id of the new batch or job; undefined if the answer had none that could be read. */
  readonly id?: string;
  /**
   * What the API said of an error, at most 200 characters: words of a fixed vocabulary, any other one
   * replaced by "…".
   */
  readonly words?: string;
  /** The `Retry-After` header as the API sent it. */
  readonly retryAfter?: string;
}

/**
 * What a store knows of an attempt.
 *
 * - `unseen`: nothing. It means "not sent" only where the store is the one that was recorded before
 *   the attempt was sent, and its clock was at or after `keptSince` then.
 * - `in progress`: being sent, or waiting for the API's answer. Ask again.
 * - `answered`: with a status of the 400 class except 408 the API did not accept it, and the same key
 *   may be sent again.
 * - `not sent`: certainly never passed on whole; the same key may be sent again.
 * - `void`: certainly not sent, and never will be: every Create with this key is refused.
 * - `unknown`: passed on whole, and nobody heard how it ended. It can turn into `answered` later. `repeatable`: an
 *   upload (A13); sent again under its key it is accepted once, and tells how it ended.
 */
export type AttemptState =
  | { readonly state: 'unseen' | 'in progress' | 'not sent' | 'void' }
  | { readonly state: 'unknown'; readonly repeatable?: true }
  | { readonly state: 'answered'; readonly answer: RememberedAnswer };

/** The answer to a lookup or a void. Times as in `StoreReport`. */
export type AttemptReport = AttemptState &
  Pick<StoreReport, 'now' | 'keptSince'> & {
    /** When the state was reached; undefined for `unseen`. */
    readonly since?: number;
  };

/**
 * Whether the request that a `Problem` answers can have reached the API whole. `no` is a promise. A
 * repeat whose key is in progress or unknown (409) has not left our server, but an earlier request with this key
 * may have: `unknown`.
 */
export type Reached = 'no' | 'unknown';

/**
 * The code of a problem, at the end of its `type`. About attempts: `bad-key` (400), `bad-secret` (400),
 * `bad-digest` (400), `wrong-secret` (403), `in-progress` (409), `outcome-unknown` (409), `void` (410),
 * `other-payload` (422), `wrong-digest` (422), `store-unavailable` (503), `attempt-lost` (503: the store gave the
 * attempt up or another request voided it). About uploads: `not-created` (409: no Batch-File was created with this
 * key), `upload-expired` (410), `no-upload` (422: the API named no upload address that this server may use),
 * `upload-refused` (422), `upload-unclear` (502).
 */
export const PROBLEM_TYPE = 'urn:append-desk:problem:';

/** The media type of an error of our server (RFC 9457). */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** The body of an error of our server. */
export interface Problem {
  /** `PROBLEM_TYPE` and a code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly reached: Reached;
}

const answer = v.object({
  status: v.number(),
  id: v.exactOptional(v.string()),
  words: v.exactOptional(v.string()),
  retryAfter: v.exactOptional(v.string()),
});
const attemptState = v.variant('state', [
  v.object({ state: v.picklist(['unseen', 'in progress', 'not sent', 'void']) }),
  v.object({ state: v.literal('unknown'), repeatable: v.exactOptional(v.literal(true)) }),
  v.object({ state: v.literal('answered'), answer }),
]);
const clock = { now: v.number(), keptSince: v.number() };
const attemptReport = v.intersect([
  attemptState,
  v.object({ ...clock, since: v.exactOptional(v.number()) }),
]);
const storeReport = v.object({ store: v.pipe(v.string(), v.regex(UUID)), ...clock });
const problem = v.object({
  type: v.pipe(v.string(), v.startsWith(PROBLEM_TYPE)),
  title: v.string(),
  status: v.number(),
  detail: v.exactOptional(v.string()),
  reached: v.picklist(['no', 'unknown']),
});

/** Parses the answer to a lookup or a void. Throws an AnswerError. */
export function parseAttemptReport(text: string): AttemptReport {
  return readAnswer(attemptReport, text, 'Attempt');
}

/** Parses the answer to `GET /attempts`. Throws an AnswerError. */
export function parseStoreReport(text: string): StoreReport {
  return readAnswer(storeReport, text, 'Attempts');
}

/** The problem in `text` with its code, or undefined if the text is something else. */
export function parseProblem(text: string): (Problem & { readonly code: string }) | undefined {
  try {
    const read = readAnswer(problem, text, 'Problem');
    return { ...read, code: read.type.slice(PROBLEM_TYPE.length) };
  } catch (error) {
    if (error instanceof AnswerError) return undefined;
    throw error;
  }
}
