import type {
  AttemptReport,
  AttemptState,
  RememberedAnswer,
  StoreReport,
} from '../../api/attempts.ts';

/** The request that a key was first used for. The same key with any other request is refused. */
export interface Payload {
  /** Path below the API's origin. */
  readonly target: string;
  /** Length of the body in bytes. */
  readonly length: number;
  /** SHA-256 of the body in base64, as far as it is known. */
  readonly digest?: string;
}

/** A request to send an attempt. */
export interface Claim {
  /** UUID in lower case. */
  readonly key: string;
  /** Identifies this request, so that a claim repeated by a retry stays the same claim. */
  readonly owner: string;
  readonly payload: Payload;
  /** SHA-256 of the attempt's secret in base64. */
  readonly secretHash?: string;
}

export type ClaimResult =
  /** The owner may send. `digest`: the digest that the body must have, if known. */
  | { readonly result: 'claimed'; readonly digest?: string }
  /** `digest`: the digest of the body that was first sent with the key, if known. */
  | { readonly result: 'refused'; readonly known: AttemptState; readonly digest?: string }
  | { readonly result: 'other payload' }
  | { readonly result: 'wrong secret' };

/** A stored answer, including what clients must not see. */
export interface StoredAnswer extends RememberedAnswer {
  /** Upload address of a Batch-File. A secret that never leaves the server. */
  readonly uploadUrl?: string;
}

/** How a sending ended. */
export type SendOutcome =
  | { readonly state: 'answered'; readonly answer: StoredAnswer }
  | { readonly state: 'not sent' | 'unknown' };

/** What is stored of a created Batch-File. */
export interface StoredBatchFile {
  readonly id: string | undefined;
  /** Undefined if the API named none. */
  readonly uploadUrl: string | undefined;
  /** Milliseconds since it was created. */
  readonly age: number;
}

export interface StoreHealth {
  /** False where this server should get no requests at all. */
  readonly serving: boolean;
  /** `ok`, or what is wrong. */
  readonly message: string;
}

/** The result of a lookup with a wrong secret. */
export const WRONG_SECRET = 'wrong secret';

/**
 * Keeps what became of attempts for `ATTEMPTS_REMEMBERED_FOR`, whatever happens to the process. Every method rejects
 * where the store fails; what it was to change is then unchanged, or will be told as `unknown`.
 */
export interface AttemptStore {
  /** UUID, made when the store was empty. */
  readonly identity: string;

  report(): Promise<StoreReport>;

  /** Takes a key for one sending. Of any number of owners at once, one is given it. */
  claim(claim: Claim): Promise<ClaimResult>;

  /**
   * Marks a claimed attempt as sent, durably: the last byte of its body may leave once this resolves to
   * true. False where the owner lost the key meanwhile, by a void or because its lease expired: it was not sent,
   * and may not be. An owner that dies before this leaves `not sent`, one that dies after it `unknown`.
   */
  commit(key: string, owner: string, digest: string): Promise<boolean>;

  /** Remembers how the owner's sending ended. Has no effect for an owner that lost the key. */
  finish(key: string, owner: string, outcome: SendOutcome): Promise<void>;

  lookup(key: string, secretHash: string): Promise<AttemptReport | typeof WRONG_SECRET>;

  /** The Batch-File that an attempt created. Undefined if it created none. */
  batchFile(
    key: string,
    secretHash: string,
  ): Promise<StoredBatchFile | undefined | typeof WRONG_SECRET>;

  /**
   * Makes a key unusable unless its attempt was passed on whole; then gives how that ended. A sending that was not
   * committed is stopped.
   */
  voidAttempt(key: string, secretHash: string): Promise<AttemptReport | typeof WRONG_SECRET>;

  check(): Promise<StoreHealth>;

  /** Deletes attempts older than `ATTEMPTS_REMEMBERED_FOR`. To be called every now and then. */
  forgetOld(): Promise<void>;

  close(): Promise<void>;
}
