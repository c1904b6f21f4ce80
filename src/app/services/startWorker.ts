/** Trusted Types, of which TypeScript's own types know nothing yet; what they trust passes for a text. */
interface TrustedTypes {
  createPolicy(name: string, policy: Policy): Policy;
}
interface Policy {
  readonly createScriptURL: (url: string) => string;
}

const { trustedTypes } = window as { trustedTypes?: TrustedTypes };

/**
 * The one policy that the page's Content Security Policy lets trust a text (`src/proxy/policy.ts`), and
 * only as the address of a script of ours. Nothing turns a text into HTML or code.
 */
const ownScripts: Policy = { createScriptURL: ownScript };
const policy = trustedTypes?.createPolicy('append-desk', ownScripts) ?? ownScripts;

/** Starts a worker of the page. Throws a TypeError for a script from elsewhere. */
export function startWorker(url: string): Worker {
  return new Worker(policy.createScriptURL(url), { type: 'module' });
}

function ownScript(url: string): string {
  if (new URL(url, location.href).origin === location.origin) return url;
  throw new TypeError(`Not a script of this page: ${url}`);
}
