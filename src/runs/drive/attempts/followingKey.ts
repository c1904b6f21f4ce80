import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Part } from '../../../lists/types/plan.ts';
import type { Attempt, AttemptName } from '../../state.ts';

/**
 * The key after a void one, or the key of a half of its part. Every computer that continues the run derives the same
 * key, so the store accepts only one send (I42). Undefined for an attempt without a secret.
 */
export function followingKey(
  { id, secret }: Pick<Attempt, 'id' | 'secret'>,
  { firstRecord, records }: Pick<Part, 'firstRecord' | 'records'>,
): AttemptName | undefined {
  if (secret === undefined) return undefined;
  const derive = (what: string): string =>
    bytesToHex(sha256(utf8ToBytes(`${what} ${secret} ${id} ${firstRecord} ${records}`)));
  return { id: uuid(derive('key')), secret: derive('secret') };
}

/** A version 4 UUID from the first bits of `hex`. */
function uuid(hex: string): string {
  const digits = `${hex.slice(0, 12)}4${hex.slice(13, 16)}8${hex.slice(17, 32)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
