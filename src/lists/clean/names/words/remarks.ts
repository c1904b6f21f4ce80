import { isSurname } from './evidence.ts';
import { AFTER_NAME, AFTER_WHOLE_NAME, BEFORE_NAME, LABELS } from '../data/remarkData.ts';
import { isTitle } from './titles.ts';
import { isMixedCase, type Token } from './tokens.ts';

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const BEFORE = byFirstWord(BEFORE_NAME);
const WITH_COLON = byFirstWord(LABELS);
const AFTER = byFirstWord(AFTER_NAME);
const AFTER_WHOLE = byFirstWord(AFTER_WHOLE_NAME);

/** The words that start or end a remark, for a first cheap look at a cell. */
export const REMARK_WORDS: readonly string[] = [...BEFORE, ...AFTER, ...AFTER_WHOLE].map(
  ([word]) => word,
);

/** The tokens of a name without what stands before and behind it: `Estate of John Smith - Deceased`. */
export function withoutRemarks(tokens: readonly Token[]): readonly Token[] {
  const name = withoutAsides(tokens);
  const started = withoutLeading(name);
  return withoutDash(started.slice(0, endOfName(started)));
}

/** Brackets and quotes around all that there is are none. */
function withoutAsides(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(
    ({ kind, text }) => kind !== 'aside' && /[\p{L}\p{N}&+/,;|–—~:-]/u.test(text),
  );
}

function withoutLeading(tokens: readonly Token[]): readonly Token[] {
  for (let name = tokens; ;) {
    const length = Math.max(leadLength(name, BEFORE), labelLength(name));
    if (length === 0 || length >= name.length) return name;
    name = name.slice(length);
    while (name.length > 1 && (name[0]?.kind === 'dash' || name[0]?.kind === 'comma'))
      name = name.slice(1);
  }
}

function leadLength(name: readonly Token[], phrases: Phrases): number {
  const length = phraseLength(name, 0, phrases);
  // `Attn Smith`, but `To Nguyen`, `The Smith`.
  const alone = /^(?:to|the|est|estate|dear|hello|fbo)$/.test(name[0]?.key ?? '') && length === 1;
  return alone && (name.length < 3 || name[1]?.kind === 'comma') ? 0 : length;
}

function labelLength(name: readonly Token[]): number {
  const length = phraseLength(name, 0, WITH_COLON);
  const last = name[length - 1];
  return last?.text.endsWith(':') || (length > 0 && name[length]?.text === ':') ? length : 0;
}

/** The position of the first word behind the name. */
function endOfName(name: readonly Token[]): number {
  let words = 0;
  for (const [at, token] of name.entries()) {
    if (words > 0 && phraseLength(name, at, AFTER) > 0 && !isLastName(name, at)) return at;
    if (words > 1 && phraseLength(name, at, AFTER_WHOLE) > 0 && isRemark(name, at)) return at;
    if (token.kind === 'word' && !isTitle(token)) words += 1;
  }
  return name.length;
}

/** `John Trust`, `Mary Estate`: two words are a name. */
function isLastName(name: readonly Token[], at: number): boolean {
  return at === 1 && name.length === 2 && /^(?:trust|estate)$/.test(name[1]?.key ?? '');
}

/** `SMITH JOHN LE` has a life estate, `Thuy Thi Le` a last name. */
function isRemark(name: readonly Token[], at: number): boolean {
  const { key, text } = name[at] ?? { key: '', text: '' };
  if (key === 'nee' && at === name.length - 1) return false;
  if (key === 'le')
    return (
      at === name.length - 1 &&
      text === 'LE' &&
      isSurname(name[0]?.key ?? '') &&
      name[0]?.key !== 'le'
    );
  if (key === 'tod' || key === 'ira' || key === 'dec')
    return !isMixedCase(name) || text === text.toUpperCase();
  return true;
}

/** `John Smith - Deceased`; but `Mary Smith - Jones` has two last names. */
function withoutDash(name: readonly Token[]): readonly Token[] {
  const dash = name.findIndex(({ kind }, i) => kind === 'dash' && i > 0);
  if (dash === -1) return name.filter(({ kind }) => kind !== 'dash');
  const after = name.slice(dash + 1);
  const [next] = after;
  const joined =
    after[1]?.kind === 'comma' || (after.length === 1 && next !== undefined && isSurname(next.key));
  return joined ? name : name.slice(0, dash);
}

function phraseLength(name: readonly Token[], at: number, phrases: Phrases): number {
  let longest = 0;
  for (const phrase of phrases.get(keyAt(name, at)) ?? [])
    if (phrase.length > longest && phrase.every((word, i) => keyAt(name, at + i) === word))
      longest = phrase.length;
  return longest;
}

/** All that stands for "and" is one. */
function keyAt(name: readonly Token[], at: number): string {
  const token = name[at];
  if (!token) return '';
  return token.kind === 'and' ? 'and' : token.key;
}

function byFirstWord(phrases: readonly string[]): Phrases {
  const found = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = phrase.replaceAll('&', 'and').split(' ');
    const first = words[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), words]);
  }
  return found;
}
