/**
 * The characters of bytes 0x80 to 0x9F, which Latin-1 lacks, after the WHATWG Encoding Standard. No
 * TextDecoder makes this table: that of Node 20 reads `windows-1252` as Latin-1.
 */
const DECODED = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from(DECODED, (character, i) => [character, 0x80 + i]),
);

/** The character of a byte in Windows-1252. */
export function characterOfByte(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? (DECODED[byte - 0x80] ?? '') : String.fromCharCode(byte);
}

/** The byte of a character in Windows-1252 or Latin-1; undefined if both lack it. */
export function byteOfCharacter(character: string): number | undefined {
  const code = character.charCodeAt(0);
  return code < 0x100 ? code : BYTES.get(character);
}
