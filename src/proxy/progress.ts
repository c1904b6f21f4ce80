import { ProxyError, refused } from './errors.ts';

/**
 * How far a request to the API got, which is what tells whether the API can have it. A request whose
 * last byte was not handed to the connection cannot have been understood.
 */
export interface Progress {
  /** Whether a connection stood, as far as the runtime tells. */
  readonly connected: boolean;
  /** Whether the whole request was handed to the connection. */
  readonly whole: boolean;
  /** Whether the head of an answer came. */
  readonly answered: boolean;
  /** Whether it was we who gave up, because time was up. */
  readonly late: boolean;
}

/** What an error means by how far the request got. */
export function failure(error: unknown, progress: Progress): ProxyError {
  if (error instanceof ProxyError) return error;
  const { connected, whole, answered, late } = progress;
  const status = late ? 504 : 502;
  if (!connected)
    return refused(status, 'unreachable', 'The API cannot be reached.', { detail: reason(error) });
  if (!whole && !answered)
    return refused(status, 'interrupted', 'Sending to the API stopped before its end.');
  return late
    ? new ProxyError(504, 'no-answer', 'The API did not answer in time.', 'unknown')
    : new ProxyError(502, 'connection-lost', 'The connection to the API was lost.', 'unknown');
}

/** Throws a ProxyError for a status that is no answer but leads elsewhere: it is not followed. */
export function refuseRedirect(status: number): void {
  if ((status >= 200 && status < 300) || (status >= 400 && status < 600)) return;
  const detail = `It answered ${status}.`;
  throw new ProxyError(502, 'redirected', 'The API led elsewhere.', 'unknown', { detail });
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
