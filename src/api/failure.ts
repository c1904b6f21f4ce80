/**
 * Why a call failed, told apart by what can be done about it (design.md, "Batches"). Only `unclear`
 * and `unreachable` leave it open whether a Create was accepted.
 */
export type Failure =
  /** 429 for speed; `retryAfter` in milliseconds where the API says so. Not accepted. */
  | { readonly kind: 'throttled'; readonly retryAfter?: number }
  /** 429 for a used-up quota. Not accepted. */
  | { readonly kind: 'quota'; readonly words: string }
  /** 401: token missing or expired. Not accepted. */
  | { readonly kind: 'unauthorized'; readonly words: string }
  /** 403: wrong key, or an account that may not call this. Not accepted. */
  | { readonly kind: 'forbidden'; readonly words: string }
  /** 404: no such job or batch, or no such call. Not accepted. */
  | { readonly kind: 'not found'; readonly words: string }
  /** 413: the body is larger than something on the way takes. Not accepted. */
  | { readonly kind: 'too large'; readonly words: string }
  /** Another 400-class answer. Not accepted. */
  | { readonly kind: 'rejected'; readonly status: number; readonly words: string }
  /** The proxy says that the request never left it. Not accepted. */
  | { readonly kind: 'not sent'; readonly code: string; readonly words: string }
  /** An answer that does not tell how the API took the request: 5xx, time-out, unreadable. */
  | {
      readonly kind: 'unclear';
      readonly status: number;
      readonly words: string;
      /** Of an error of our proxy's own. */
      readonly code?: string;
    }
  /** No answer came: offline, proxy down, or the connection was lost. */
  | { readonly kind: 'unreachable'; readonly words: string };

/** A call failed; `failure` says how. The message is for logs and tests: screens have words of their own. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly failure: Failure;
  constructor(failure: Failure) {
    super('words' in failure ? `${failure.kind}: ${failure.words}` : failure.kind);
    this.failure = failure;
  }
}
