import { ApiError } from '../../api/failure.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Poll interval of a batch while hints are reliable, in milliseconds. */
const RELAXED = 5 * MINUTE;

/**
 * Milliseconds until a state is asked for again: a fifth of the time since the batch was accepted, so
 * that nobody waits much longer than the API takes; a second at least, and a minute at most within the first hour.
 * A batch that takes days is asked about once an hour in the end. After a failure no sooner than it says.
 * `relaxed`: hints tell when to ask, so that this is for those that get lost.
 */
export function askAfter(since: number, now: number, failure?: unknown, relaxed = false): number {
  const age = now - since;
  const longest = Math.min(HOUR, Math.max(MINUTE, age / 60));
  const usual = Math.min(longest, Math.max(SECOND, age / 5));
  if (failure === undefined || failure === null) return relaxed ? Math.max(usual, RELAXED) : usual;
  return Math.max(usual, askedToWait(failure));
}

/** Milliseconds that the API asked to wait. */
export function askedToWait(error: unknown): number {
  if (!(error instanceof ApiError)) return 0;
  const { failure } = error;
  if (failure.kind === 'quota') return MINUTE;
  return failure.kind === 'throttled' ? (failure.retryAfter ?? 0) : 0;
}

/** Whether a question may be asked before its time, since the user or the network is back. */
export function mayAskEarly(failedAt: number, now: number, failure: unknown): boolean {
  return !(failure instanceof ApiError) || failedAt + askedToWait(failure) <= now;
}
