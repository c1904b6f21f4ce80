import { ByteBuffer } from '../byteBuffer.ts';
import { hexOfWords } from '../contacts/emailHashes.ts';
import type { KeyedHash } from '../keys/keyedHash.ts';

/** How the type of a person in an exported list begins. */
export const PERSON = 'person:';

/** The type of people in lists that this browser exports: another browser's hashes are not these. */
export function personMark(hash: KeyedHash): string {
  const text = new ByteBuffer();
  text.putText('do-not-contact list of this browser');
  return `${PERSON}${hexOfWords(hash.hash(text, text.length)).slice(0, 8)}`;
}
