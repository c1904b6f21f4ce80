import { stateOfKey } from '../place/state.ts';
import { placeEnd, type PlaceEnd } from './placeEnd.ts';
import { isFullState, leadingZip, withoutCounty } from './placeParts.ts';
import { hasDigit } from './splitStreet.ts';
import { Gap, textOf, tokensOf, type Token } from './words/tokens.ts';
import { zipFitsState } from '../place/zipFitsState.ts';

/** City, state and ZIP code; empty if there is none. */
export interface Place {
  readonly city: string;
  /** Postal abbreviation. */
  readonly state: string;
  /** Five digits. */
  readonly zip: string;
}

const MAX_CITY_WORDS = 5;
const LONGEST = 80;

/**
 * The parts of `City, State ZIP`, however written, with or without the city or the ZIP code; undefined
 * where the text is something else or says only one thing, or where state and ZIP code contradict.
 */
export function parsePlace(text: string): Place | undefined {
  if (text.length < 4 || text.length > LONGEST) return undefined;
  const tokens = tokensOf(text);
  const end = placeEnd(tokens);
  if (end.contradicts) return undefined;
  if (end.state === '') return end.zip === '' ? undefined : stateFirst(tokens, end);
  const to = withoutCounty(tokens, 0, end.before);
  if (to > 0 && end.zip === '') return withoutZip(tokens, end, to);
  if (to === 0) return end.zip === '' ? undefined : { ...ofState(tokens, end), zip: end.zip };
  return placeOf(tokens, 0, to, end.state, end.zip);
}

/** The city in `New York 10001`, else none. */
function ofState(tokens: readonly Token[], end: PlaceEnd): { city: string; state: string } {
  const isCity = tokens[0]?.key === 'new' && end.zip > '10000' && end.zip < '10500';
  return { city: isCity ? textOf(tokens, 0, 2) : '', state: end.state };
}

/** `07030 Hoboken NJ` and `Boston, MA`. */
function withoutZip(tokens: readonly Token[], end: PlaceEnd, to: number): Place | undefined {
  if (leadingZip(tokens, 0, to, end.state) === 0)
    return placeOf(tokens, 1, to, end.state, tokens[0]?.key.slice(0, 5) ?? '');
  const isParted = tokens[end.before]?.gap === Gap.mark || tokens[end.before]?.text.startsWith('(');
  if (!end.isPlainState && !isParted && !isFullState(tokens, end.before)) return undefined;
  if (!end.isPlainState && isParted && isTitleCase(tokens[end.before])) return undefined;
  return placeOf(tokens, 0, to, end.state, '');
}

/** `NJ, Hoboken 07030`. */
function stateFirst(tokens: readonly Token[], end: PlaceEnd): Place | undefined {
  const state = stateOfKey(tokens[0]?.key ?? '');
  if (state === undefined || tokens[1]?.gap !== Gap.mark || !zipFitsState(end.zip, state))
    return undefined;
  return placeOf(tokens, 1, end.before, state, end.zip);
}

/** `Al`, `Ma`: rather a name than a state, where nothing else speaks for one. */
function isTitleCase(token: Token | undefined): boolean {
  return token !== undefined && token.key.length === 2 && /^[A-Z][a-z]$/.test(token.text);
}

/** Words that no city begins or ends with. */
const TITLES = new Set(['dr', 'mr', 'mrs', 'ms', 'miss', 'rev', 'prof', 'attn']);
const JOINING = new Set(['in', 'of', 'from', 'the', 'and', 'to', 'at', 'for', 'by', 'with']);

function placeOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  state: string,
  zip: string,
): Place | undefined {
  if (to - from > MAX_CITY_WORDS || to <= from) return undefined;
  if (TITLES.has(tokens[from]?.key ?? '') || JOINING.has(tokens[to - 1]?.key ?? ''))
    return undefined;
  for (let at = from; at < to; at++) {
    const { key = '', gap } = tokens[at] ?? {};
    if (hasDigit(key) || key.includes('@') || (at > from && gap === Gap.mark)) return undefined;
  }
  return { city: textOf(tokens, from, to), state, zip };
}
