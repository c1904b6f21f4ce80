import { stateOfKey } from '../place/state.ts';
import { readZip } from '../place/zip.ts';
import type { Token } from './words/tokens.ts';
import { zipFitsState } from '../place/zipFitsState.ts';

/** What an address ends in: state and ZIP code, read from the last word back. */
export interface PlaceEnd {
  /** How many tokens stand before them. */
  readonly before: number;
  /** Postal abbreviation; empty if there is none. */
  readonly state: string;
  /** Five digits; empty if there are none. */
  readonly zip: string;
  /** Whether the state is written so that it can be nothing else: `NJ`, `N.J.`. */
  readonly isPlainState: boolean;
  /** Whether ZIP code and state contradict each other. */
  readonly contradicts: boolean;
}

interface Found {
  readonly value: string;
  readonly length: number;
}

/** Ways to write the United States behind an address, as keys from the last word back. */
const COUNTRIES: readonly (readonly string[])[] = [
  ['us'],
  ['usa'],
  ['s', 'u'],
  ['a', 's', 'u'],
  ['states', 'united'],
  ['america', 'of', 'states', 'united'],
  ['unidos', 'estados'],
  ['uu', 'ee'],
  ['eeuu'],
];
const COUNTRY_ENDS = new Set(COUNTRIES.map((words) => words[0]));

/** No state but a city, or a city and a state in one. */
const CITY_KEYS = new Set(['nyc', 'newyorkcity', 'washingtondc', 'washdc', 'apoae']);

const LONGEST_STATE = 5;

/** State and ZIP code that a list of tokens ends in, whichever comes first, before a country. */
export function placeEnd(tokens: readonly Token[]): PlaceEnd {
  const to = withoutCountry(tokens, tokens.length);
  return attachedEnd(tokens, to) ?? zipLast(tokens, to) ?? stateLast(tokens, to);
}

/** `NJ 07030`, and a ZIP code alone. */
function zipLast(tokens: readonly Token[], to: number): PlaceEnd | undefined {
  const zip = zipBefore(tokens, to);
  if (!zip) return shortZip(tokens, to);
  const stateTo = withoutCountry(tokens, withoutLabel(tokens, to - zip.length));
  const state = stateBefore(tokens, stateTo, zip.value);
  const before = stateTo - (state?.length ?? 0);
  return endOf(tokens, before, zip.value, state, stateTo);
}

/** Without `ZIP` or `ZIP code` before the number. */
function withoutLabel(tokens: readonly Token[], to: number): number {
  const last = tokens[to - 1]?.key;
  if (last === 'zip' || last === 'zipcode') return to - 1;
  return last === 'code' && tokens[to - 2]?.key === 'zip' ? to - 2 : to;
}

/** `NJ`, `07030 NJ`, and `PR 00901 Puerto Rico`, where the state stands for a country. */
function stateLast(tokens: readonly Token[], to: number): PlaceEnd {
  const state = stateBefore(tokens, to, '');
  const from = to - (state?.length ?? 0);
  const zip = state && zipBefore(tokens, from);
  const before = from - (zip?.length ?? 0);
  const isTwice = zip && stateOfKey(tokens[before - 1]?.key ?? '') === state?.value;
  return endOf(tokens, isTwice ? before - 1 : before, zip?.value ?? '', state, to);
}

/** `stateTo` is the index behind the state's last token. */
function endOf(
  tokens: readonly Token[],
  before: number,
  zip: string,
  state: Found | undefined,
  stateTo: number,
): PlaceEnd {
  return {
    before,
    state: state?.value ?? '',
    zip,
    isPlainState: state !== undefined && isPlain(tokens, stateTo - state.length, state.length),
    contradicts: state !== undefined && zip !== '' && !zipFitsState(zip, state.value),
  };
}

/** The number of tokens before a country that they end in. */
function withoutCountry(tokens: readonly Token[], to: number): number {
  if (!COUNTRY_ENDS.has(tokens[to - 1]?.key)) return to;
  for (const words of COUNTRIES.toReversed())
    if (words.length < to && words.every((word, at) => tokens[to - 1 - at]?.key === word))
      return to - words.length;
  return to;
}

