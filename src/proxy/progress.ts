import { ProxyError, refused } from './errors.ts';

/**
 * How far a request to the API got, which tells whether the API can have it. A request whose last byte was not handed to
 * the connection can't have been understood.
 */
export class RequestProgress {
  /** Whether there was a connection, as far as the runtime tells. */
  connected = false;
  /** Whether the whole request was handed to the connection. */
  whole = false;
  /** Whether the head of an answer came. */
  answered = false;
  /** Whether we gave up because it took too long. */
  late = false;

  /** What an error means, given how far the request got. */
  failure(error: unknown): ProxyError {
    if (error instanceof ProxyError) return error;
    const status = this.late ? 504 : 502;
    if (!this.connected)
      return refused(status, 'unreachable', 'The API cannot be reached.', {
        detail: reason(error),
      });
    if (!this.whole && !this.answered)
      return refused(status, 'interrupted', 'Sending to the API stopped before its end.');
    return this.late
      ? new ProxyError(504, 'no-answer', 'The API did not answer in time.', 'unknown')
      : new ProxyError(502, 'connection-lost', 'The connection to the API was lost.', 'unknown');
  }
}

/** Error code for a redirect. */
export const REDIRECTED = 'redirected';

/** Throws a ProxyError for a redirect or another status that is no answer; redirects are not followed. */
export function refuseRedirect(status: number): void {
  if ((status >= 200 && status < 300) || (status >= 400 && status < 600)) return;
  const detail = `It answered ${status}.`;
  throw new ProxyError(502, REDIRECTED, 'The API led elsewhere.', 'unknown', { detail });
}

/** The client's body ended before its length was reached. */
export function cutShort(): ProxyError {
  return refused(408, 'cut-short', 'The body ended early; nothing of it counts as sent.');
}

/** The client left before its answer. */
export function clientGone(): ProxyError {
  return refused(408, 'client-gone', 'The client went away.');
}

/** The system's short code for what went wrong, such as `ENOTFOUND`: it helps whoever runs this. */
function reason(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
