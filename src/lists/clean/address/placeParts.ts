import { readZip } from '../place/zip.ts';
import { UNITS } from './words/addressWords.ts';
import { Gap, type Token } from './words/tokens.ts';
import { zipFitsState } from '../place/zipFitsState.ts';

const COUNTIES = new Set(['county', 'parish']);

/** The index before a piece that is a county, where a city stands before it. */
export function withoutCounty(tokens: readonly Token[], from: number, to: number): number {
  if (!COUNTIES.has(tokens[to - 1]?.key ?? '')) return to;
  let at = to - 1;
  while (at > from && tokens[at]?.gap !== Gap.mark) at--;
  return at > from && at < to - 1 ? at : to;
}

/**
 * The index of a ZIP code of this state that stands before the city, as in `07030 Hoboken, NJ`; -1 where
 * none does.
 */
export function leadingZip(
  tokens: readonly Token[],
  from: number,
  to: number,
  state: string,
): number {
  for (let at = to - 2; at >= from; at--) {
    const key = tokens[at]?.key ?? '';
    if (!/\d/.test(key)) continue;
    const zip = /^\d{5}(?:-\d{4})?$/.test(key) ? readZip(key)?.zip : undefined;
    const isNumber = UNITS.has(tokens[at - 1]?.key ?? '');
    return zip !== undefined && !isNumber && zipFitsState(zip, state) ? at : -1;
  }
  return -1;
}

/** Words that a state's name may follow in a name: `Port Washington`, `Lake Michigan`. */
const BEFORE_NAMES = new Set(
  `port fort ft lake mount mt new old north south east west point cape glen camp mid upper lower of the mr mrs ms
miss st`.split(/\s+/),
);

/** Whether the token at `at` begins a state's name written in full, and not one within another name. */
export function isFullState(tokens: readonly Token[], at: number): boolean {
  const length = (tokens[at]?.key ?? '').length;
  return length > 3 && !BEFORE_NAMES.has(tokens[at - 1]?.key ?? '');
}
