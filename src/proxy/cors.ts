import { CROSS_ORIGIN_HEADERS, EXPOSED_HEADERS } from './headers.ts';

const PREFLIGHT_KEPT_FOR = 600;

/**
 * What a page hosted on one of the `allowed` origins needs to read an answer; nothing for others.
 * Empty if no origin is allowed, so that answers to the page beside us stay as they are.
 */
export function crossOriginHeaders(
  allowed: readonly string[],
  origin: string | undefined,
): Record<string, string> {
  if (allowed.length === 0) return {};
  if (origin === undefined || !allowed.includes(origin)) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': EXPOSED_HEADERS.join(', '),
  };
}

/** The answer to a preflight from an allowed origin; undefined for every other request. */
export function preflight(
  allowed: readonly string[],
  request: { readonly method: string; header(name: string): string | undefined },
): Record<string, string> | undefined {
  if (request.method !== 'OPTIONS') return undefined;
  if (request.header('access-control-request-method') === undefined) return undefined;
  const origin = request.header('origin');
  if (origin === undefined || !allowed.includes(origin)) return undefined;
  return {
    ...crossOriginHeaders(allowed, origin),
    'access-control-allow-methods': 'GET, POST, PUT, DELETE',
    'access-control-allow-headers': CROSS_ORIGIN_HEADERS.join(', '),
    'access-control-max-age': String(PREFLIGHT_KEPT_FOR),
  };
}
