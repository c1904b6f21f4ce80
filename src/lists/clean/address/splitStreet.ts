import { cityLength, isCityEnd, isCityOfWords } from './words/cityWords.ts';
import { isDirectionCity } from './words/isDirectionCity.ts';
import {
  DIRECTIONS,
  FLOORS,
  FLOOR_WORDS,
  LEADING_TYPES,
  LONE_UNITS,
  NUMBERED_ROADS,
  NUMBER_WORDS,
  PLACE_TYPES,
  SAINTS,
  STREET_TYPES,
  UNITS,
  WHOLE_NAMES,
} from './words/addressWords.ts';
import type { Token } from './words/tokens.ts';

/**
 * Where the city begins in the words of a street and a city with nothing between them: the index of its
 * first token, or `to` where there is no city. `state` is a postal abbreviation, or empty.
 */
export function cityStart(
  tokens: readonly Token[],
  from: number,
  to: number,
  state: string,
): number {
  const digits = lastWithDigit(tokens, from, to);
  if (digits >= 0 && endsStreet(tokens, from, digits))
    return afterStreet(tokens, digits + (isRoadBehind(tokens, digits) ? 2 : 1), to, state);
  const name = nameStart(tokens, from, digits);
  const ordinal = digits > from && isOrdinal(keyAt(tokens, digits));
  const type = typeAt(tokens, ordinal ? name : name + 1, to, name);
  if (type >= 0) return afterStreet(tokens, type + 1, to, state);
  if (digits > from && !hasGridNumber(tokens, from, digits))
    return afterStreet(tokens, digits + 1, to, state);
  return withoutType(tokens, name, to);
}

function keyAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.key ?? '';
}

/** Cities have no digits: whatever stands before the last one is of the street. */
function lastWithDigit(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (hasDigit(keyAt(tokens, at))) return at;
  return -1;
}

/** Whether a text has a digit, a fraction, or the number sign of a unit. */
export function hasDigit(key: string): boolean {
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if ((code >= 48 && code <= 57) || code === 35 || (code >= 0xbc && code <= 0xbe)) return true;
  }
  return false;
}

/** `2nd`, `56th`: the name of a street, or a floor. */
function isOrdinal(key: string): boolean {
  const end = key.slice(-2);
  return hasDigit(key) && (end === 'th' || end === 'st' || end === 'nd' || end === 'rd');
}

/** Whether the number at `at` is the last of a street: of a unit, a box, a numbered road, a grid. */
function endsStreet(tokens: readonly Token[], from: number, at: number): boolean {
  const key = keyAt(tokens, at);
  if (key.startsWith('#')) return true;
  if (at === from || isOrdinal(key)) return false;
  const before = keyAt(tokens, at - 1);
  if (UNITS.has(before) || LONE_UNITS.has(before) || before === '#') return true;
  return NUMBERED_ROADS.has(before) || (at > from + 1 && isGrid(tokens, at));
}

/** `FM 1488 Rd`: the type follows the number as well. */
function isRoadBehind(tokens: readonly Token[], digits: number): boolean {
  const next = keyAt(tokens, digits + 1);
  const isRoad = next === 'rd' || next === 'road' || next === 'hwy' || next === 'highway';
  return isRoad && NUMBERED_ROADS.has(keyAt(tokens, digits - 1));
}

/** `450 E 300 S`: a number, a direction, a number, a direction. */
function isGrid(tokens: readonly Token[], at: number): boolean {
  return DIRECTIONS.has(keyAt(tokens, at - 1)) && DIRECTIONS.has(keyAt(tokens, at + 1));
}

/** `N123 W456 Main St`, `12 1/2 Elm St`: the house number has two words. */
function hasGridNumber(tokens: readonly Token[], from: number, digits: number): boolean {
  if (digits !== from + 1 || !hasDigit(keyAt(tokens, from))) return false;
  const key = keyAt(tokens, digits);
  return !isOrdinal(key) && /^[nsew]?\d|^[¼½¾]/.test(key);
}

/** The index of the first word of the street's name, behind number and direction. */
function nameStart(tokens: readonly Token[], from: number, digits: number): number {
  let at = digits < 0 ? from : digits + 1;
  if (digits < 0 && NUMBER_WORDS.has(keyAt(tokens, from))) at++;
  const isDirection = DIRECTIONS.has(keyAt(tokens, at));
  return isDirection && !STREET_TYPES.has(keyAt(tokens, at + 1)) ? at + 1 : at;
}

/**
 * The index of the last word of the street's type, from `from` on; -1 where there is none. `St` before a
 * saint's name is none where a type follows: `St James Pl`, `Old St Augustine Rd`.
 */
function typeAt(tokens: readonly Token[], from: number, to: number, name: number): number {
  const leading = leadingType(tokens, name, to);
  if (leading >= 0) return leading;
  if (WHOLE_NAMES.has(keyAt(tokens, name)) && !STREET_TYPES.has(keyAt(tokens, name + 1)))
    return name;
  for (let at = from; at < to; at++) {
    if (!STREET_TYPES.has(keyAt(tokens, at))) continue;
    if (isSaint(tokens, at, to)) continue;
    return isFollowedByType(tokens, at, to) ? at + 1 : at;
  }
  return -1;
}

