import { cleanText } from '../clean/text/cleanText.ts';
import { isAddress } from './isAddress.ts';

/** Most addresses: letters and digits with single dots, hyphens and plus signs between them. */
const USUAL = /^[a-z\d_]+(?:[.+-][a-z\d_]+)*@(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,24}$/i;
const LONGEST_USUAL = 64;

/** Addresses are looked for in so much of a text. */
const LONGEST_TEXT = 1_000;

/** What may be an address: no spaces, brackets or separators before an `@`, a domain behind it. */
const CANDIDATE = /[^\s@"“”,;:<>()[\]\\]+@[\p{L}\p{M}\p{N}._-]+/gu;

/** Atoms may have these in them, but what is between two of them is quoted. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['‘', '’'],
  ['`', '`'],
  ['{', '}'],
  ['|', '|'],
  ['*', '*'],
]);

/** Where an address starts in a text of several, or of one with a name: behind nothing, or one of these. */
const BEFORE = /(?:^|[<([,;:|"“/]|@\S+)\s*$/u;
const AFTER = /^(?:[\s>)\],;:|"'“”’/?!.…`}*]|$)/u;

/** Quotes are told from atoms here. */
const KEPT: ReadonlySet<string> = new Set(['stray quotes removed']);

/**
 * The first email address in a text: alone, with a name (`Di <d@x.co>`), behind `mailto:`, or of several.
 * Undefined if there is none, or if it is not clear what belongs to it (`john doe@x.co`).
 */
export function firstAddress(text: string): string | undefined {
  if (isUsual(text) || isAddress(text)) return text;
  if (!text.includes('@')) return undefined;
  return candidatesIn(text).find(({ isApart }) => isApart)?.address;
}

/** Whether an email address is anywhere in a text. */
export function hasAddress(text: string): boolean {
  return text.includes('@') && (isUsual(text) || isAddress(text) || candidatesIn(text).length > 0);
}

/** Every email address in a text, even if the rest of the text is unclear. */
export function allAddresses(text: string): string[] {
  if (!text.includes('@')) return [];
  if (isUsual(text) || isAddress(text)) return [text];
  return candidatesIn(text).map(({ address }) => address);
}

function isUsual(text: string): boolean {
  return text.length <= LONGEST_USUAL && USUAL.test(text);
}

interface Candidate {
  readonly address: string;
  /** Whether nothing stands beside it that could belong to it. */
  readonly isApart: boolean;
}

function candidatesIn(text: string): Candidate[] {
  const clean = cleanText(text.slice(0, LONGEST_TEXT), KEPT, () => undefined);
  return [...clean.matchAll(CANDIDATE)].flatMap(({ 0: found, index }) => {
    const behind = clean.charAt(index + found.length);
    const isQuoted = behind !== '' && QUOTES.get(found.charAt(0)) === behind;
    const address = (isQuoted ? found.slice(1) : found).replace(/\.+$/, '');
    if (!isAddress(address)) return [];
    const end = index + (isQuoted ? 1 : 0) + address.length;
    const isApart = BEFORE.test(clean.slice(0, index)) && AFTER.test(clean.slice(end));
    return [{ address, isApart }];
  });
}
