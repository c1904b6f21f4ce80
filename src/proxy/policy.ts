/**
 * What the page's document and its workers may do, in one place: as headers from the proxy, and as a
 * meta tag in the page itself so that any static host has it.
 */

const RULES: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // No text becomes HTML or code, and a script's address only through the policy in `src/app/services/startWorker.ts`.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'append-desk',
};

/** The Content Security Policy as a meta tag has it. */
export const CONTENT_SECURITY_POLICY = Object.entries(RULES)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

/** The headers of everything that belongs to the page. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  // A meta tag cannot say who may frame the page.
  'content-security-policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
};

/** Added where the page came over TLS. */
export const TLS_HEADERS: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=31536000',
};
