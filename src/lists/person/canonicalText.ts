import { LATIN_LETTERS } from './latinLetters.ts';

const NO_DECOMPOSITION = new RegExp(`[${Object.keys(LATIN_LETTERS).join('')}]`, 'g');

/** Apostrophes and what passes for them. */
const APOSTROPHES = /[’‘`´ʼʻʹ′]/g;
const DASHES = /[\p{Pd}\u2212]/gu;
const FRACTION_SLASH = /\u2044/g;
/** Characters that nobody sees, such as joiners and soft hyphens. */
const INVISIBLE = /\p{Cf}/gu;
/** Fractions, superscripts and the like are numbers of their own: `10½` is `10 1/2`, `5²` is not `52`. */
const OTHER_NUMBERS = /\p{No}/gu;
const OTHER_DIGITS = /[^\P{Nd}0-9]/gu;
/** Accents, and the Latin letter, punctuation or space that they are over. Other scripts need theirs. */
const ACCENTS = /([^\p{L}\p{M}]|\p{Script=Latin}|^)[\u0300-\u036f]+/gu;
const SYMBOLS = /[^\p{L}\p{M}\p{N}\x20-\x7f]/gu;

/**
 * Text as lower-case letters (Latin ones without accents), ASCII digits, and ASCII spaces and punctuation;
 * with one kind of apostrophe and of dash. Other scripts keep their letters and signs.
 */
export function plainText(text: string): string {
  return text
    .replace(OTHER_NUMBERS, ' $& ')
    .replace(APOSTROPHES, "'")
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '$1')
    .replace(NO_DECOMPOSITION, (letter) => LATIN_LETTERS[letter] ?? letter)
    .replace(OTHER_DIGITS, asciiDigit)
    .replace(FRACTION_SLASH, '/')
    .replace(DASHES, '-')
    .replace(SYMBOLS, ' ');
}

/** What is between letters and digits, with the digits beside it. */
const GAPS = /([0-9]?)([\0-\x2f\x3a-\x60\x7b-\x7f]+)(?=([0-9]?))/g;

/** Letters and digits alone, but for a border of one character between digits that stand apart. */
export function canonicalText(text: string): string {
  return plainText(text).replace(GAPS, (_, before: string, gap: string, after: string) =>
    before && after ? before + borderOf(gap) : before,
  );
}

/**
 * How digits stand apart, by what is between them: the first of `/`, `-`, `#`, `&` and `+`, or a point with
 * nothing beside it, or a space.
 */
export function borderOf(gap: string): string {
  return /[/\-#&+]/.exec(gap)?.[0] ?? (gap === '.' ? gap : ' ');
}

/** The value of a digit of any script: scripts have their ten digits one behind the other, from zero. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
