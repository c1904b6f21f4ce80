import { keyOf } from './words.ts';

/** A piece of a name as it is written. `aside`: what stands in brackets or quotes. */
export interface Token {
  readonly kind: 'word' | 'comma' | 'and' | 'dash' | 'aside';
  readonly text: string;
  /** As the data tables have it. */
  readonly key: string;
}

const TOKEN = new RegExp(
  [
    // Nicknames and remarks: `John (Jack) Smith`, `John "Jack" Smith`.
    String.raw`(?<aside>\([^)]*\)?|\[[^\]]*\]|\{[^}]*\}|"[^"]*"|''[^']+''|“[^”]*”|«[^»]*»|(?<=^|\s)(?:'[^']+'|‘[^’]+’|\x60[^\x60']+[\x60'])(?=$|[\s,]))`,
    String.raw`(?<comma>[,;|])`,
    // `c/o`, `a/k/a` and `h/w` are words; `w/` stands for "with".
    String.raw`(?<abbreviation>(?<![\p{L}.])(?:\p{L}(?:\/\p{L})+|(?:otr|ota|otd)\/l|ccc\/slp|and\/or|jt\/rs)(?![\p{L}.])|\bw\/(?=\s))`,
    String.raw`(?<and>[&+/])`,
    String.raw`(?<dash>(?<=^|\s)[-–—~:]+(?=$|\s)|[–—])`,
    // A title may lack the space behind it: `Mr.John`.
    String.raw`(?<word>(?<!\p{L})(?:mrs?|ms|dr|prof|rev|attn|attention):?\.(?=\p{L}{2})|(?:attn|attention):|[^\s,;|&+/()[\]{}"“”«»–—]+)`,
  ].join('|'),
  'giu',
);

/**
 * Most names: words that start with a letter, with accents, apostrophes and hyphens, of which an abbreviation
 * may end in a period. No title stuck to a name.
 */
const ONLY_WORDS =
  /^[a-z\u00c0-\u024f][a-z\u00c0-\u024f'-]*\.?(?: [a-z\u00c0-\u024f][a-z\u00c0-\u024f'-]*\.?)*$/i;

/** Takes a name apart into words and what stands between them, in order. */
export function tokensOf(text: string): Token[] {
  if (ONLY_WORDS.test(text))
    return text.split(' ').map((word) => ({ kind: 'word', text: word, key: keyOf(word) }));
  return [...text.matchAll(TOKEN)].map((match) => {
    const { aside, comma, and, dash } = match.groups ?? {};
    const kind = aside ? 'aside' : comma ? 'comma' : and ? 'and' : dash ? 'dash' : 'word';
    return { kind, text: match[0], key: keyOf(match[0]) };
  });
}

/** Whether a token is worth keeping where it is not sent. */
export function isKept({ kind }: Token): boolean {
  return kind === 'word' || kind === 'aside';
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

export function isInitial({ text }: Token): boolean {
  return /^\p{L}\.?$/u.test(text);
}

/** In capitals, as suffixes are: `MD`, `LCSW-R`. */
export function isCapitals({ text }: Token): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** Whether a name has small letters, so that capitals in it mean something. */
export function isMixedCase(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => /\p{Ll}/u.test(text) && !/^(?:mrs?|ms|dr)\.?$/i.test(text));
}
