import { NO_BYTE } from '../byteBuffer.ts';
import { plainText } from './canonicalText.ts';
import { NO_LETTERS, withLetter, wordNumber } from './streetWords.ts';

const DIGITS = 1;
const WORD = 2;
/** A number sign. */
const SIGN = 3;
const APOSTROPHE = 4;

/** An address with more tokens is no street. */
export const MOST_TOKENS = 64;

/** What a byte is: nothing of these for punctuation, spaces and control characters. */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (byte >= 0x80 || /[a-z]/i.test(character)) return WORD;
  if (/\d/.test(character)) return DIGITS;
  if (character === '#') return SIGN;
  return character === "'" || character === '`' ? APOSTROPHE : 0;
});

const LOWER = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte,
);

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
  readonly kinds = new Uint8Array(MOST_TOKENS);
  /** What stands before each: a byte of punctuation, or 0 where it follows the token before at once. */
  readonly borders = new Uint8Array(MOST_TOKENS);
  /** The number of each as a street word (`streetWords.ts`); 0 for other tokens. */
  readonly words = new Uint16Array(MOST_TOKENS);
  /** Where each starts in `text`; one more for the end of the last. */
  readonly starts = new Uint32Array(MOST_TOKENS + 1);

  /**
   * Reads UTF-8. Gives false where that takes what `plainText` does (then `isPlain`: it was done), or
   * where there are too many tokens.
   */
  read(bytes: Uint8Array, from: number, to: number, isPlain: boolean): boolean {
    if (to - from > this.text.length) this.text = new Uint8Array((to - from) * 2);
    const { text } = this;
    let [count, length, kind, border, hash] = [0, 0, 0, 0, NO_LETTERS];
    for (let i = from; i < to; i++) {
      let byte = bytes[i] ?? 0;
      if (byte >= 0x80 && !isPlain) {
        if (byte < 0xc2 || byte >= 0xc6) return false;
        i += 1;
        byte = FOLDED[((byte & 0x1f) << 6) | ((bytes[i] ?? 0) & 0x3f)] ?? NO_BYTE;
        if (byte === NO_BYTE) return false;
      }
      const next = KINDS[byte] ?? 0;
      if (next === 0 || next === APOSTROPHE) {
        if (next === APOSTROPHE && kind === WORD && border === 0) continue;
        const other = BORDERS[byte] ?? SPACE;
        if ((STRENGTH[other] ?? 0) > (STRENGTH[border] ?? 0)) border = other;
        continue;
      }
      if (next !== kind || border !== 0 || next === SIGN) {
        if (count === MOST_TOKENS) return false;
        if (kind === WORD) this.#endWord(count - 1, hash, length);
        this.#begin(count, next, border, length);
        count += 1;
        [kind, border, hash] = [next, 0, NO_LETTERS];
      }
      byte = LOWER[byte] ?? byte;
      text[length++] = byte;
      hash = withLetter(hash, byte);
    }
    if (kind === WORD) this.#endWord(count - 1, hash, length);
    this.starts[count] = length;
    this.count = count;
    return true;
  }

  length(i: number): number {
    return (this.starts[i + 1] ?? 0) - (this.starts[i] ?? 0);
  }

  isDigits(i: number): boolean {
    return i < this.count && this.kinds[i] === DIGITS;
  }

  isWord(i: number): boolean {
    return i < this.count && this.kinds[i] === WORD;
  }

  isSign(i: number): boolean {
    return i < this.count && this.kinds[i] === SIGN;
  }

  /** Whether a token follows the one before at once. */
  isGlued(i: number): boolean {
    return i > 0 && i < this.count && this.borders[i] === 0;
  }

  #begin(i: number, kind: number, border: number, at: number): void {
    this.kinds[i] = kind;
    this.borders[i] = border;
    this.words[i] = 0;
    this.starts[i] = at;
  }

  #endWord(i: number, hash: number, end: number): void {
    this.words[i] = wordNumber(hash, this.text, this.starts[i] ?? 0, end);
  }
}
