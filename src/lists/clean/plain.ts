/** What is never in a plain text. */
const NEVER = 1;
const NOT_FIRST = 2;
const NOT_LAST = 4;
/** Never beside another. */
const SPACE = 8;
/** The second of two bytes of a character; the bit above is the first. */
const FOLLOWS = 16;
const LEADS = 32;

/** Longer texts are no placeholders. */
const LONGEST_PLACEHOLDER = 7;
const STARTS_OF_PLACEHOLDERS = Uint8Array.from({ length: 256 }, (_, byte) =>
  '#nN(uU-_.?*'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * Of each byte where it may be. Of what is beyond ASCII only letters of European and near languages: no
 * space and no invisible character is among them, but for one in Arabic.
 */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (byte === 32) return SPACE | NOT_FIRST | NOT_LAST;
  if ("'`".includes(character)) return NOT_FIRST;
  if (',;'.includes(character)) return NOT_LAST;
  if (byte < 127) return byte < 32 || '"\\'.includes(character) ? NEVER : 0;
  if (byte >= 0x80 && byte < 0xc0) return FOLLOWS | NOT_FIRST;
  return byte >= 0xc3 && byte < 0xe0 && byte !== 0xd8 ? LEADS | NOT_LAST : NEVER;
});

/**
 * Whether a text, as UTF-8, is one of the many that are sent as they are: nothing in it is to be cleaned
 * (`cleanText`), it is no placeholder, and JSON takes it between quotes. No for some that are.
 */
export function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to) return true;
  const first = bytes[from] ?? 0;
  if (to - from <= LONGEST_PLACEHOLDER && STARTS_OF_PLACEHOLDERS[first] === 1) return false;
  // Of all bytes at once: this is done for each, and branches cost more than what they spare.
  let amiss = (kindOf(first) & NOT_FIRST) | (kindOf(bytes[to - 1] ?? 0) & NOT_LAST);
  let before = 0;
  for (let at = from; at < to; at++) {
    const kind = kindOf(bytes[at] ?? 0);
    amiss |= (kind & NEVER) | (kind & before & SPACE) | (((before >> 1) ^ kind) & FOLLOWS);
    before = kind;
  }
  return amiss === 0;
}

function kindOf(byte: number): number {
  return KINDS[byte] ?? 0;
}
