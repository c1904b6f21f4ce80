/** What may be anywhere in a plain text; others may not. */
const ANYWHERE = 1;
const NOT_FIRST = 2;
const NOT_LAST = 4;
const SPACE = 8;
/** The first of two bytes of a character. */
const LEADS = 16;

/** Longer texts are no placeholders. */
const LONGEST_PLACEHOLDER = 7;
const STARTS_OF_PLACEHOLDERS = new Set(Array.from('#nN(uU-_.?*', (first) => first.charCodeAt(0)));

/**
 * Of each byte where it may be. Of what is beyond ASCII only letters of European and near languages: no
 * space and no invisible character is among them, but for one in Arabic.
 */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (byte === 32) return ANYWHERE | SPACE | NOT_FIRST | NOT_LAST;
  if ("'`=".includes(character)) return ANYWHERE | NOT_FIRST;
  if (',;'.includes(character)) return ANYWHERE | NOT_LAST;
  if (byte < 127) return byte < 32 || '"\\'.includes(character) ? 0 : ANYWHERE;
  return byte >= 0xc3 && byte < 0xe0 && byte !== 0xd8 ? LEADS : 0;
});

/**
 * Whether a text, as UTF-8, is one of the many that are sent as they are: nothing in it is to be cleaned
 * (`cleanText`), it is no placeholder, and JSON takes it between quotes. No for some that are.
 */
export function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to) return true;
  const first = bytes[from] ?? 0;
  if (((KINDS[first] ?? 0) & NOT_FIRST) | ((KINDS[bytes[to - 1] ?? 0] ?? 0) & NOT_LAST))
    return false;
  if (to - from <= LONGEST_PLACEHOLDER && STARTS_OF_PLACEHOLDERS.has(first)) return false;
  let spaced = 0;
  for (let at = from; at < to; at++) {
    const kind = KINDS[bytes[at] ?? 0] ?? 0;
    if (kind === LEADS) {
      at += 1;
      if (at === to || ((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
    } else if (kind === 0 || (kind & spaced & SPACE) !== 0) return false;
    spaced = kind;
  }
  return true;
}
