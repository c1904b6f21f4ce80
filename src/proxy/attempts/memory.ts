import type { AttemptState } from '../../api/attempts.ts';

/** How a sending ended. */
export type Outcome = Extract<AttemptState, { state: 'answered' | 'not sent' | 'unknown' }>;

/**
 * What the proxy remembers of attempts, for at least `REMEMBERED_FOR`, whatever happens to the process. Attempts are
 * UUIDs in lower case. Every method may throw where the store fails.
 */
export interface AttemptMemory {
  /** What is known of an attempt. One that was in flight when its process died is `unknown`. */
  state(attempt: string): Promise<AttemptState>;

  /**
   * Takes the attempt for one sending, which is in the store before this resolves to undefined;
   * resolves to what is known instead where it may not be sent. Of any number of calls at once, one
   * gets undefined.
   */
  begin(attempt: string): Promise<AttemptState | undefined>;

  /** Remembers how the sending that `begin` gave away ended. */
  end(attempt: string, outcome: Outcome): Promise<void>;
}

/**
 * Whether an attempt may (again) be sent under the same id: it was never sent, or is certainly not
 * accepted. An answer of the 400 class but 408 says so; the page repeats a throttled sending and one
 * with an expired token under its id (design.md, "Batches").
 */
export function maySend(known: AttemptState): boolean {
  if (known.state === 'never seen' || known.state === 'not sent') return true;
  if (known.state !== 'answered') return false;
  const { status } = known.answer;
  return status >= 400 && status < 500 && status !== 408;
}
