import type { SingleByteEncoding } from '../../types/format.ts';
import { LETTER_FREQUENCIES } from './letterFrequencies.ts';

/** Logarithms of how usual something is, estimated; what they decide between is held by tests. */
const HARDLY_EVER = -8.5;
const NO_TEXT = -9;
const SYMBOL_IN_WORD = -7;
const SYMBOL_BESIDE_WORD = -6;
const PUNCTUATION = -2.5;

const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const VOWEL = /^[aeiouyæœøаеиоуыэюяё]/;
const DIGIT = /\d/;
/** Controls, private characters, and what draws boxes. */
const NEVER = /[\p{Cc}\p{Co}\u2500-\u25ff]/u;
/** Punctuation that word processors write, and signs: what stands before words, and behind them. */
const BEFORE_WORDS = /[“‘’«¿¡–—…•©\xa0]/;
const BEHIND_WORDS = /[”’»®™°ºª–—…•\xa0]/;
/** Signs that stand beside numbers. */
const BESIDE_NUMBERS = /[½¼¾°ºª€£¢–—\xa0²]/;

/** What stands around a character of a word; a space where the word ends. */
interface Around {
  readonly beforeLast: string;
  readonly before: string;
  readonly after: string;
  readonly afterNext: string;
}

/** How plausible (log) the characters beyond ASCII of a word are, as texts in `encoding`. */
export function plausibility(word: readonly string[], encoding: SingleByteEncoding): number {
  let sum = 0;
  for (const [i, character] of word.entries()) {
    if (character < '\x80') continue;
    const [beforeLast = ' ', before = ' '] = [word[i - 2], word[i - 1]];
    const [after = ' ', afterNext = ' '] = [word[i + 1], word[i + 2]];
    const around = { beforeLast, before, after, afterNext };
    const isLetter = LETTER.test(character) && !/[ºª]/.test(character);
    sum += isLetter ? letter(character, around, encoding) : sign(character, around);
  }
  return sum;
}

function letter(character: string, around: Around, encoding: SingleByteEncoding): number {
  const often = LETTER_FREQUENCIES[encoding][character.toLowerCase()];
  const usual = often === undefined ? HARDLY_EVER : Math.log(often / 1_000);
  return usual + caseOf(character, around) + companyOf(character, around, encoding);
}

/** What speaks against the case of a letter. */
function caseOf(character: string, { beforeLast, before, after }: Around): number {
  if (UPPER.test(character)) {
    if (LOWER.test(before)) return -5;
    return UPPER.test(before) && LOWER.test(after) ? -2 : 0;
  }
  if (UPPER.test(after)) return -3;
  if (!LETTER.test(before)) return -1.5;
  return UPPER.test(before) && UPPER.test(beforeLast) ? -2 : 0;
}

/** What speaks against a letter beside its neighbors. */
function companyOf(
  character: string,
  { before, after }: Around,
  encoding: SingleByteEncoding,
): number {
  const neighbors = [before, after].filter((other) => LETTER.test(other));
  const isCyrillic = CYRILLIC.test(character);
  let weight = neighbors.some((other) => CYRILLIC.test(other) !== isCyrillic) ? -6 : 0;
  if (DIGIT.test(before) || DIGIT.test(after)) weight -= 5;
  if (isCyrillic) return weight;
  if (before >= '\x80' && LETTER.test(before)) weight -= sideBySide(before + character, encoding);
  const isVowel = soundsAsVowel(character);
  if (neighbors.length === 2 && neighbors.every((other) => soundsAsVowel(other) === isVowel))
    weight -= 3;
  if (/[áóú]/.test(character) && soundsAsVowel(before) && !LETTER.test(after)) weight -= 4;
  if (character === 'á' && after === 'o') weight -= 2;
  if (character === 'à' && LETTER.test(after)) weight -= 1.5;
  if (/ñ/i.test(character) && !soundsAsVowel(after)) weight -= 3;
  return weight;
}

/** What speaks against two letters beyond ASCII in a row. */
function sideBySide(letters: string, encoding: SingleByteEncoding): number {
  return encoding === 'windows-1250' || /ñ/i.test(letters) ? 0.5 : 3;
}

function soundsAsVowel(character: string): boolean {
  return VOWEL.test(character.normalize('NFD').toLowerCase());
}

/** How usual a character that is no letter is where it stands. */
function sign(character: string, around: Around): number {
  const { beforeLast, before, after } = around;
  if (NEVER.test(character)) return NO_TEXT;
  // Abbreviations, such as nº, have one letter before it.
  if (/[ºª]/.test(character) && LETTER.test(before) && LETTER.test(beforeLast))
    return SYMBOL_BESIDE_WORD;
  if (LETTER.test(before) && LETTER.test(after)) return inWord(character, around);
  if (BESIDE_NUMBERS.test(character) && (DIGIT.test(before) || DIGIT.test(after))) return -2;
  const isOdd =
    (LETTER.test(after) && !BEFORE_WORDS.test(character)) ||
    (LETTER.test(before) && !BEHIND_WORDS.test(character));
  return isOdd ? SYMBOL_BESIDE_WORD : PUNCTUATION;
}

function inWord(character: string, { beforeLast, before, after, afterNext }: Around): number {
  if (/[’‘]/.test(character)) {
    const isPossessive = /[sSt]/.test(after) && !LETTER.test(afterNext);
    const isPrefix = !LETTER.test(beforeLast) && /[dlODL]/.test(before);
    return UPPER.test(after) || isPossessive || isPrefix ? -1 : -4.5;
  }
  if (/[–—]/.test(character)) return LOWER.test(after) ? -4.5 : -2;
  if (character === '\xa0') return UPPER.test(after) ? -2 : -5;
  // Catalan: Col·legi.
  return character === '·' && /l/i.test(before) && /l/i.test(after) ? -4 : SYMBOL_IN_WORD;
}