/** A ZIP code, ZIP+4 in one or two words included, that ends at `to`. */
function zipBefore(tokens: readonly Token[], to: number): Found | undefined {
  const key = tokens[to - 1]?.key ?? '';
  if (!isDigit(key, 0) || !isDigit(key, key.length - 1)) return undefined;
  const first = tokens[to - 2]?.key ?? '';
  if (key.length === 4 && isZipForm(first) && first.length === 5) return zipOf(first, 2);
  return isZipForm(key) ? zipOf(key, 1) : undefined;
}

function zipOf(key: string, length: number): Found | undefined {
  const value = key.slice(0, 5);
  return readZip(value) && { value, length };
}

/** `07030`, `07030-1234` or `070301234`. */
function isZipForm(key: string): boolean {
  if (key.length !== 5 && key.length !== 9 && !(key.length === 10 && key[5] === '-')) return false;
  for (let at = 0; at < key.length; at++)
    if (!isDigit(key, at) && !(at === 5 && key.length === 10)) return false;
  return true;
}

function isDigit(key: string, at: number): boolean {
  const code = key.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** A state that ends at `to`; a name of one is taken only where the ZIP code does not contradict. */
function stateBefore(tokens: readonly Token[], to: number, zip: string): Found | undefined {
  const last = tokens[to - 1]?.key ?? '';
  const before = tokens[to - 2]?.key ?? '';
  const short = last.length > 2 ? undefined : shortState(before, last);
  if (short) return short;
  let key = '';
  let found: Found | undefined;
  for (let length = 1; length <= LONGEST_STATE && length <= to; length++) {
    key = `${(tokens[to - length]?.key ?? '').replaceAll('-', '')}${key}`;
    const value = CITY_KEYS.has(key) ? undefined : stateOfKey(key);
    if (value !== undefined && (zip === '' || zipFitsState(zip, value))) found = { value, length };
  }
  return found;
}

/** A state of two letters, in one word or two: `NJ`, `D. C.`, but also `W. Va.`. */
function shortState(before: string, last: string): Found | undefined {
  if (last.length === 1 && before.length === 1) {
    const value = stateOfKey(before + last);
    return value === undefined ? undefined : { value, length: 2 };
  }
  if (last.length !== 2) return undefined;
  if (last === 'va' && (before === 'w' || before === 'west')) return { value: 'WV', length: 2 };
  const value = stateOfKey(last);
  return value === undefined ? undefined : { value, length: 1 };
}

const ATTACHED = /^([a-z]{2})-?(\d{5})(?:-?\d{4})?$/;

/** `NJ07030` in one word. */
function attachedEnd(tokens: readonly Token[], to: number): PlaceEnd | undefined {
  const key = tokens[to - 1]?.key ?? '';
  if (key.length < 7 || !isDigit(key, key.length - 1)) return undefined;
  const [, letters = '', zip = ''] = ATTACHED.exec(key) ?? [];
  const state = stateOfKey(letters);
  if (state === undefined || !readZip(zip)) return undefined;
  const contradicts = !zipFitsState(zip, state);
  return { before: to - 1, state, zip, isPlainState: true, contradicts };
}

/** A ZIP code whose leading zeros are lost, behind the state that it is of: `NJ 7030`. */
function shortZip(tokens: readonly Token[], to: number): PlaceEnd | undefined {
  const key = tokens[to - 1]?.key ?? '';
  if (key.length < 3 || key.length > 9 || !isDigit(key, 0)) return undefined;
  const zip = readZip(key)?.zip;
  const state = zip === undefined ? undefined : stateBefore(tokens, to - 1, zip);
  if (zip === undefined || state === undefined || !zipFitsState(zip, state.value)) return undefined;
  const before = to - 1 - state.length;
  const isPlainState = isPlain(tokens, before, state.length);
  return { before, state: state.value, zip, isPlainState, contradicts: false };
}

/** Whether a state is written in capitals, of two letters: `Al` and `me` can be something else. */
function isPlain(tokens: readonly Token[], from: number, length: number): boolean {
  let letters = 0;
  for (let at = from; at < from + length; at++) {
    const text = tokens[at]?.text ?? '';
    if (text !== text.toUpperCase()) return false;
    letters += tokens[at]?.key.length ?? 0;
  }
  return letters === 2;
}
