import { NO_BYTE } from '../byteBuffer.ts';
import { plainText } from './canonicalText.ts';
import { MAY, NO_LETTERS, withLetter, wordNumber } from './streetWords.ts';

const DIGITS = 1;
const WORD = 2;
/** A number sign. */
const SIGN = 3;

/** An address with more tokens is no street. */
export const MOST_TOKENS = 64;

/** The kind of token that a byte is of; 0 for punctuation, spaces and control characters. */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (byte >= 0x80 || /[a-z]/i.test(character)) return WORD;
  if (/\d/.test(character)) return DIGITS;
  return character === '#' ? SIGN : 0;
});

/** The lower-case letter of each byte within a word; SKIPPED for apostrophes; 0 where it ends the word. */
const SKIPPED = 1;
const LETTERS = KINDS.map((kind, byte) => {
  if (byte === 0x27 || byte === 0x60) return SKIPPED;
  if (kind !== WORD) return 0;
  return byte < 0x80 ? byte | 0x20 : byte;
});

/** The same where other bytes than ASCII have to be folded first. */
const ASCII_LETTERS = LETTERS.map((letter, byte) => (byte < 0x80 ? letter : 0));

const SPACE = 0x20;
export const COMMA = 0x2c;

/** What is between tokens counts as one of these bytes; the strongest of several does. */
const STRENGTHS: Readonly<Record<string, number>> = { '.': 1, ' ': 2, ',': 3 };
const STRONGEST = 4;
const BORDERS = Uint8Array.from({ length: 128 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (character === ';') return COMMA;
  return /[./\-&+,]/.test(character) ? byte : SPACE;
});
const STRENGTH = Uint8Array.from({ length: 128 }, (_, byte) =>
  byte === 0 ? 0 : (STRENGTHS[String.fromCharCode(byte)] ?? STRONGEST),
);

/** For characters of Western languages, the ASCII character that each counts as. */
const FOLDED = Uint8Array.from({ length: 0x180 }, (_, code) => {
  const character = String.fromCharCode(code);
  const plain = plainText(character);
  if (plain.length !== 1 || plain > '\x7f' || /\p{No}/u.test(character)) return NO_BYTE;
  return plain.charCodeAt(0);
});

/**
 * A street address as tokens: runs of digits, words, and number signs. Made again and again in the same
 * memory, since there may be millions.
 */
export class StreetTokens {
  /** The tokens' lower-case letters and digits, one behind the other. */
  text = new Uint8Array(256);
  count = 0;
  /** What stands before each: a byte of punctuation, or 0 where it follows the token before at once. */
  readonly borders = new Uint8Array(MOST_TOKENS);
  /** The number of each as a street word (`streetWords.ts`); 0 for other tokens. */
  readonly words = new Uint16Array(MOST_TOKENS);
  /** What each may be as a word by itself; letters that are stuck to digits are part of a number. */
  readonly may = new Uint8Array(MOST_TOKENS + 2);
  /** What any of them may be. */
  anyMay = 0;
  hasSign = false;
  /** Where each starts in `text`; one more for the end of the last. */
  readonly starts = new Uint32Array(MOST_TOKENS + 1);
  readonly #kinds = new Uint8Array(MOST_TOKENS);
  #folded = new Uint8Array();
  #length = 0;

  /**
   * Reads UTF-8. Gives false where that takes what `plainText` does (then `isPlain`: it was done), or
   * where there are too many tokens.
   */
  read(bytes: Uint8Array, from: number, to: number, isPlain: boolean): boolean {
    this.#clear(to - from);
    const letters = isPlain ? LETTERS : ASCII_LETTERS;
    let border = 0;
    for (let i = from; i < to;) {
      const byte = bytes[i] ?? 0;
      if (byte >= 0x80 && !isPlain) return this.#readFolded(bytes, from, to);
      const kind = KINDS[byte] ?? 0;
      if (kind === 0) {
        const other = BORDERS[byte] ?? SPACE;
        if ((STRENGTH[other] ?? 0) > (STRENGTH[border] ?? 0)) border = other;
        i += 1;
        continue;
      }
      if (this.count === MOST_TOKENS) return false;
      this.#begin(kind, border);
      border = 0;
      if (kind === WORD) i = this.#word(bytes, i, to, letters);
      else if (kind === DIGITS) i = this.#digits(bytes, i, to);
      else i = this.#sign(i);
      this.count += 1;
    }
    this.#end();
    return true;
  }

