import { LEADING_TYPES, DEVELOPMENTS, LONE_UNITS, STREET_TYPES, UNITS } from './addressWords.ts';
import { leadingZip, withoutCounty } from './placeParts.ts';
import { placeEnd, type PlaceEnd } from './placeEnd.ts';
import { afterStreet, cityStart, hasDigit } from './splitStreet.ts';
import { beginsStreet, streetStart } from './streetStart.ts';
import { Gap, textOf, tokensOf, type Token } from './tokens.ts';

/** The parts of an address in the United States; empty where the address has none. */
export interface ParsedAddress {
  /** The words before the city in their order, without the commas between them. */
  readonly street: string;
  readonly city: string;
  /** Postal abbreviation. */
  readonly state: string;
  /** Five digits. */
  readonly zip: string;
}

/** Indexes of tokens: the street is `from` to `streetTo`, the city `city` to `to`. */
interface Span {
  readonly from: number;
  readonly streetTo: number;
  readonly city: number;
  readonly to: number;
  readonly zip: string;
}

const SHORTEST = 8;
const MAX_CITY_WORDS = 5;

/**
 * The parts of a whole address in one text, with commas, line breaks, runs of spaces or single spaces
 * between them; undefined where the text is none, is of another country, or its state and ZIP code
 * contradict each other. A company's or person's name before the street is left out.
 */
export function parseAddress(text: string): ParsedAddress | undefined {
  if (text.length < SHORTEST) return undefined;
  const tokens = tokensOf(text);
  const end = placeEnd(tokens);
  if ((end.state === '' && end.zip === '') || end.before < 1 || end.contradicts) return undefined;
  const span = spanOf(tokens, end);
  if (!isStreet(tokens, span) || !isSure(tokens, span, end)) return undefined;
  const city = textOf(tokens, span.city, span.to).replace(/^[("[]+|[)"\]]+$/g, '');
  const street = textOf(tokens, span.from, span.streetTo);
  return { street, ...stateAndCity(tokens, end, city), zip: span.zip };
}

function spanOf(tokens: readonly Token[], end: PlaceEnd): Span {
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

function hasWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/[a-z]{2}|^[a-z]$/.test(tokens[at]?.key ?? '')) return true;
  return false;
}

/** Whether the words before the city are a street, with a number, a box or a street's type. */
function isStreet(tokens: readonly Token[], { from, streetTo }: Span): boolean {
  if (!hasWord(tokens, from, streetTo)) return false;
  if (beginsStreet(tokens, from)) return streetTo - from > 1;
  for (let at = from; at < streetTo; at++)
    if (hasDigit(tokens[at]?.key ?? '') || isType(tokens, at, from)) return true;
  return false;
}

function isType(tokens: readonly Token[], at: number, from: number): boolean {
  return at > from && STREET_TYPES.has(tokens[at]?.key ?? '');
}

/** Whether the rest speaks for an address too where ZIP code or state is missing. */
function isSure(tokens: readonly Token[], span: Span, end: PlaceEnd): boolean {
  if (span.zip !== '' && end.state !== '') return true;
  const first = tokens[span.from]?.key ?? '';
  const isLeading = LEADING_TYPES.has(first) || DEVELOPMENTS.has(first);
  if (span.city >= span.to || !(isLeading || beginsStreet(tokens, span.from))) return false;
  const isParted = tokens[span.city]?.gap === Gap.mark;
  if (end.state === '') return isParted && hasType(tokens, span);
  return end.isPlainState ? isParted || hasType(tokens, span) : tokens[span.to]?.gap === Gap.mark;
}

/** Whether a street's type stands behind its name, as in English. */
function hasType(tokens: readonly Token[], { from, streetTo }: Span): boolean {
  for (let at = from + 2; at < streetTo; at++) if (isType(tokens, at, from)) return true;
  return false;
}

/** State and city; New York's name is both where the address has it once. */
function stateAndCity(
  tokens: readonly Token[],
  end: PlaceEnd,
  city: string,
): { readonly state: string; readonly city: string } {
  if (end.zip < '10001' || end.zip > '10499') return { state: end.state, city };
  if (end.state === '' && /^(?:nyc|new york city)$/i.test(city)) return { state: 'NY', city };
  if (city !== '' || tokens[end.before]?.key !== 'new') return { state: end.state, city };
  return { state: end.state, city: textOf(tokens, end.before, end.before + 2) };
}
