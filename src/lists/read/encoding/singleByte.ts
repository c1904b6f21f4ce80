import type { SingleByteEncoding } from '../../types/format.ts';
import { CODE_PAGES } from './codePages.ts';
import { concatBytes } from '../../typedArrays.ts';
import { plausibility } from './plausibility.ts';

/** How unlikely each encoding is before anything of a list is known (log); the most usual ones first. */
const PRIOR: readonly (readonly [encoding: SingleByteEncoding, unlikely: number])[] = [
  ['windows-1252', 0],
  ['macintosh', 1.5],
  ['ibm437', 1.5],
  ['ibm850', 2],
  ['windows-1251', 2],
  ['windows-1250', 3],
];

/** Different words that are judged, and the longest of them, in bytes. */
const MOST_WORDS = 1_000;
const LONGEST_WORD = 60;

const SAMPLES = 3;

const ASCII_END = 0x80;

/**
 * The encoding, of those with one byte for each character, in which these blocks make the most plausible
 * words. windows-1252 where there is nothing to judge.
 */
export function guessSingleByte(blocks: Iterable<Uint8Array>): SingleByteEncoding {
  const evidence = new SingleByteEvidence();
  for (const block of blocks) evidence.take(block);
  return evidence.encoding();
}

/** Collects the words of a list that have characters beyond ASCII, and judges in which encoding they are. */
export class SingleByteEvidence {
  /** Each character is a byte. */
  readonly #words = new Set<string>();
  /** The start of a word that the next block may go on with. */
  #rest = new Uint8Array();

  take(block: Uint8Array): void {
    if (this.#words.size >= MOST_WORDS) return;
    const bytes = concatBytes(this.#rest, block);
    const end = wordStart(bytes, bytes.length);
    for (let at = nextBeyondAscii(bytes, 0); at < end; at = nextBeyondAscii(bytes, at)) {
      const from = wordStart(bytes, at);
      while (isWordByte(bytes[at] ?? 0)) at += 1;
      this.#add(bytes.subarray(from, at));
    }
    this.#rest = bytes.slice(end, end + LONGEST_WORD + 1);
  }

  encoding(): SingleByteEncoding {
    const words = this.#all();
    const weighed = PRIOR.map(([encoding, unlikely]) => {
      const judged = words.map((word) => plausibility(decodeWord(word, encoding), encoding));
      return { encoding, weight: judged.reduce((sum, weight) => sum + weight, -unlikely) };
    });
    const [best] = weighed.toSorted((a, b) => b.weight - a.weight);
    return best?.encoding ?? 'windows-1252';
  }

  /** A few of the words, as they are in an encoding. */
  samples(encoding: SingleByteEncoding): string[] {
    return this.#all()
      .slice(0, SAMPLES)
      .map((word) => decodeWord(word, encoding).join(''));
  }

  #all(): string[] {
    this.#add(this.#rest);
    return [...this.#words];
  }

  #add(bytes: Uint8Array): void {
    if (bytes.length > LONGEST_WORD || this.#words.size >= MOST_WORDS) return;
    const word = String.fromCharCode(...bytes).replace(UTF8_MARK, '');
    if (BEYOND_ASCII.test(word)) this.#words.add(word);
  }
}

/** Decodes by the table of a code page that browsers do not know. */
export function codePageDecoder(encoding: SingleByteEncoding): (bytes: Uint8Array) => string {
  const units = Uint16Array.from({ length: 256 }, (_, byte) => codeOf(byte, encoding));
  const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
  return (bytes) => decoder.decode(Uint16Array.from(bytes, (byte) => units[byte] ?? 0));
}

/** A mark that text in another encoding has all the same, since somebody put it there. */
const UTF8_MARK = /^\xef\xbb\xbf/;

const BEYOND_ASCII = /[\x80-\xff]/;

function codeOf(byte: number, encoding: SingleByteEncoding): number {
  return byte < ASCII_END ? byte : CODE_PAGES[encoding].charCodeAt(byte - ASCII_END);
}

function decodeWord(word: string, encoding: SingleByteEncoding): string[] {
  return Array.from(word, (byte) => String.fromCharCode(codeOf(byte.charCodeAt(0), encoding)));
}

function nextBeyondAscii(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] ?? 0) < ASCII_END) at += 1;
  return at;
}

/** Where the word starts that ends at `end`. */
function wordStart(bytes: Uint8Array, end: number): number {
  let at = end;
  while (at > 0 && isWordByte(bytes[at - 1] ?? 0)) at -= 1;
  return at;
}

/** ASCII letters, digits, and whatever is beyond ASCII. */
function isWordByte(byte: number): boolean {
  const lower = byte | 0x20;
  return byte >= ASCII_END || (lower >= 97 && lower <= 122) || (byte >= 48 && byte <= 57);
}
