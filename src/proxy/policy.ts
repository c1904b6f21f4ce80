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
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/**
 * The Content Security Policy as a meta tag has it. `apiOrigins`: where the page may call besides its
 * own origin.
 */
export function contentSecurityPolicy(apiOrigins: readonly string[] = []): string {
  return Object.entries(RULES)
    .map(([name, value]) => [name, value, ...(name === 'connect-src' ? apiOrigins : [])].join(' '))
    .join('; ');
}

/** The headers of everything that belongs to the page. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  // A meta tag cannot say who may frame the page.
  'content-security-policy': `${contentSecurityPolicy()}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Added where the page came over TLS. */
export const TLS_HEADERS: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=31536000',
};
