import { NO_BYTE, type ByteBuffer, type Stretch } from '../byteBuffer.ts';
import { canonicalText } from './canonicalText.ts';

/** For characters of Western languages what is canonical of each: one ASCII byte, or 0 for nothing. */
const LETTERS = Uint8Array.from({ length: 0x180 }, (_, code) => {
  const character = String.fromCharCode(code);
  const canonical = canonicalText(character);
  if (/[\p{No}\p{Cf}]/u.test(character) || canonical.length > 1 || canonical > '\x7f')
    return NO_BYTE;
  return canonical === '' ? 0 : canonical.charCodeAt(0);
});

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Adds `canonicalText` of UTF-8 to a key, without making a text of it where it is Western. */
export function putCanonical(key: ByteBuffer, stretch: Stretch): void {
  if (key.putLetters(stretch, LETTERS)) return;
  const { bytes, from, to } = stretch;
  key.putText(canonicalText(DECODER.decode(bytes.subarray(from, to))));
}
