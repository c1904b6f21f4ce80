import {
  DIGEST_HEADER,
  KEY_HEADER,
  REPLAYED_HEADER,
  SECRET_HEADER,
  STORE_HEADER,
} from '../api/attempts.ts';

/** What goes to the API of a request's headers; its length goes as a number of our own. */
const REQUEST_HEADERS = ['x-api-key', 'authorizationtoken', 'content-type', 'accept'] as const;

/** What comes back of an answer's headers. Never `set-cookie`, never `location`. */
const ANSWER_HEADERS = [
  'content-type',
  'content-length',
  'content-encoding',
  'retry-after',
] as const;

/** What a page says of an attempt. It ends here. */
const ATTEMPT_HEADERS = [KEY_HEADER, SECRET_HEADER, DIGEST_HEADER, STORE_HEADER] as const;

/** What a page on an allowed origin may read of an answer. */
export const EXPOSED_HEADERS: readonly string[] = ['retry-after', STORE_HEADER, REPLAYED_HEADER];

/** Every header of a request that means something to us. */
export const OUR_HEADERS: readonly string[] = [
  ...REQUEST_HEADERS,
  'content-length',
  'transfer-encoding',
  'host',
  ...ATTEMPT_HEADERS,
];

/** What a page on an allowed origin may send. */
export const CROSS_ORIGIN_HEADERS: readonly string[] = [...REQUEST_HEADERS, ...ATTEMPT_HEADERS];

/**
 * On everything below `/api`. An answer may be the gateway's HTML (A4); opened as a document of our
 * origin it must be inert.
 */
export const API_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** The headers to send on to the API. `get` gives a header's value by its lower-case name. */
export function requestHeaders(get: (name: string) => string | undefined): Record<string, string> {
  return { ...picked(REQUEST_HEADERS, get), 'accept-encoding': 'identity' };
}

/** The headers to give back of an answer of the API. */
export function answerHeaders(get: (name: string) => string | undefined): Record<string, string> {
  return picked(ANSWER_HEADERS, get);
}

/** A `Retry-After` header; none if `retryAfter` is undefined. */
export function retryHeader(retryAfter: string | number | undefined): Record<string, string> {
  return retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
}

/** An answer of the API to a POST, as far as it is given back. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: string;
  readonly contentType?: string;
  readonly retryAfter?: string;
}

/** An answer of the API that was read whole. */
export function answerOf(
  status: number,
  body: string,
  get: (name: string) => string | undefined,
): ApiAnswer {
  const contentType = get('content-type');
  const retryAfter = get('retry-after');
  return {
    status,
    body,
    ...(contentType === undefined ? {} : { contentType }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

function picked(
  names: readonly string[],
  get: (name: string) => string | undefined,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of names) {
    const value = get(name);
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}
