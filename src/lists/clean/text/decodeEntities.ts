import { ACCENTS, NAMED } from './entityNames.ts';
import { characterOfByte } from './windows1252.ts';

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,17}));/gi;

/** Text that was escaped several times, such as `&amp;amp;`, is decoded as many times, but no more than this. */
const MOST_TIMES = 4;

/** Text with its HTML character references decoded; those that HTML does not know stay. */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let times = 0; times < MOST_TIMES; times++) {
    const before = decoded;
    decoded = before.replace(
      REFERENCE,
      (whole, decimal?: string, hexadecimal?: string, name?: string) =>
        (name === undefined
          ? characterOf(Number.parseInt(decimal ?? hexadecimal ?? '', decimal ? 10 : 16))
          : named(name)) ?? whole,
    );
    if (decoded === before) break;
  }
  return decoded;
}

/** As browsers read numbers: 128 to 159 are meant as Windows-1252. */
function characterOf(code: number): string | undefined {
  if (code === 0 || code > 0x10_ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
  return code < 0x100 ? characterOfByte(code) : String.fromCodePoint(code);
}

function named(name: string): string | undefined {
  const accent = ACCENTS[name.slice(1)];
  const letter = accent && (name[0] + accent).normalize('NFC');
  return letter?.length === 1 ? letter : NAMED.get(name);
}
