import type { Encoding } from '../types/format.ts';

/** A byte-order mark and what it says. */
const MARKS: readonly (readonly [encoding: Encoding, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Share of zero bytes at even or at odd places above which text is UTF-16. */
const ZEROS_OF_UTF16 = 0.3;

/**
 * The encoding that the first block of a file speaks for (design.md, "Parts chosen"): its mark, else
 * where its zero bytes stand, else UTF-8 if it can be, else windows-1252. UTF-8 is a promise that
 * only the whole file can keep.
 */
export function guessEncoding(head: Uint8Array): Encoding {
  return markedEncoding(head) ?? utf16ByZeros(head) ?? (isUtf8(head) ? 'utf-8' : 'windows-1252');
}

/** Bytes of the mark at the start of a file that is read as `encoding`; 0 where there is none. */
export function markLength(head: Uint8Array, encoding: Encoding): number {
  const mark = MARKS.find(([marked]) => marked === encoding)?.[1];
  return mark && startsWith(head, mark) ? mark.length : 0;
}

/**
 * Where the last whole character of a block ends, so that each block can be decoded by itself and a
 * character on a border is never broken. Bytes that are no character at all count as whole.
 */
export function wholeLength(block: Uint8Array, encoding: Encoding): number {
  if (encoding === 'windows-1252') return block.length;
  return encoding === 'utf-8' ? wholeUtf8(block) : wholeUtf16(block, encoding === 'utf-16be');
}

/** Decodes whole characters. A `strict` decoder throws a TypeError on what cannot be in `encoding`. */
export function decoderOf(encoding: Encoding, strict: boolean): (bytes: Uint8Array) => string {
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

function isUtf8(head: Uint8Array): boolean {
  try {
    decoderOf('utf-8', true)(head.subarray(0, wholeUtf8(head)));
    return true;
  } catch {
    return false;
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
