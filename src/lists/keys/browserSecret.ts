import { SECRET } from '../storage/paths.ts';
import type { Storage } from '../storage/storage.ts';
import { Writer } from '../storage/writer.ts';
import { SECRET_WORDS } from './keyedHash.ts';

/** Fills an array with random numbers, as `crypto.getRandomValues` does. */
type Random = (words: Uint32Array<ArrayBuffer>) => void;

/** Calls that are reading or making the secret. */
const pending = new WeakMap<Storage, Promise<Uint32Array>>();

/**
 * The random secret that this browser's keys are made with (`KeyedHash`): made at the first call, and kept until
 * all data are deleted. Not cached, since another secret is made after that, and keys of the old one match nothing.
 */
export function browserSecret(storage: Storage, random: Random = fill): Promise<Uint32Array> {
  const known = pending.get(storage);
  if (known) return known;
  const secret = storage
    .alone(SECRET, () => readOrMake(storage, random))
    .finally(() => pending.delete(storage));
  pending.set(storage, secret);
  return secret;
}

async function readOrMake(storage: Storage, random: Random): Promise<Uint32Array> {
  const secret = new Uint32Array(SECRET_WORDS);
  const kept = await storage.blob(SECRET);
  // A secret that was only partly written was never used.
  if (kept?.size === secret.byteLength) return new Uint32Array(await kept.arrayBuffer());
  random(secret);
  const writer = new Writer(await storage.create(SECRET));
  writer.bytes(new Uint8Array(secret.buffer));
  writer.finish();
  await storage.sync(SECRET);
  return secret;
}

function fill(words: Uint32Array<ArrayBuffer>): void {
  crypto.getRandomValues(words);
}
