import { ByteBuffer } from '../byteBuffer.ts';
import { hexOfWords } from '../contacts/emailHashes.ts';
import type { KeyedHash } from '../keys/keyedHash.ts';

/** Prefix of a person's type in an exported list. */
export const PERSON = 'person:';

/**
 * The type of people in lists that this browser exports. Another browser hashes with another secret, so its type
 * differs.
 */
export function personMark(hash: KeyedHash): string {
  const text = new ByteBuffer();
  text.putText('do-not-contact list of this browser');
  return `${PERSON}${hexOfWords(hash.hash(text, text.length)).slice(0, 8)}`;
}
