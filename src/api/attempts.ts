/**
 * What our proxy adds to the API's words: the memory of attempts, and its own errors. Not part of
 * the remote API. See design.md, "The proxy".
 */

/**
 * Request header of a Create that names the attempt (a UUID). The proxy sends an id again only where
 * that cannot double it: never seen, not sent, or answered with the 400 class but 408. Otherwise it
 * repeats a known answer, or refuses with 409 (in flight, unknown): sending again on the user's word
 * needs a new id.
 */
export const ATTEMPT_HEADER = 'x-attempt-id';

/** How long attempts are remembered at least, in milliseconds. */
export const ATTEMPTS_REMEMBERED_FOR = 48 * 60 * 60 * 1000;

/** Where the proxy tells what it knows of an attempt, below the API base. */
export function attemptPath(attempt: string): string {
  return `/attempts/${attempt}`;
}

/** The answer of the API to an attempt, as far as it is remembered: no personal data. */
export interface RememberedAnswer {
  readonly status: number;
  /** The body, which for a Create is small and holds an id or an error; cut at some kilobytes. */
  readonly body: string;
  readonly contentType?: string;
  /** As the API sent it. */
  readonly retryAfter?: string;
}

/** What the proxy knows of an attempt. */
export type AttemptState =
  | { readonly state: 'never seen' }
  | { readonly state: 'in flight' }
  | { readonly state: 'answered'; readonly answer: RememberedAnswer }
  | { readonly state: 'not sent' }
  | { readonly state: 'unknown' };

/** Whether a request that ended in an error of the proxy can have reached the API. */
export type Sent = 'no' | 'unknown';

/** The body of an error that the proxy itself gives. An error without `sent` counts as unknown. */
export interface ProxyErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly sent: Sent };
}
