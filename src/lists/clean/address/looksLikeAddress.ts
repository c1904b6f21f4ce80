import { parseAddress } from './parseAddress.ts';
import { parsePlace } from './parsePlace.ts';

const SHORTEST_ADDRESS = 12;
const SHORTEST_PLACE = 6;
const LONGEST = 300;

/** A place's state is written so that it can be nothing else: behind a comma, or in capitals. `Voter ID` is none. */
const HAS_STATE = /,\s*\p{L}|\s\(?(?:(?!ID$)[A-Z]{2}|[A-Z]\.\s?[A-Z]\.)\)?$/u;

/**
 * Whether a cell surely is a whole address: street, city and state, and in doubt the ZIP code. For
 * telling what a column holds from a share of its cells.
 */
export function looksLikeWholeAddress(text: string): boolean {
  if (text.length < SHORTEST_ADDRESS || text.length > LONGEST || !/\d/.test(text)) return false;
  const address = parseAddress(text);
  return address !== undefined && address.city !== '' && address.state !== '';
}

/** Whether a cell surely is `City, State ZIP`, `City, State` or `State ZIP`. */
export function looksLikePlace(text: string): boolean {
  if (text.length < SHORTEST_PLACE || text.length > LONGEST) return false;
  const place = parsePlace(text);
  if (!place) return false;
  return place.zip !== '' || HAS_STATE.test(text.trim());
}
