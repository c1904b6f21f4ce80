import type { Encoding, SingleByteEncoding } from '../../types/format.ts';
import { CODE_PAGES } from './codePages.ts';
import { codePageDecoder, guessSingleByte } from './singleByte.ts';

/** A byte-order mark and what it says. */
const MARKS: readonly (readonly [encoding: Encoding, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Share of zero bytes at even or at odd places above which text is UTF-16. */
const ZEROS_OF_UTF16 = 0.3;

/** Share of the characters beyond ASCII that may be broken in text that is UTF-8 all the same. */
const MOST_BROKEN = 0.1;

/** What text has none of: controls, private characters, and what is no character at all. */
// oxlint-disable-next-line no-control-regex
const NO_TEXT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffe\uffff]/;

/**
 * The encoding that the first block of a file speaks for: its mark, else its zero bytes, else UTF-8 if
 * hardly anything of it is broken so, else one with a byte for each character. UTF-8 is a promise that
 * only the whole file can keep.
 */
export function guessEncoding(head: Uint8Array): Encoding {
  return guessUnicode(head) ?? guessSingleByte([head]);
}

/** As `guessEncoding`, but undefined if it is no Unicode. */
export function guessUnicode(head: Uint8Array): Encoding | undefined {
  const wide = markedEncoding(head) ?? utf16ByZeros(head) ?? utf16ByLineEnds(head);
  return wide ?? (isUtf8(head) || isMostlyUtf8(head) ? 'utf-8' : undefined);
}

/** Whether an encoding has one byte for each character. */
export function isSingleByte(encoding: Encoding): encoding is SingleByteEncoding {
  return encoding in CODE_PAGES;
}

/** Bytes of the mark at the start of a file that is read as `encoding`; 0 where there is none. */
export function markLength(head: Uint8Array, encoding: Encoding): number {
  // UTF-8 that turns out to be none keeps its mark.
  const marked = isSingleByte(encoding) ? 'utf-8' : encoding;
  const mark = MARKS.find(([known]) => known === marked)?.[1];
  return mark && startsWith(head, mark) ? mark.length : 0;
}

/** Finds out whether so little of a text is broken as UTF-8 that it is damaged UTF-8 rather than anything else. */
export class Utf8Evidence {
  readonly #decoder = new TextDecoder();
  #beyondAscii = 0;
  #broken = 0;

  take(block: Uint8Array): void {
    this.#count(this.#decoder.decode(block, { stream: true }));
  }

  /** The answer, once all is taken. */
  end(): boolean {
    this.#count(this.#decoder.decode());
    return this.#broken <= this.#beyondAscii * MOST_BROKEN;
  }

  #count(text: string): void {
    for (const [found] of text.matchAll(/[^\0-\x7f]/g)) {
      this.#beyondAscii += 1;
      if (found === '\ufffd') this.#broken += 1;
    }
  }
}

/**
 * Where the last whole character of a block ends, so that each block can be decoded by itself and a
 * character on a border is never broken. Bytes that are no character at all count as whole.
 */
export function wholeLength(block: Uint8Array, encoding: Encoding): number {
  if (isSingleByte(encoding)) return block.length;
  return encoding === 'utf-8' ? wholeUtf8(block) : wholeUtf16(block, encoding === 'utf-16be');
}

/** Decodes whole characters. A `strict` decoder throws a TypeError on what cannot be in `encoding`. */
export function decoderOf(encoding: Encoding, strict: boolean): (bytes: Uint8Array) => string {
  // The Encoding Standard, which browsers follow, has no DOS code pages.
  if (encoding === 'ibm437' || encoding === 'ibm850') return codePageDecoder(encoding);
  // A mark inside the text is a character of the list: only the one at the very start is left out.
  const decoder = new TextDecoder(encoding, { fatal: strict, ignoreBOM: true });
  return (bytes) => decoder.decode(bytes);
}

function markedEncoding(head: Uint8Array): Encoding | undefined {
  return MARKS.find(([, mark]) => startsWith(head, mark))?.[0];
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function utf16ByZeros(head: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  const enough = (head.length / 2) * ZEROS_OF_UTF16;
  if (odd > enough && even < odd / 4) return 'utf-16le';
  if (even > enough && odd < even / 4) return 'utf-16be';
  return undefined;
}

/**
 * Text of other letters than Latin has few zero bytes. Its line ends tell it, where it reads as text in
 * this way alone: a stray zero byte makes no UTF-16 of a list.
 */
function utf16ByLineEnds(head: Uint8Array): Encoding | undefined {
  if (!head.includes(0) || isNarrow(head.filter((byte) => byte !== 0))) return undefined;
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = textAs(encoding, head) ?? '';
    return /[\r\n]/.test(text) && !NO_TEXT.test(text);
  });
}

/** Whether bytes are text with a byte for each of most characters. */
function isNarrow(bytes: Uint8Array): boolean {
  const text = textAs('utf-8', bytes);
  return text !== undefined && !NO_TEXT.test(text);
}

function isMostlyUtf8(head: Uint8Array): boolean {
  const evidence = new Utf8Evidence();
  evidence.take(head);
  return evidence.end();
}

function isUtf8(head: Uint8Array): boolean {
  return textAs('utf-8', head) !== undefined;
}

/** The text of the first block of a file; undefined if it cannot be in the encoding. */
function textAs(encoding: Encoding, head: Uint8Array): string | undefined {
  try {
    return decoderOf(encoding, true)(head.subarray(0, wholeLength(head, encoding)));
  } catch {
    return undefined;
  }
}

function wholeUtf8(block: Uint8Array): number {
  const end = block.length;
  for (let i = end - 1; i >= Math.max(0, end - 3); i--) {
    const byte = block[i] ?? 0;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return end - i < needs ? i : end;
    }
  }
  return end;
}

function wholeUtf16(block: Uint8Array, bigEndian: boolean): number {
  const even = block.length - (block.length % 2);
  const high = block[even - (bigEndian ? 2 : 1)] ?? 0;
  return high >= 0xd8 && high < 0xdc ? even - 2 : even;
}
