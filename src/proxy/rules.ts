import {
  ATTEMPTS_PATH,
  attemptPath,
  DIGEST_HEADER,
  isKey,
  isSecret,
  KEY_HEADER,
  parseContentDigest,
  parseKey,
  SECRET_HEADER,
  STORE_HEADER,
  uploadPath,
} from '../api/attempts.ts';
import { callNamed, CALLS, isCreate, type CallName, type CreateCall } from '../api/calls.ts';
import { MAX_FILE_BYTES } from '../api/limits.ts';
import { refused } from './errors.ts';
import { OUR_HEADERS, requestHeaders } from './headers.ts';
import { MAX_BODY } from './limits.ts';

/** What a Create's headers say of its attempt. */
export interface AskedAttempt {
  readonly key: string;
  /** The store that the page has found for it. */
  readonly store?: string;
  readonly secret?: string;
  /** SHA-256 of the body in base64, as the client declares it. */
  readonly digest?: string;
}

/** A call about attempts, which never goes to the API. */
export type StoreCall =
  { readonly call: 'report' } | { readonly call: 'lookup' | 'void'; readonly key: string };

/** An admitted request to the API: everything that is forwarded besides the body. */
export interface Admitted {
  readonly call: CallName;
  readonly method: 'GET' | 'POST';
  /** Path below the API's origin. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body; 0 for a GET. */
  readonly length: number;
}

/** An admitted Create, to be sent to the API at most once. */
export interface AdmittedCreate extends Admitted {
  readonly call: CreateCall;
  readonly attempt: AskedAttempt;
}

/** An admitted upload of a Batch-File's records to the address that its Create returned. */
export interface AdmittedUpload {
  /** Length of the body in bytes. */
  readonly length: number;
  readonly attempt: AskedAttempt;
}

/** Returns a request header by its lower-case name. */
type GetHeader = (name: string) => string | undefined;

/**
 * Decides about a request by its method, its target below `/api` exactly as it came (undecoded, with
 * any query), and its headers. Throws a ProxyError for whatever may not go to the API.
 */
export function admit(
  method: string,
  target: string,
  header: GetHeader,
): Admitted | AdmittedCreate {
  const call = callNamed(method, target);
  if (!call) throw refused(404, 'not-found', 'This is no call of the API.');
  refuseSmuggling(header);
  const { method: known } = CALLS[call];
  const length = known === 'POST' ? lengthOf(header) : noBody(header);
  const request = { method: known, path: target, headers: requestHeaders(header), length };
  return isCreate(call) ? { ...request, call, attempt: attemptOf(header) } : { ...request, call };
}

/** The call about attempts that `target` (below `/api`) asks for; undefined for anything else. */
export function storeCall(method: string, target: string): StoreCall | undefined {
  if (target === ATTEMPTS_PATH) return method === 'GET' ? { call: 'report' } : undefined;
  const key = target.slice(attemptPath('').length).toLowerCase();
  if (!target.startsWith(attemptPath('')) || !isKey(key)) return undefined;
  if (method === 'GET') return { call: 'lookup', key };
  return method === 'DELETE' ? { call: 'void', key } : undefined;
}

/** The upload that `target` (below `/api`) requests. Undefined for any other call. Throws a ProxyError as `admit`. */
export function uploadCall(
  method: string,
  target: string,
  header: GetHeader,
): AdmittedUpload | undefined {
  const key = target.slice(uploadPath('').length);
  if (method !== 'PUT' || !target.startsWith(uploadPath('')) || !isKey(key)) return undefined;
  refuseSmuggling(header);
  const length = lengthOf(header, MAX_FILE_BYTES);
  return { length, attempt: { key: key.toLowerCase(), ...proofOf(header) } };
}

/** The secret of an attempt. Throws a ProxyError if it is not a valid one. */
export function secretOf(header: GetHeader): string | undefined {
  const secret = header(SECRET_HEADER);
  if (secret !== undefined && !isSecret(secret))
    throw refused(400, 'bad-secret', `${SECRET_HEADER} must be 43 to 128 characters of base64url.`);
  return secret;
}

function attemptOf(header: GetHeader): AskedAttempt {
  const key = parseKey(header(KEY_HEADER) ?? '');
  if (key === undefined) throw refused(400, 'bad-key', `${KEY_HEADER} must be one UUID.`);
  return { key, ...proofOf(header) };
}

/** What the headers say of an attempt, without its key. */
function proofOf(header: GetHeader): Omit<AskedAttempt, 'key'> {
  const secret = secretOf(header);
  const digest = digestOf(header);
  const store = header(STORE_HEADER)?.toLowerCase();
  return {
    ...(store === undefined ? {} : { store }),
    ...(secret === undefined ? {} : { secret }),
    ...(digest === undefined ? {} : { digest }),
  };
}

function digestOf(header: GetHeader): string | undefined {
  const declared = header(DIGEST_HEADER);
  if (declared === undefined) return undefined;
  const digest = parseContentDigest(declared);
  if (digest === undefined)
    throw refused(400, 'bad-digest', `${DIGEST_HEADER} must have a SHA-256 (RFC 9530).`);
  return digest;
}

/**
 * `Connection` may name headers that end at this hop (RFC 9110, 7.6.1). Nobody honest names one that
 * the request needs to be understood.
 */
function refuseSmuggling(header: GetHeader): void {
  const connection = header('connection');
  if (connection === undefined || /^(?:keep-alive|close)$/i.test(connection)) return;
  const named = connection.toLowerCase().split(',');
  if (named.some((name) => OUR_HEADERS.includes(name.trim())))
    throw refused(400, 'bad-connection', 'Connection names a header that the request needs.');
}

function lengthOf(header: GetHeader, most = MAX_BODY): number {
  const length = header('content-length');
  if (header('transfer-encoding') !== undefined || length === undefined || !/^\d+$/.test(length))
    throw refused(411, 'length-required', 'The request must say the length of its body.');
  if (Number(length) > most)
    throw refused(413, 'too-large', 'The body is too large.', {
      detail: `At most ${most} bytes are passed on.`,
    });
  return Number(length);
}

function noBody(header: GetHeader): 0 {
  if (header('transfer-encoding') !== undefined || !/^0*$/.test(header('content-length') ?? ''))
    throw refused(400, 'unexpected-body', 'A GET has no body.');
  return 0;
}
