import { NO_BYTE, type ByteBuffer, type Stretch } from '../byteBuffer.ts';
import { plainText } from './canonicalText.ts';
import { MAY, NO_LETTERS, SIGN, withLetter, wordNumber } from './streetWords.ts';

const DIGITS = 1;
const WORD = 2;
const NUMBER_SIGN = 3;

/** An address with more tokens is no street. */
export const MOST_TOKENS = 64;

/** The kind of token that a byte is of; 0 for punctuation, spaces and control characters. */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (byte >= 0x80 || /[a-z]/i.test(character)) return WORD;
  if (/\d/.test(character)) return DIGITS;
  return character === '#' ? NUMBER_SIGN : 0;
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

function stronger(border: number, other: number): number {
  return (STRENGTH[other] ?? 0) > (STRENGTH[border] ?? 0) ? other : border;
}

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
  count = 0;
  /** Where the tokens' lower-case letters and digits are, with a border between runs of digits. */
  text: Uint8Array = new Uint8Array();
  /** Where each starts and ends in `text`. */
  readonly starts = new Uint32Array(MOST_TOKENS);
  readonly ends = new Uint32Array(MOST_TOKENS);
  /** What stands before each: a byte of punctuation, or 0 where it follows the token before at once. */
  readonly borders = new Uint8Array(MOST_TOKENS);
  /** The number of each as a street word (`streetWords.ts`); 0 for other tokens. */
  readonly words = new Uint16Array(MOST_TOKENS);
  /** What each may be as a word by itself; letters that are stuck to digits are part of a number. */
  readonly may = new Uint8Array(MOST_TOKENS + 2);
  /** What any of them may be. */
  anyMay = 0;
  readonly #kinds = new Uint8Array(MOST_TOKENS);
  #folded = new Uint8Array();

  /**
   * Reads UTF-8 into the end of a buffer, without taking it there. Returns false where that takes what
   * `plainText` does (then `isPlain`: it was done), or where there are too many tokens.
   */
  read({ bytes, from, to }: Stretch, into: ByteBuffer, isPlain: boolean): boolean {
    const letters = isPlain ? LETTERS : ASCII_LETTERS;
    this.text = into.room(to - from);
    this.count = 0;
    this.anyMay = 0;
    let border = 0;
    let end = into.length;
    for (let i = from; i < to;) {
      const byte = bytes[i] ?? 0;
      if (byte >= 0x80 && !isPlain) return this.#readFolded(bytes, from, to, into);
      const kind = KINDS[byte] ?? 0;
      if (kind === 0) {
        border = stronger(border, BORDERS[byte] ?? SPACE);
        i += 1;
        continue;
      }
      const { count } = this;
      if (count === MOST_TOKENS) return false;
      const start = this.#begin(count, kind, border, end);
      border = 0;
      if (kind === WORD) i = this.#word(count, start, bytes, i, to, letters);
      else if (kind === DIGITS) i = this.#digits(count, start, bytes, i, to);
      else i = this.#sign(count, start, i);
      end = this.ends[count] ?? start;
      this.count = count + 1;
    }
    this.may[this.count] = 0;
    this.may[this.count + 1] = 0;
    return true;
  }

  /** Behind the last token in `text`, or where it would start. */
  end(start: number): number {
    return this.count === 0 ? start : (this.ends[this.count - 1] ?? start);
  }

  length(i: number): number {
    return (this.ends[i] ?? 0) - (this.starts[i] ?? 0);
  }

  isDigits(i: number): boolean {
    return i < this.count && this.#kinds[i] === DIGITS;
  }

  isWord(i: number): boolean {
    return i < this.count && this.#kinds[i] === WORD;
  }

  /** Whether a token follows the one before at once. */
  isGlued(i: number): boolean {
    return i > 0 && i < this.count && this.borders[i] === 0;
  }

  /** Gives where the token starts in `text`. */
  #begin(count: number, kind: number, border: number, end: number): number {
    let start = end;
    if (kind === DIGITS && border !== 0 && count > 0 && this.#kinds[count - 1] === DIGITS)
      this.text[start++] = border === COMMA ? SPACE : border;
    this.#kinds[count] = kind;
    this.borders[count] = border;
    this.starts[count] = start;
    this.words[count] = 0;
    this.may[count] = 0;
    return start;
  }

  /** Takes a run of digits, and gives where it ends. */
  #digits(count: number, start: number, bytes: Uint8Array, from: number, to: number): number {
    const { text } = this;
    let end = start;
    let i = from;
    for (; i < to; i++) {
      const byte = bytes[i] ?? 0;
      if (KINDS[byte] !== DIGITS) break;
      text[end++] = byte;
    }
    this.ends[count] = end;
    return i;
  }

  #sign(count: number, start: number, i: number): number {
    this.text[start] = 0x23;
    this.ends[count] = start + 1;
    this.may[count] = SIGN;
    this.anyMay |= SIGN;
    return i + 1;
  }

  #word(
    count: number,
    start: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    letters: Uint8Array,
  ): number {
    const { text } = this;
    let end = start;
    let hash = NO_LETTERS;
    let i = from;
    for (; i < to; i++) {
      const letter = letters[bytes[i] ?? 0] ?? 0;
      if (letter === 0) break;
      if (letter === SKIPPED) continue;
      text[end++] = letter;
      hash = withLetter(hash, letter);
    }
    this.ends[count] = end;
    const word = wordNumber(hash, text, start, end);
    if (word !== 0) this.#setWord(word);
    return i;
  }

  #setWord(word: number): void {
    const { count } = this;
    if (this.borders[count] === 0 && count > 0 && this.#kinds[count - 1] === DIGITS) return;
    this.words[count] = word;
    const may = MAY[word] ?? 0;
    this.may[count] = may;
    this.anyMay |= may;
  }

  /** Reads text with characters of Western languages, or gives false where it has others. */
  #readFolded(bytes: Uint8Array, from: number, to: number, into: ByteBuffer): boolean {
    if (to - from > this.#folded.length) this.#folded = new Uint8Array((to - from) * 2);
    const folded = this.#folded;
    let length = 0;
    for (let i = from; i < to; i++) {
      let byte = bytes[i] ?? 0;
      if (byte >= 0x80) {
        if (byte < 0xc2 || byte >= 0xc6) return false;
        i += 1;
        byte = FOLDED[((byte & 0x1f) << 6) | ((bytes[i] ?? 0) & 0x3f)] ?? NO_BYTE;
        if (byte === NO_BYTE) return false;
      }
      folded[length++] = byte;
    }
    return this.read({ bytes: folded, from: 0, to: length }, into, true);
  }
}
