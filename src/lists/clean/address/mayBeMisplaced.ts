import { stateNames, stateTexts } from '../place/state.ts';

/** A text as UTF-8: what `Value` has. */
interface Utf8Text {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

const NEWLINE = 10;
const SPACE = 32;
const COMMA = 44;
const DASH = 45;
const DOT = 46;
const SEMICOLON = 59;
const BAR = 124;
const ZIP_LENGTH = 5;

/** Digits at the end of a street from which on they may be a ZIP code, with or without leading zeros. */
const ZIP_DIGITS = 4;

const PAIRS = 32 * 32;

/** Of each state's abbreviation, by its two letters, the last two letters of its name. */
const NAME_ENDS = new Int16Array(PAIRS).fill(-1);
for (const [abbreviation, name] of stateNames())
  NAME_ENDS[pairOf(abbreviation.charCodeAt(0), abbreviation.charCodeAt(1))] = pairOf(
    name.charCodeAt(name.length - 2),
    name.charCodeAt(name.length - 1),
  );

/** By their two letters, the last words of states and countries: `NJ`, `Rhode Is`, `US`, `EE UU`. */
const PLACE_ENDS = new Uint8Array(PAIRS);
for (const text of [...stateTexts(), 'us', 'uu']) {
  const word = text.split(' ').at(-1) ?? '';
  if (word.length === 2) PLACE_ENDS[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
}

/** Two letters, in any case, as one number. */
function pairOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

/**
 * A quick test for `placeInWrongCell`, of the cells' bytes: false where it would change nothing, for rows
 * as most are. Where none is blank, and state and ZIP code are plain, it looks at first and last bytes only.
 */
export function mayBeMisplaced(
  street: Utf8Text,
  city: Utf8Text,
  state: Utf8Text,
  zip: Utf8Text,
): boolean {
  const isPlain = state.to - state.from === 2 && zip.to - zip.from === ZIP_LENGTH;
  if ((!isPlain || isBlank(city)) && hasMore(street, city, state, zip)) return true;
  const cityEnd = endOf(city);
  const stateEnd = endOf(state);
  if (endsInMore(city) || (stateEnd !== -1 && NAME_ENDS[stateEnd] === cityEnd)) return true;
  if (isDigit(city.bytes[city.from] ?? 0) || (zip.bytes[zip.from] ?? 0) > SEMICOLON) return true;
  const streetEnd = endOf(street);
  if (streetEnd === cityEnd || endsInCountry(street)) return true;
  const last = street.bytes[street.to - 1] ?? 0;
  if (isDigit(last)) return endsAlike(street, zip) || endsInPlusFour(street);
  // `Elm St NJ`, but not `Lane` for `NE`.
  return streetEnd === stateEnd && (street.bytes[street.to - 3] ?? 0) <= COMMA;
}

/** The last two letters or digits; -1 where there are fewer. */
function endOf({ bytes, from, to }: Utf8Text): number {
  return to - from < 2 ? -1 : pairOf(bytes[to - 2] ?? 0, bytes[to - 1] ?? 0);
}

/** Whether the last three digits are the same: no ZIP code has fewer, its leading zeros aside. */
function endsAlike(street: Utf8Text, zip: Utf8Text): boolean {
  const end = endOf(zip);
  return (
    end !== -1 && end === endOf(street) && street.bytes[street.to - 3] === zip.bytes[zip.to - 3]
  );
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** Whether a city ends in a digit, a dot, a word of one or two letters, or a country. */
function endsInMore(city: Utf8Text): boolean {
  if (isBlank(city)) return false;
  const last = city.bytes[city.to - 1] ?? 0;
  if (last <= SEMICOLON && (last === DOT || isDigit(last))) return true;
  return endsInShortWord(city) || endsInCountry(city);
}

/** `Hoboken NJ`. */
function endsInShortWord({ bytes, from, to }: Utf8Text): boolean {
  return to - from > 3 && (bytes[to - 3] === SPACE || bytes[to - 2] === SPACE);
}

/** Whether the last words may be a state: `NJ`, `N J`, `N. J.`; not `St` and `Elm St N`. */
function endsInPlace(street: Utf8Text): boolean {
  if (!endsInShortWord(street)) return false;
  const { bytes, to } = street;
  const [last, before] = [bytes[to - 1] ?? 0, bytes[to - 2] ?? 0];
  if (before === SPACE) return !isInWord(bytes[to - 3] ?? 0) || !isInWord(bytes[to - 4] ?? 0);
  return !isLetter(last) || !isLetter(before) || PLACE_ENDS[pairOf(before, last)] === 1;
}

/** ` US` and `USA`. */
function endsInCountry({ bytes, from, to }: Utf8Text): boolean {
  const last = (bytes[to - 1] ?? 0) | SPACE;
  if ((last !== 97 && last !== 115) || to - from < 4) return false;
  const back = last === 97 ? to - 2 : to - 1;
  return ((bytes[back] ?? 0) | SPACE) === 115 && ((bytes[back - 1] ?? 0) | SPACE) === 117;
}

/** The last four digits of a ZIP+4: `-1234`. */
function endsInPlusFour({ bytes, to }: Utf8Text): boolean {
  return bytes[to - ZIP_DIGITS - 1] === DASH;
}

/** The rest of the test, for rows with a blank cell or whose state or ZIP code is not plain. */
function hasMore(street: Utf8Text, city: Utf8Text, state: Utf8Text, zip: Utf8Text): boolean {
  if (hasByte(zip, isLetter) || hasByte(city, isMark) || hasByte(city, isDigit)) return true;
  const isCityBlank = isBlank(city);
  if (state.to - state.from > 2 && hasByte(state, isCityBlank ? isSpaceOrMore : isDigitOrMark))
    return true;
  if (!isCityBlank && !isBlank(state) && !isBlank(zip)) return false;
  return endsInPlace(street) || endsInDigits(street) || hasByte(street, isMark) || hasRun(street);
}

function isBlank({ from, to }: Utf8Text): boolean {
  return from === to;
}

function endsInDigits({ bytes, from, to }: Utf8Text): boolean {
  for (let back = 1; back <= ZIP_DIGITS; back++) if (!isDigit(bytes[to - back] ?? 0)) return false;
  return to - from > ZIP_DIGITS;
}

/** Whether a text has two spaces in a row. */
function hasRun({ bytes, from, to }: Utf8Text): boolean {
  for (let at = from + 1; at < to; at++)
    if (bytes[at] === SPACE && bytes[at - 1] === SPACE) return true;
  return false;
}

function hasByte({ bytes, from, to }: Utf8Text, is: (byte: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (is(bytes[at] ?? 0)) return true;
  return false;
}

function isLetter(byte: number): boolean {
  return byte > BAR || (byte | SPACE) >= 97;
}

function isInWord(byte: number): boolean {
  return isDigit(byte) || isLetter(byte);
}

/** What stands between the parts of an address. */
function isMark(byte: number): boolean {
  return byte === COMMA || byte === SEMICOLON || byte === BAR || byte === NEWLINE;
}

function isDigitOrMark(byte: number): boolean {
  return isDigit(byte) || isMark(byte);
}

function isSpaceOrMore(byte: number): boolean {
  return byte === SPACE || isDigitOrMark(byte);
}
