import { stateOfKey } from '../place/state.ts';
import { DIRECTIONS, LONE_UNITS, STREET_TYPES, UNITS } from './words/addressWords.ts';
import { cityStart, hasDigit } from './splitStreet.ts';
import { Gap, textOf, tokensOf, type Token } from './words/tokens.ts';

/**
 * A street without the city, state and ZIP code that its end repeats, where it is certain that they are
 * no part of it; else undefined. `state` is a postal abbreviation, `zip` five digits.
 */
export function withoutPlaceAtEnd(
  street: string,
  city: string,
  state: string,
  zip: string,
): string | undefined {
  if (city === '') return undefined;
  const tokens = tokensOf(street);
  const words = tokensOf(city);
  const afterState = withoutZip(tokens, zip);
  for (const cityEnd of [withoutState(tokens, afterState, state), afterState]) {
    const to = withoutWords(tokens, cityEnd, words);
    if (to !== cityEnd && to > 1 && isStreetBefore(tokens, to, cityEnd, state))
      return textOf(tokens, 0, to);
  }
  return undefined;
}

function withoutZip(tokens: readonly Token[], zip: string): number {
  const last = tokens.at(-1)?.key ?? '';
  return zip !== '' && last.startsWith(zip) ? tokens.length - 1 : tokens.length;
}

const LONGEST_STATE = 4;

function withoutState(tokens: readonly Token[], to: number, state: string): number {
  let key = '';
  let from = to;
  for (let length = 1; length <= LONGEST_STATE && length < to; length++) {
    key = `${tokens[to - length]?.key ?? ''}${key}`;
    if (stateOfKey(key) === state) from = to - length;
  }
  return from;
}

/** Before the words of a city that end at `to`; `to` where they do not. */
function withoutWords(tokens: readonly Token[], to: number, words: readonly Token[]): number {
  const from = to - words.length;
  const isSame = words.every((word, at) => tokens[from + at]?.key === word.key);
  return words.length > 0 && isSame ? from : to;
}

/** Whether a street ends before the city: by a mark, or because its type or unit does. */
function isStreetBefore(
  tokens: readonly Token[],
  to: number,
  cityEnd: number,
  state: string,
): boolean {
  if (!tokens.some((token) => hasDigit(token.key))) return false;
  if (tokens[to]?.gap === Gap.mark) return true;
  return endsStreet(tokens, to) && cityStart(tokens, 0, cityEnd, state) === to;
}

/** Whether the words up to `to` end in a street's type, a direction behind it, or a unit. */
function endsStreet(tokens: readonly Token[], to: number): boolean {
  const last = tokens[to - 1]?.key ?? '';
  if (to > 2 && (STREET_TYPES.has(last) || DIRECTIONS.has(last))) return true;
  return hasDigit(last) || LONE_UNITS.has(last) || UNITS.has(tokens[to - 2]?.key ?? '');
}
