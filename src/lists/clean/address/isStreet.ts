import { hasWord, type AddressSpan } from './addressSpan.ts';
import { DEVELOPMENTS, LEADING_TYPES, STREET_TYPES } from './words/addressWords.ts';
import type { PlaceEnd } from './placeEnd.ts';
import { isFullState } from './placeParts.ts';
import { hasDigit } from './splitStreet.ts';
import { beginsStreet } from './streetStart.ts';
import { Gap, type Token } from './words/tokens.ts';

/** "Cities" of military and diplomatic addresses, whose streets can be a ship. */
const MILITARY = new Set(['apo', 'fpo', 'dpo']);

/** Whether the words before the city are a street, with a number, a box or a street's type. */
export function isStreet(tokens: readonly Token[], { from, streetTo }: AddressSpan): boolean {
  if (!hasWord(tokens, from, streetTo)) return false;
  if (MILITARY.has(tokens[streetTo]?.key ?? '')) return true;
  if (beginsStreet(tokens, from)) return streetTo - from > 1;
  for (let at = from; at < streetTo; at++)
    if (hasDigit(tokens[at]?.key ?? '') || isType(tokens, at, from)) return true;
  return false;
}

function isType(tokens: readonly Token[], at: number, from: number): boolean {
  return at > from && STREET_TYPES.has(tokens[at]?.key ?? '');
}

/** Whether the rest speaks for an address too where ZIP code or state is missing. */
export function isSure(tokens: readonly Token[], span: AddressSpan, end: PlaceEnd): boolean {
  if (span.zip !== '' && end.state !== '') return true;
  const first = tokens[span.from]?.key ?? '';
  const isLeading = LEADING_TYPES.has(first) || DEVELOPMENTS.has(first);
  if (span.city >= span.to || !(isLeading || beginsStreet(tokens, span.from))) return false;
  const isParted = tokens[span.city]?.gap === Gap.mark;
  if (end.state === '') return isParted && hasType(tokens, span);
  if (tokens[span.to]?.gap === Gap.mark) return true;
  // `12 Main St NE` is in the northeast, not in Nebraska.
  if (end.state === 'NE' && end.isPlainState) return false;
  const isState = end.isPlainState || isFullState(tokens, end.before);
  return isState && ((end.isPlainState && isParted) || hasType(tokens, span));
}

/** Whether a street's type stands behind its name, as in English. */
function hasType(tokens: readonly Token[], { from, streetTo }: AddressSpan): boolean {
  for (let at = from + 2; at < streetTo; at++) if (isType(tokens, at, from)) return true;
  return false;
}
