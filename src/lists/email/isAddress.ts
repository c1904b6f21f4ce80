/** Longest address that mail can be sent to (RFC 5321 with its errata), and longest part before the `@`. */
const LONGEST = 254;
const LONGEST_LOCAL = 64;

/** What an atom may have in it (RFC 5322), with letters and signs beyond ASCII (RFC 6531). */
const ATOM = String.raw`[a-z\d!#$%&'*+\/=?^_\x60{|}~\-\u00a1-\u1fff\u2070-\u2fef\u3001-\ud7ff\uf900-\ufefe\u{10000}-\u{1ffff}]+`;
/** A label of a domain: letters, digits, and hyphens within (RFC 5890); underscores are found, too. */
const LABEL = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_\-]{0,61}[\p{L}\p{M}\p{N}_])?`;
/** No top-level domain is all digits or a single letter. */
const TOP = String.raw`(?:xn--[a-z\d\-]{0,58}[a-z\d]|[\p{L}\p{M}]{2,63})`;

const ADDRESS = new RegExp(
  String.raw`^(?<local>${ATOM}(?:\.${ATOM})*)@(?:${LABEL}\.)+${TOP}$`,
  'iu',
);

/** Whether a text is an email address of dot-atoms, also an internationalized one. */
export function isAddress(text: string): boolean {
  if (text.length > LONGEST) return false;
  const local = ADDRESS.exec(text)?.groups?.['local'];
  return local !== undefined && local.length <= LONGEST_LOCAL;
}
