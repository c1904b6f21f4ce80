import { PAGE_HEADERS, TLS_HEADERS } from './policy.ts';

/** The headers of what lies at `path` of the page; `found` where it is there, `tls` where it is sent over TLS. */
export function pageHeaders(path: string, found: boolean, tls: boolean): Record<string, string> {
  return { ...PAGE_HEADERS, ...(tls ? TLS_HEADERS : {}), 'cache-control': caching(path, found) };
}

/** Names under `assets` hold a hash of the content; nothing else may be taken from a cache unasked. */
function caching(path: string, found: boolean): string {
  if (found && path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return path === '/config.json' ? 'no-store' : 'no-cache';
}
