import type { ProxyErrorBody, Sent } from '../api/attempts.ts';

type RefusalStatus = 400 | 404 | 408 | 409 | 411 | 413 | 429 | 500 | 502 | 503 | 504;

/**
 * The proxy's own answer in place of the API's. `sent` tells whether the request can have reached
 * the API whole: `no` is a promise, on which the page sends again by itself.
 */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
  readonly status: RefusalStatus;
  readonly code: string;
  readonly sent: Sent;
  /** Seconds, for a `Retry-After`. */
  readonly retryAfter: number | undefined;

  constructor(
    status: RefusalStatus,
    code: string,
    message: string,
    sent: Sent,
    retryAfter?: number,
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.sent = sent;
    this.retryAfter = retryAfter;
  }
}

/** A refusal before any contact with the API. */
export function refused(
  status: RefusalStatus,
  code: string,
  message: string,
  retryAfter?: number,
): ProxyError {
  return new ProxyError(status, code, message, 'no', retryAfter);
}

/** What the page reads of a ProxyError. */
export function errorBody({ code, message, sent }: ProxyError): ProxyErrorBody {
  return { error: { code, message, sent } };
}
