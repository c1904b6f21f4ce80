import { fillerWords } from './isPlaceholder.ts';

/** What is never in a plain text. */
const NEVER = 1;
const NOT_FIRST = 2;
const NOT_LAST = 4;
/** Never beside another. */
const SPACE = 8;
/** The second of two bytes of a character; the bit above is the first. */
const FOLLOWS = 16;
const LEADS = 32;

/**
 * Of each byte where it may be. Of what is beyond ASCII only Latin letters, U+00C0 to U+02BF: no space,
 * no combining mark and no symbol is among them.
 */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (byte === 32) return SPACE | NOT_FIRST | NOT_LAST;
  if (byte < 32 || '"&\\\u007f'.includes(character)) return NEVER;
  if (',;'.includes(character)) return NOT_FIRST | NOT_LAST;
  if (byte < 127) return /[\da-z]/i.test(character) ? 0 : NOT_FIRST;
  if (byte >= 0x80 && byte < 0xc0) return FOLLOWS | NOT_FIRST;
  return byte >= 0xc3 && byte <= 0xca ? LEADS | NOT_LAST : NEVER;
});

/** Of what may be a filler such as `none`: its lengths, each a bit, by the first and last byte. */
const FILLER_LENGTHS = new Uint32Array(64 * 64);
for (const word of fillerWords())
  addFiller(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length);
// `xx`, `xxx`…
for (let length = 2; length < 32; length++) addFiller(0x78, 0x78, length);

/**
 * Whether a text, as UTF-8, is one of the many that are sent as they are: nothing in it is to be cleaned
 * (`cleanText`), it is no placeholder and has no symbol, and JSON takes it between quotes. No for some
 * that are.
 */
export function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to) return true;
  const first = bytes[from] ?? 0;
  const last = bytes[to - 1] ?? 0;
  if (mayBeFiller(first, last, to - from)) return false;
  // Of all bytes at once: this is done for each, and branches cost more than what they spare.
  let amiss = (kindOf(first) & NOT_FIRST) | (kindOf(last) & NOT_LAST);
  let before = 0;
  for (let at = from; at < to; at++) {
    const kind = kindOf(bytes[at] ?? 0);
    amiss |=
      (kind & NEVER) |
      (kind & before & SPACE) |
      (((before >> 1) ^ kind) & FOLLOWS) |
      // Two letters beyond ASCII beside each other may be one that was garbled.
      ((before << 1) & kind & LEADS);
    before = kind;
  }
  return amiss === 0;
}

function kindOf(byte: number): number {
  return KINDS[byte] ?? 0;
}

function placeOf(first: number, last: number): number {
  return (sixBits(first) << 6) | sixBits(last);
}

/** Letters in any case are the same but for one bit; digits and signs differ from them. */
function sixBits(byte: number): number {
  return (byte & 31) | ((byte & 64) >> 1);
}

function addFiller(first: number, last: number, length: number): void {
  const place = placeOf(first, last);
  FILLER_LENGTHS[place] = (FILLER_LENGTHS[place] ?? 0) | (1 << length);
}

function mayBeFiller(first: number, last: number, length: number): boolean {
  return length < 32 && (((FILLER_LENGTHS[placeOf(first, last)] ?? 0) >>> length) & 1) === 1;
}
