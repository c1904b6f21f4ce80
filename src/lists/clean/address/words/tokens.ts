/** What stands before a token: a space, a run of spaces, or a comma, line break or the like. */
export const Gap = { space: 0, spaces: 1, mark: 2 } as const;
type Gap = (typeof Gap)[keyof typeof Gap];

/** A word of an address. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** In lower case, without dots, colons, apostrophes, quotes and brackets. */
  readonly key: string;
  readonly gap: Gap;
}

const COMMA = 44;
const DASH = 45;
const SLASH = 47;

/** Line breaks as HTML and escaped text have them. */
const WRITTEN_BREAK = /<br\s*\/?>|\\r\\n|\\n/gi;

const BESIDE = /[.'’“”()[\]*:]/g;
const PLAIN_KEY = /^[a-z0-9-]*$/;

/** The words of an address and what parts them. */
export function tokensOf(text: string): Token[] {
  const plain =
    text.includes('<') || text.includes('\\') ? text.replace(WRITTEN_BREAK, '\n') : text;
  const tokens: Token[] = [];
  let gap: Gap = Gap.space;
  let start = -1;
  for (let at = 0; at <= plain.length; at++) {
    const here = at === plain.length ? Gap.mark : gapOf(plain.charCodeAt(at));
    if (here === undefined) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) {
      gap = take(tokens, plain.slice(start, at), gap);
      start = -1;
    } else if (at > 0 && gap === Gap.space && here === Gap.space) gap = Gap.spaces;
    if (here === Gap.mark) gap = Gap.mark;
  }
  return tokens;
}

/** Adds a word, and returns the gap after it; a dash or slash of its own is no word but a mark. */
function take(tokens: Token[], text: string, gap: Gap): Gap {
  if (text.length === 1 && isMark(text.charCodeAt(0))) return Gap.mark;
  const key = keyOf(text);
  if (key !== '') tokens.push({ text, key, gap });
  return key === '' ? gap : Gap.space;
}

/** What a text is compared by: lower case, without dots, colons, apostrophes, quotes and brackets. */
export function keyOf(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN_KEY.test(lower) ? lower : lower.replace(BESIDE, '');
}

/** The gap that a character makes; undefined if it is part of a word. */
function gapOf(code: number): Gap | undefined {
  if (code > 0xa0) return gapOfRare(code);
  // A space or a double quote.
  if (code === 32 || code === 34 || code === 0xa0) return Gap.space;
  // Tab, line breaks, semicolon, vertical bar.
  return code === COMMA || (code >= 9 && code <= 13) || code === 59 || code === 124
    ? Gap.mark
    : undefined;
}

/** Wide spaces, bullets, and the line separators. */
function gapOfRare(code: number): Gap | undefined {
  if ((code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000) return Gap.space;
  return code === 0xb7 || code === 0x2022 || code === 0x2028 || code === 0x2029
    ? Gap.mark
    : undefined;
}

function isMark(code: number): boolean {
  return code === DASH || code === SLASH || code === 0x2013 || code === 0x2014;
}

/** The texts of tokens, with one space between. */
export function textOf(tokens: readonly Token[], from = 0, to = tokens.length): string {
  let text = '';
  for (let at = from; at < to; at++)
    text += at === from ? (tokens[at]?.text ?? '') : ` ${tokens[at]?.text ?? ''}`;
  return text;
}
