/**
 * Why a call failed, told apart by what can be done about it (A4). Only `unclear` and `unreachable`
 * leave it open whether a Create was accepted.
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
  /** Our server says that the request never left it; the same request may pass later. Not accepted. */
  | { readonly kind: 'not sent'; readonly code: string; readonly words: string }
  /** Our server refuses the request itself, and would refuse it again. Not accepted. */
  | { readonly kind: 'refused'; readonly code: string; readonly words: string }
  /** An answer that does not tell how the API took the request: 5xx, time-out, unreadable. */
  | {
      readonly kind: 'unclear';
      readonly status: number;
      readonly words: string;
      /** Of an error of our proxy's own. */
      readonly code?: string;
    }
  /**
   * No answer came: offline, proxy down, or the connection was lost. `stranger`: something in front of
   * our server answered in its place.
   */
  | { readonly kind: 'unreachable'; readonly words: string; readonly code?: 'stranger' };

/** The code of a `not sent` whose key was voided: another key is needed. */
export const VOID = 'void';

/** The code of a `not sent` upload whose address is too old: a new Batch-File under another key is needed. */
export const UPLOAD_EXPIRED = 'upload-expired';

/** The code of a `refused` Batch-File: the API named no upload address that our server may use. */
export const NO_UPLOAD = 'no-upload';

/** A call failed; `failure` says how. The message is for logs and tests: screens have words of their own. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly failure: Failure;
  /** The store of attempts that the answer named; undefined if there was no answer of our server. */
  readonly store: string | undefined;

  constructor(failure: Failure, store?: string) {
    super('words' in failure ? `${failure.kind}: ${failure.words}` : failure.kind);
    this.failure = failure;
    this.store = store;
  }
}
