import { KEY_HEADER, attemptPath } from '../api/attempts.ts';
import { callNamed, CALLS, type CallName } from '../api/calls.ts';
import { refused } from './errors.ts';
import { OUR_HEADERS, requestHeaders } from './headers.ts';
import { MAX_BODY } from './limits.ts';

/** A request that may go to the API, and all of it that goes there besides its body. */
export interface Admitted {
  readonly call: CallName;
  readonly method: 'GET' | 'POST';
  /** Below the API's origin. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body; 0 for a GET. */
  readonly length: number;
  /** The attempt that a Create names. */
  readonly attempt: string | undefined;
}

/** Gives the value of a request's header by its lower-case name. */
type GetHeader = (name: string) => string | undefined;

const ATTEMPTS = attemptPath('');

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Decides about a request by its method, its target below `/api` exactly as it came (undecoded, with
 * any query), and its headers. Throws a ProxyError for whatever may not go to the API.
 */
export function admit(method: string, target: string, header: GetHeader): Admitted {
  const call = callNamed(method, target);
  if (!call) throw refused(404, 'not_found', 'This is no call of the API.');
  refuseSmuggling(header);
  const { method: known } = CALLS[call];
  const length = known === 'POST' ? lengthOf(header) : noBody(header);
  const attempt = isCreate(call) ? attemptOf(header) : undefined;
  return { call, method: known, path: target, headers: requestHeaders(header), length, attempt };
}

/** The attempt that `target` (below `/api`) asks about, in lower case; undefined for anything else. */
export function askedAttempt(method: string, target: string): string | undefined {
  if (method !== 'GET' || !target.startsWith(ATTEMPTS)) return undefined;
  const id = target.slice(ATTEMPTS.length);
  return UUID.test(id) ? id.toLowerCase() : undefined;
}

/** Calls that make something which may be billed; their answers can be remembered. */
function isCreate(call: CallName): boolean {
  return call === 'createBatch' || call === 'createJob';
}

function attemptOf(header: GetHeader): string | undefined {
  const attempt = header(KEY_HEADER);
  if (attempt === undefined) return undefined;
  if (!UUID.test(attempt)) throw refused(400, 'bad_attempt', `${KEY_HEADER} must be one UUID.`);
  return attempt.toLowerCase();
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
    throw refused(400, 'bad_connection', 'Connection names a header that the request needs.');
}

function lengthOf(header: GetHeader): number {
  const length = header('content-length');
  if (header('transfer-encoding') !== undefined || length === undefined || !/^\d+$/.test(length))
    throw refused(411, 'length_required', 'The request must say the length of its body.');
  if (Number(length) > MAX_BODY)
    throw refused(413, 'too_large', `The body is larger than ${MAX_BODY} bytes.`);
  return Number(length);
}

function noBody(header: GetHeader): 0 {
  if (header('transfer-encoding') !== undefined || !/^0*$/.test(header('content-length') ?? ''))
    throw refused(400, 'unexpected_body', 'A GET has no body.');
  return 0;
}
