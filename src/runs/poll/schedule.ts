import { ApiError } from '../../api/failure.ts';

const SHORTEST = 1_000;
const LONGEST = 60_000;

/**
 * Milliseconds until a state is asked for again: a fifth of the time since the batch was accepted, so
 * that nobody waits much longer than the API takes; a second at least, a minute at most. After a
 * failure no sooner than it says.
 */
export function askAfter(since: number, now: number, failure?: unknown): number {
  const usual = Math.min(LONGEST, Math.max(SHORTEST, (now - since) / 5));
  if (!(failure instanceof ApiError)) return usual;
  return Math.max(
    usual,
    failure.failure.kind === 'throttled' ? (failure.failure.retryAfter ?? 0) : 0,
  );
}