/** `Avenue B`, `Avenue of the Americas`, `County Road AB`: the type stands first. */
function leadingType(tokens: readonly Token[], name: number, to: number): number {
  const key = keyAt(tokens, name);
  if (key === 'avenue' || key === 'ave') {
    if (keyAt(tokens, name + 1) === 'of')
      return Math.min(keyAt(tokens, name + 2) === 'the' ? name + 3 : name + 2, to - 1);
    return keyAt(tokens, name + 1).length === 1 ? name + 1 : -1;
  }
  if (key !== 'county' && key !== 'state') return -1;
  const isRoad = NUMBERED_ROADS.has(keyAt(tokens, name + 1));
  return isRoad && keyAt(tokens, name + 2).length <= 2 && name + 2 < to ? name + 2 : -1;
}

const MAX_SAINT_WORDS = 3;

/** Whether `St` is a saint within the street's name, which a type further on ends. */
function isSaint(tokens: readonly Token[], at: number, to: number): boolean {
  if (keyAt(tokens, at) !== 'st' || tokens[at]?.text === 'ST.') return false;
  const next = keyAt(tokens, at + 1);
  if (STREET_TYPES.has(next) || !SAINTS.has(next)) return false;
  for (let type = at + 2; type < Math.min(to, at + MAX_SAINT_WORDS); type++)
    if (STREET_TYPES.has(keyAt(tokens, type))) return true;
  return false;
}

/**
 * `Village Sq Way`: two types in a row. Not where the second begins the city: `Oak Ave / St Paul`, `Elm
 * Rd / Crescent City`.
 */
function isFollowedByType(tokens: readonly Token[], at: number, to: number): boolean {
  if (at + 2 >= to || !STREET_TYPES.has(keyAt(tokens, at + 1))) return false;
  const last = keyAt(tokens, at + 2);
  if (keyAt(tokens, at + 1) === 'st') return !SAINTS.has(last);
  return at + 3 < to || !isCityEnd(last);
}

/** The index behind direction and units that follow a street's type or number. */
export function afterStreet(
  tokens: readonly Token[],
  from: number,
  to: number,
  state: string,
): number {
  let at = from;
  while (at < to) {
    const length = pieceLength(tokens, at, to, state);
    if (length === 0) return at;
    at += length;
  }
  return to;
}

/** How many tokens from `at` on are a direction or a unit; 0 where the city begins. */
function pieceLength(tokens: readonly Token[], at: number, to: number, state: string): number {
  const key = keyAt(tokens, at);
  if (DIRECTIONS.has(key)) return isCity(tokens, at, to, state) ? 0 : 1;
  const next = keyAt(tokens, at + 1);
  if (UNITS.has(key) && at + 1 < to && (next.length === 1 || hasDigit(next))) return 2;
  if (at + 2 <= to && isPair(key, next)) return 2;
  if (LONE_UNITS.has(key)) return isCity(tokens, at, to, state) ? 0 : 1;
  return isUnitLetter(tokens, at) && at + 1 < to ? 1 : 0;
}

/** `Ground Floor`, `Rear Bldg`, and the end of `Suite A & B`. */
function isPair(key: string, next: string): boolean {
  if (key === '&') return next.length === 1;
  return FLOORS.has(key) && FLOOR_WORDS.has(next);
}

/** The second letter of `Apt 4 B`; `O Fallon` and `D Hanis` are cities. */
function isUnitLetter(tokens: readonly Token[], at: number): boolean {
  const key = keyAt(tokens, at);
  return key.length === 1 && key !== 'o' && key !== 'd' && keyAt(tokens, at + 1).length > 1;
}

/** Whether the words from `at` on are together a city that begins with a direction or the like. */
function isCity(tokens: readonly Token[], at: number, to: number, state: string): boolean {
  const key = keyAt(tokens, at);
  const rest = keysOf(tokens, at + 1, to).join(' ');
  return isDirectionCity(state, key, rest) || isCityOfWords(`${key} ${rest}`);
}

function keysOf(tokens: readonly Token[], from: number, to: number): string[] {
  const keys: string[] = [];
  for (let at = from; at < to; at++) keys.push(keyAt(tokens, at));
  return keys;
}

/** The street has no type, or one that cities have as well: `500 Broadway`, `12 Fox Hollow`. */
function withoutType(tokens: readonly Token[], name: number, to: number): number {
  if (to - name < 2) return to;
  const keys = keysOf(tokens, name, to);
  const length = cityLength(keys);
  if (length > 1 || LEADING_TYPES.has(keys[0] ?? '')) return to - length;
  const type = keys.findIndex((key, at) => at > 0 && PLACE_TYPES.has(key));
  return type > 0 && type < keys.length - 1 ? name + type + 1 : to - length;
}
