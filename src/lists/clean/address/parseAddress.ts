import { spanOf } from './addressSpan.ts';
import { CARE_OF } from './words/addressWords.ts';
import { isStreet, isSure } from './isStreet.ts';
import { placeEnd, type PlaceEnd } from './placeEnd.ts';
import { withoutPlaceAtEnd } from './withoutPlaceAtEnd.ts';
import { Gap, textOf, tokensOf, type Token } from './words/tokens.ts';

/** The parts of an address in the United States; empty if the address has none. */
export interface ParsedAddress {
  /** The words before the city in their order, without the commas between them. */
  readonly street: string;
  readonly city: string;
  /** Postal abbreviation. */
  readonly state: string;
  /** Five digits. */
  readonly zip: string;
}

const SHORTEST = 8;
const LONGEST = 400;

/**
 * The parts of a whole address in one text, with commas, line breaks, runs of spaces or single spaces
 * between them; undefined if the text is none, is of another country, or its state and ZIP code
 * contradict each other. A company's or person's name before the street is left out.
 */
export function parseAddress(text: string): ParsedAddress | undefined {
  if (text.length < SHORTEST || text.length > LONGEST) return undefined;
  const tokens = tokensOf(text);
  const end = placeEnd(tokens);
  if ((end.state === '' && end.zip === '') || end.before < 1 || end.contradicts) return undefined;
  const span = spanOf(tokens, end);
  if (!isStreet(tokens, span) || !isSure(tokens, span, end)) return undefined;
  const city = textOf(tokens, span.city, span.to).replace(/^[([]+|[)\]]+$/g, '');
  const street = streetText(tokens, span.from, span.streetTo);
  const isRepeated = city !== '' && tokens[span.streetTo - 1]?.key === tokens[span.to - 1]?.key;
  const once = isRepeated ? withoutPlaceAtEnd(street, city, end.state, span.zip) : undefined;
  return { street: once ?? street, ...stateAndCity(tokens, end, city), zip: span.zip };
}

/** The street's words, without pieces such as `c/o Ann Lee`. */
function streetText(tokens: readonly Token[], from: number, to: number): string {
  let isLeftOut = false;
  const kept = tokens.slice(from, to).filter(({ key, gap }) => {
    if (gap !== Gap.space) isLeftOut = CARE_OF.has(key);
    return !isLeftOut;
  });
  return textOf(kept);
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
