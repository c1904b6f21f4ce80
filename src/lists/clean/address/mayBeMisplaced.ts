const SPACE = 32;
const COMMA = 44;
const NEWLINE = 10;
const DOT = 46;

/** Digits at the end of a street from which on they may be a ZIP code, with or without leading zeros. */
const ZIP_DIGITS = 4;

/**
 * A quick test for `placeInWrongCell`, without a text made: false where it would change nothing, for rows
 * as most are.
 */
export function mayBeMisplaced(street: string, city: string, state: string, zip: string): boolean {
  if (has(zip, isLetter) || has(city, isDigitOrComma)) return true;
  if (state.length > 2 && (has(state, isDigitOrComma) || (city === '' && has(state, isSpace))))
    return true;
  if (endsInShortWord(city) || hasWordWith(city, state.charCodeAt(0))) return true;
  const hasBlank = city === '' || state === '' || zip === '';
  if (hasBlank && (endsInShortWord(street) || endsInDigits(street))) return true;
  if (endsInWord(street, city) || endsInWord(street, state) || endsInWord(street, zip)) return true;
  return has(street, isBreak) || hasDoubleSpace(street);
}

function has(text: string, is: (code: number) => boolean): boolean {
  for (let at = 0; at < text.length; at++) if (is(text.charCodeAt(at))) return true;
  return false;
}

function isLetter(code: number): boolean {
  return (code | SPACE) >= 97 && (code | SPACE) <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isDigitOrComma(code: number): boolean {
  return code === COMMA || isDigit(code);
}

function isBreak(code: number): boolean {
  return code === COMMA || code === NEWLINE || code === 59 || code === 124;
}

function isSpace(code: number): boolean {
  return code === SPACE;
}

function hasDoubleSpace(text: string): boolean {
  return text.includes('  ');
}

/** Whether the last of several words has one or two letters, dots aside: `Hoboken NJ`, `Washington, D.C.` */
function endsInShortWord(text: string): boolean {
  let letters = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) return letters > 0 && letters < 3;
    if (code !== DOT) letters++;
    if (letters > 2) return false;
  }
  return false;
}

/** Whether a word but the first begins with this letter, as in `Portland Oregon` for `OR`. */
function hasWordWith(text: string, letter: number): boolean {
  for (let at = 1; at < text.length; at++)
    if (isSpace(text.charCodeAt(at - 1)) && (text.charCodeAt(at) | SPACE) === (letter | SPACE))
      return true;
  return false;
}

function endsInDigits(text: string): boolean {
  for (let at = text.length - 1; at >= text.length - ZIP_DIGITS; at--)
    if (!isDigit(text.charCodeAt(at))) return false;
  return text.length > ZIP_DIGITS;
}

/** Whether a text ends in a word or words, in any case. */
function endsInWord(text: string, end: string): boolean {
  const from = text.length - end.length;
  if (end === '' || from < 2 || text.charCodeAt(from - 1) > COMMA) return false;
  for (let at = 0; at < end.length; at++)
    if ((text.charCodeAt(from + at) | SPACE) !== (end.charCodeAt(at) | SPACE)) return false;
  return true;
}
