/** A text as UTF-8: what `Value` has. */
interface Utf8Text {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

const SPACE = 32;
const COMMA = 44;
const DASH = 45;
const DOT = 46;
const ZIP_LENGTH = 5;

/** Digits at the end of a street from which on they may be a ZIP code, with or without leading zeros. */
const ZIP_DIGITS = 4;

/**
 * A quick test for `placeInWrongCell`, of the cells' bytes: false where it would change nothing, for rows
 * as most are. Looks at a few bytes of the street and all of the city's.
 */
export function mayBeMisplaced(
  street: Utf8Text,
  city: Utf8Text,
  state: Utf8Text,
  zip: Utf8Text,
): boolean {
  const isPlainState = lengthOf(state) === 2 || !hasMoreThanState(state, lengthOf(city) === 0);
  const isPlainZip = lengthOf(zip) === ZIP_LENGTH ? isDigit(lastOf(zip)) : !hasLetter(zip);
  if (!isPlainState || !isPlainZip || hasMoreThanCity(city, state)) return true;
  if (endsIn(street, city) || endsIn(street, state) || endsIn(street, zip)) return true;
  if (endsInCountry(street) || endsInPlusFour(street)) return true;
  const hasBlank = lengthOf(city) === 0 || lengthOf(state) === 0 || lengthOf(zip) === 0;
  return hasBlank && mayHavePlace(street);
}

function lengthOf(text: Utf8Text): number {
  return text.to - text.from;
}

/** The byte `back` bytes before the end, 1 being the last. */
function lastOf(text: Utf8Text, back = 1): number {
  return back > lengthOf(text) ? 0 : (text.bytes[text.to - back] ?? 0);
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

function hasLetter(text: Utf8Text): boolean {
  for (let at = text.from; at < text.to; at++) if ((text.bytes[at] ?? 0) > 64) return true;
  return false;
}

/** `OR 97301`, `Salem, OR`, and any second word where there is no city. */
function hasMoreThanState(state: Utf8Text, isCityBlank: boolean): boolean {
  for (let at = state.from; at < state.to; at++) {
    const byte = state.bytes[at] ?? 0;
    if (isDigit(byte) || byte === COMMA || (isCityBlank && byte === SPACE)) return true;
  }
  return false;
}

/** A city with a digit or comma, a short last word, or a word that begins as the state does. */
function hasMoreThanCity(city: Utf8Text, state: Utf8Text): boolean {
  if (endsInShortWord(city)) return true;
  const letter = lengthOf(state) === 0 ? 0 : (state.bytes[state.from] ?? 0) | SPACE;
  let before = 0;
  for (let at = city.from; at < city.to; at++) {
    const byte = city.bytes[at] ?? 0;
    if (byte === COMMA || isDigit(byte) || (before === SPACE && (byte | SPACE) === letter))
      return true;
    before = byte;
  }
  return false;
}

/** `Hoboken NJ`, `Washington, D.C.`, `St. Paul Minn.` */
function endsInShortWord(text: Utf8Text): boolean {
  return lastOf(text) === DOT || lastOf(text, 2) === SPACE || lastOf(text, 3) === SPACE;
}

/** Whether the last two letters or digits are the same, in any case. */
function endsIn(street: Utf8Text, other: Utf8Text): boolean {
  if (lengthOf(other) < 2) return false;
  const isSame =
    ((lastOf(street) ^ lastOf(other)) | SPACE) === SPACE &&
    ((lastOf(street, 2) ^ lastOf(other, 2)) | SPACE) === SPACE;
  // `Main St` and `IN 47201`, but not `Lane` and `NE`.
  return isSame && (lengthOf(other) > 2 || lastOf(street, 3) <= COMMA);
}

/** ` US` and `USA`. */
function endsInCountry(street: Utf8Text): boolean {
  const [a, b, c] = [lastOf(street, 3) | SPACE, lastOf(street, 2) | SPACE, lastOf(street) | SPACE];
  return (a === 117 && b === 115 && c === 97) || (a === SPACE && b === 117 && c === 115);
}

/** The last four digits of a ZIP+4: `-1234`. */
function endsInPlusFour(street: Utf8Text): boolean {
  return lastOf(street, ZIP_DIGITS + 1) === DASH && endsInDigits(street);
}

function endsInDigits(street: Utf8Text): boolean {
  for (let back = 1; back <= ZIP_DIGITS; back++) if (!isDigit(lastOf(street, back))) return false;
  return true;
}

/** Whether a street may hold a whole address: a comma, line break or run of spaces, or such an end. */
function mayHavePlace(street: Utf8Text): boolean {
  if (endsInShortWord(street) || endsInDigits(street)) return true;
  let before = 0;
  for (let at = street.from; at < street.to; at++) {
    const byte = street.bytes[at] ?? 0;
    if (byte === COMMA || byte < SPACE || byte === 59 || byte === 124) return true;
    if (byte === SPACE && before === SPACE) return true;
    before = byte;
  }
  return false;
}
