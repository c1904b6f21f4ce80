import {
  BOXES,
  CARE_OF,
  COMPANY_ENDS,
  DEVELOPMENTS,
  LEADING_TYPES,
  NUMBER_WORDS,
  STREET_TYPES,
  UNITS,
} from './words/addressWords.ts';
import { hasDigit } from './splitStreet.ts';
import { Gap, type Token } from './words/tokens.ts';

function keyAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.key ?? '';
}

/** Whether a street can begin with this word: a house number, a box, a number as a word. */
export function beginsStreet(tokens: readonly Token[], at: number): boolean {
  const key = keyAt(tokens, at);
  if (key.charCodeAt(0) <= 57 && hasDigit(key)) return true;
  if (BOXES.has(key)) return key !== 'unit' || keyAt(tokens, at + 2) === 'box';
  if (key === 'p') return keyAt(tokens, at + 1) === 'o';
  if (key === 'general') return keyAt(tokens, at + 1) === 'delivery';
  return NUMBER_WORDS.has(key) || isGridNumber(key);
}

/** `N123`, `W140N8917`: house numbers in Wisconsin and Illinois. */
function isGridNumber(key: string): boolean {
  const first = key.charAt(0);
  return key.length > 1 && 'nsew'.includes(first) && /^[nsew]\d/.test(key);
}

/** The index of the street's first token, behind the lines of a person or company; 0 where in doubt. */
export function streetStart(tokens: readonly Token[], to: number, state: string): number {
  if (beginsStreet(tokens, 0)) return 0;
  if (CARE_OF.has(keyAt(tokens, 0)) || keyAt(tokens, 0).startsWith('c/o'))
    return Math.max(0, firstStreet(tokens, 1, to));
  const company = companyEnd(tokens, to);
  if (company > 0) return company;
  return state === 'PR' ? 0 : behindNames(tokens, to);
}

/** The first index from `from` on that begins a street; -1 where there is none. */
function firstStreet(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const isUnit = UNITS.has(keyAt(tokens, at)) && hasDigit(keyAt(tokens, at + 1));
    if (isUnit || beginsStreet(tokens, at)) return at;
  }
  return -1;
}

/** Behind `Acme Widgets Inc` where a street begins there. */
function companyEnd(tokens: readonly Token[], to: number): number {
  for (let at = 1; at + 1 < to && !hasDigit(keyAt(tokens, at)); at++)
    if (COMPANY_ENDS.has(keyAt(tokens, at)) && beginsStreet(tokens, at + 1)) return at + 1;
  return 0;
}

/** Behind pieces that are a name, where a later piece begins a street. */
function behindNames(tokens: readonly Token[], to: number): number {
  let start = 0;
  while (start < to && !beginsStreet(tokens, start)) {
    const end = pieceEnd(tokens, start, to);
    if (end === to) return 0;
    if (!isName(tokens, start, end)) return hasStreetPiece(tokens, end, to) ? start : 0;
    start = end;
  }
  return start === to ? 0 : start;
}

/** The index behind a piece: what stands between two marks or runs of spaces. */
function pieceEnd(tokens: readonly Token[], from: number, to: number): number {
  let at = from + 1;
  while (at < to && tokens[at]?.gap === Gap.space) at++;
  return at;
}

function hasStreetPiece(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (tokens[at]?.gap !== Gap.space && beginsStreet(tokens, at)) return true;
  return false;
}

function isName(tokens: readonly Token[], from: number, to: number): boolean {
  const first = keyAt(tokens, from);
  if (UNITS.has(first) || DEVELOPMENTS.has(first) || LEADING_TYPES.has(first)) return false;
  for (let at = from; at < to; at++) if (hasDigit(keyAt(tokens, at))) return false;
  return !STREET_TYPES.has(keyAt(tokens, to - 1));
}
