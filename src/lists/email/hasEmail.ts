import type { Line } from '../read/lines/lines.ts';
import { hasAddress } from './firstAddress.ts';

const AT = 64;
const DOT = 46;
const HYPHEN = 45;
const SHORTEST_TOP = 2;
const LONGEST_USUAL = 64;

const LETTER = 1;
const DIGIT = 2;
/** May be in the part before the `@` besides. */
const LOCAL_ONLY = 4;

const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (byte >= 128) return 0;
  if (/[a-z]/i.test(character)) return LETTER;
  if (/\d/.test(character)) return DIGIT;
  return '_+-'.includes(character) ? LOCAL_ONLY : 0;
});

/**
 * Whether a cell of a line holds an email address: the one rule by which the list's own emails are
 * counted when it is read, and left out when it is planned.
 */
export function hasEmail(line: Line, cell: number): boolean {
  const { asciiBytes } = line;
  const to = line.to(cell);
  if (asciiBytes && to !== -1) {
    const from = line.from(cell);
    if (from === to) return false;
    if (isUsual(asciiBytes, from, to)) return true;
  }
  return hasAddress(line.text(cell));
}

/** Whether the bytes are a plain address and nothing else; no for some that are. */
function isUsual(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > LONGEST_USUAL) return false;
  let at = -1;
  let dot = -1;
  let before = DOT;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === AT) {
      if (at !== -1 || before === DOT) return false;
      at = i;
      before = DOT;
    } else if (byte === DOT || (byte === HYPHEN && at !== -1)) {
      if (before === DOT) return false;
      if (byte === DOT) dot = i;
      before = DOT;
    } else {
      const kind = KINDS[byte] ?? 0;
      if (kind === 0 || (kind === LOCAL_ONLY && at !== -1)) return false;
      before = byte;
    }
  }
  return at !== -1 && dot > at && before !== DOT && isTop(bytes, dot + 1, to);
}

function isTop(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < SHORTEST_TOP) return false;
  for (let i = from; i < to; i++) if (KINDS[bytes[i] ?? 0] !== LETTER) return false;
  return true;
}