  length(i: number): number {
    return (this.starts[i + 1] ?? 0) - (this.starts[i] ?? 0);
  }

  isDigits(i: number): boolean {
    return i < this.count && this.#kinds[i] === DIGITS;
  }

  isWord(i: number): boolean {
    return i < this.count && this.#kinds[i] === WORD;
  }

  isSign(i: number): boolean {
    return i < this.count && this.#kinds[i] === SIGN;
  }

  /** Whether a token follows the one before at once. */
  isGlued(i: number): boolean {
    return i > 0 && i < this.count && this.borders[i] === 0;
  }

  #clear(bytes: number): void {
    if (bytes > this.text.length) this.text = new Uint8Array(bytes * 2);
    this.count = 0;
    this.#length = 0;
    this.anyMay = 0;
    this.hasSign = false;
  }

  #begin(kind: number, border: number): void {
    const { count } = this;
    this.#kinds[count] = kind;
    this.borders[count] = border;
    this.starts[count] = this.#length;
    this.words[count] = 0;
    this.may[count] = 0;
  }

  #end(): void {
    this.starts[this.count] = this.#length;
    this.may[this.count] = 0;
    this.may[this.count + 1] = 0;
  }

  /** Takes a run of digits, and gives where it ends. */
  #digits(bytes: Uint8Array, from: number, to: number): number {
    const { text } = this;
    let length = this.#length;
    let i = from;
    for (; i < to && KINDS[bytes[i] ?? 0] === DIGITS; i++) text[length++] = bytes[i] ?? 0;
    this.#length = length;
    return i;
  }

  #sign(i: number): number {
    this.text[this.#length] = 0x23;
    this.#length += 1;
    this.hasSign = true;
    return i + 1;
  }

  #word(bytes: Uint8Array, from: number, to: number, letters: Uint8Array): number {
    const { text } = this;
    const start = this.#length;
    let [length, i, hash] = [start, from, NO_LETTERS];
    for (; i < to; i++) {
      const letter = letters[bytes[i] ?? 0] ?? 0;
      if (letter === 0) break;
      if (letter === SKIPPED) continue;
      text[length++] = letter;
      hash = withLetter(hash, letter);
    }
    this.#length = length;
    this.#setWord(wordNumber(hash, text, start, length));
    return i;
  }

  #setWord(word: number): void {
    const { count } = this;
    const isStuck = this.borders[count] === 0 && count > 0 && this.#kinds[count - 1] === DIGITS;
    if (word === 0 || isStuck) return;
    this.words[count] = word;
    const may = MAY[word] ?? 0;
    this.may[count] = may;
    this.anyMay |= may;
  }

  /** Reads text with characters of Western languages, or gives false where it has others. */
  #readFolded(bytes: Uint8Array, from: number, to: number): boolean {
    if (to - from > this.#folded.length) this.#folded = new Uint8Array((to - from) * 2);
    const into = this.#folded;
    let length = 0;
    for (let i = from; i < to; i++) {
      let byte = bytes[i] ?? 0;
      if (byte >= 0x80) {
        if (byte < 0xc2 || byte >= 0xc6) return false;
        i += 1;
        byte = FOLDED[((byte & 0x1f) << 6) | ((bytes[i] ?? 0) & 0x3f)] ?? NO_BYTE;
        if (byte === NO_BYTE) return false;
      }
      into[length++] = byte;
    }
    return this.read(into, 0, length, true);
  }
}
