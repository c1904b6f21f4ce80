import { errorWords } from './answers.ts';
import { QUOTA_WORDS } from './assumptions.ts';
import { parseProblem } from './attempts.ts';
import { UPLOAD_EXPIRED, VOID } from './failure.ts';
import type { Failure } from './failure.ts';

/** As much of an answer as is needed to tell what it means. */
export interface ErrorAnswer {
  readonly status: number;
  readonly body: string;
  /** The `Retry-After` header: seconds, or an HTTP date. */
  readonly retryAfter?: string | undefined;
}

/**
 * What an answer that is no success means (A4 for the statuses; the proxy's own errors by their
 * `reached` label). `now` in epoch milliseconds, for a `Retry-After` given as a date.
 */
export function classify(answer: ErrorAnswer, now: number): Failure {
  const { status, body } = answer;
  const own = parseProblem(body);
  const words = own?.title ?? errorWords(body);
  if (status === 413) return { kind: 'too large', words };
  if (own) return problem(status, own);
  if (status === 429) return throttledOrQuota(words, answer.retryAfter, now);
  if (status === 401) return { kind: 'unauthorized', words };
  if (status === 403) return { kind: 'forbidden', words };
  if (status === 404) return { kind: 'not found', words };
  if (status >= 400 && status < 500 && status !== 408) return { kind: 'rejected', status, words };
  return { kind: 'unclear', status, words };
}

/** Statuses of the 400 class that a later try may cure: time-out, conflict, another store, too early, too many requests. */
const CURABLE = new Set([408, 409, 421, 425, 429]);

function problem(
  status: number,
  { reached, code, title: words }: NonNullable<ReturnType<typeof parseProblem>>,
): Failure {
  if (reached === 'unknown') return { kind: 'unclear', status, words, code };
  const otherKey = code === VOID || code === UPLOAD_EXPIRED;
  const refused = status >= 400 && status < 500 && !CURABLE.has(status) && !otherKey;
  return { kind: refused ? 'refused' : 'not sent', code, words };
}

function throttledOrQuota(words: string, header: string | undefined, now: number): Failure {
  if (QUOTA_WORDS.test(words)) return { kind: 'quota', words };
  const retryAfter = parseRetryAfter(header, now);
  return retryAfter === undefined ? { kind: 'throttled' } : { kind: 'throttled', retryAfter };
}

/** The longest `Retry-After` that is respected, in milliseconds: timers overflow after 24.8 days. */
export const LONGEST_RETRY_AFTER = 24 * 60 * 60 * 1000;

/** `Retry-After` (RFC 9110, 10.2.3) in milliseconds from `now`, a day at most; undefined if unreadable. */
function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Math.min(LONGEST_RETRY_AFTER, Number(header) * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.min(LONGEST_RETRY_AFTER, Math.max(0, at - now));
}
