import { byteOfCharacter } from './windows1252.ts';

/** What the first two bytes of a UTF-8 character look like when they are read as Windows-1252. */
const GARBLED = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;

/** Right as it is: an accented letter before a closing quote, such as `ANDRÉ’S`. */
const BEFORE_QUOTE = /[\u00c4\u00c5\u00c7-\u00ef][’”]/;

/** Two bytes make hardly any letter in an American list but these; three or four bytes are evidence enough. */
const TWO_BYTES = /^[\u00a0-\u024f]$/;

/** Mends what was garbled several times, but no more than this. */
const MOST_TIMES = 3;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Text whose UTF-8 was read as Windows-1252 or Latin-1 and saved so, once or several times, as it was
 * meant: `JosÃ©` is `José`. Unchanged unless all of it can be read so.
 */
export function mendGarbled(text: string): string {
  let mended = text;
  for (let times = 0; times < MOST_TIMES; times++) {
    const next = mendOnce(mended);
    if (next === undefined) break;
    mended = next;
  }
  return mended;
}

function mendOnce(text: string): string | undefined {
  if (!GARBLED.test(text) || BEFORE_QUOTE.test(text)) return undefined;
  const bytes = Array.from(text, byteOfCharacter);
  if (!bytes.every((byte) => byte !== undefined)) return undefined;
  const mended = decodeStrictly(Uint8Array.from(bytes));
  return mended !== undefined && Array.from(mended).every(isLikely) ? mended : undefined;
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

function isLikely(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 || code >= 0x800 || TWO_BYTES.test(character);
}
