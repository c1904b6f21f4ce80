import { LONE_UNITS, UNITS } from './words/addressWords.ts';
import type { PlaceEnd } from './placeEnd.ts';
import { leadingZip, withoutCounty } from './placeParts.ts';
import { afterStreet, cityStart, hasDigit } from './splitStreet.ts';
import { streetStart } from './streetStart.ts';
import { Gap, type Token } from './words/tokens.ts';

/** Indexes of tokens: the street is `from` to `streetTo`, the city `city` to `to`. */
export interface AddressSpan {
  readonly from: number;
  readonly streetTo: number;
  readonly city: number;
  readonly to: number;
  readonly zip: string;
}

const MAX_CITY_WORDS = 5;

/** Where street and city of an address are that ends in a state and ZIP code. */
export function spanOf(tokens: readonly Token[], end: PlaceEnd): AddressSpan {
  const from = streetStart(tokens, end.before, end.state);
  const to = withoutCounty(tokens, from, end.before);
  const zipAt = end.zip === '' ? leadingZip(tokens, from + 1, to, end.state) : -1;
  if (zipAt > 0)
    return {
      from,
      streetTo: zipAt,
      city: zipAt + 1,
      to,
      zip: tokens[zipAt]?.key.slice(0, 5) ?? '',
    };
  const city = cityIndex(tokens, from, to, end.state);
  return { from, streetTo: city, city, to, zip: end.zip };
}

/** The index of the city's first token; `to` where there is no city. */
function cityIndex(tokens: readonly Token[], from: number, to: number, state: string): number {
  const marked = pieceStart(tokens, from, to, Gap.mark);
  if (isCity(tokens, from, marked, to, state)) return marked;
  const spaced = pieceStart(tokens, marked, to, Gap.spaces);
  if (isCity(tokens, from, spaced, to, state)) return spaced;
  if (marked > from && isUnit(tokens[marked])) return afterStreet(tokens, marked, to, state);
  return cityStart(tokens, marked, to, state);
}

/** The start of the last piece that such a gap parts from what is before; `from` where none does. */
function pieceStart(tokens: readonly Token[], from: number, to: number, gap: number): number {
  let at = to - 1;
  while (at > from && (tokens[at]?.gap ?? 0) < gap) at--;
  return at;
}

/** Whether a piece behind a street is a city: no digits, no unit, not too long. */
function isCity(
  tokens: readonly Token[],
  from: number,
  at: number,
  to: number,
  state: string,
): boolean {
  if (at <= from || to - at > MAX_CITY_WORDS || !hasWord(tokens, from, at)) return false;
  for (let word = at; word < to; word++) if (hasDigit(tokens[word]?.key ?? '')) return false;
  return !isUnit(tokens[at]) || afterStreet(tokens, at, to, state) === at;
}

function isUnit(token: Token | undefined): boolean {
  const key = token?.key ?? '';
  return UNITS.has(key) || LONE_UNITS.has(key) || key.startsWith('#');
}

/** Whether some of the tokens are words, not only numbers. */
export function hasWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/[a-z]{2}|^[a-z]$/.test(tokens[at]?.key ?? '')) return true;
  return false;
}
