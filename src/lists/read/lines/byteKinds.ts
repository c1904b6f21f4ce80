import type { Format } from '../../types/format.ts';

/** What of a format bytes are told apart by. */
export type Dialect = Pick<Format, 'encoding' | 'delimiter' | 'quoting'>;

const LF = 10;
const CR = 13;

/** What a byte is to the one who looks for the borders of cells. */
export const PART = 0;
export const BORDER = 1;
/** A byte of UTF-8 behind the first one of its character: no character of its own. */
export const FOLLOWS = 2;
/** The first of four bytes: two UTF-16 units. */
export const STARTS_TWO = 3;
export const ODD = 4;

/** The kind of each byte. */
export function kindsOfBytes({ encoding, delimiter }: Dialect): Uint8Array {
  const kinds = new Uint8Array(256);
  for (const border of [LF, CR, delimiter.charCodeAt(0)]) kinds[border] = BORDER;
  kinds[0] = ODD;
  if (encoding === 'utf-8') {
    kinds.fill(FOLLOWS, 0x80, 0xc0);
    kinds.fill(STARTS_TWO, 0xf0);
  }
  return kinds;
}
