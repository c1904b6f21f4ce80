import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { KEY_WORDS, WORD } from '../keys/keyLayout.ts';
import type { ContactKind } from '../types/doNotContact.ts';

/** Hashes by which suppression files identify emails. */
export type EmailHash = Exclude<ContactKind, 'person'>;

export const EMAIL_HASHES = ['md5', 'sha1', 'sha256'] as const satisfies readonly EmailHash[];

/**
 * Number of 32-bit words by which a hash is longer than a key. They are an entry's payload, so that the whole hash
 * can be exported.
 */
export const PAYLOAD_WORDS: Readonly<Record<ContactKind, number>> = {
  person: 0,
  md5: 1,
  sha1: 2,
  sha256: 5,
};

const HASHES = { md5, sha1, sha256 };

const ENCODER = new TextEncoder();

/** The hash of an email, trimmed and in lower case, as in suppression files. In 32-bit words, big-endian. */
export function emailHash(kind: EmailHash, email: string): Uint32Array {
  const bytes = HASHES[kind](ENCODER.encode(email.trim().toLowerCase()));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Uint32Array.from({ length: bytes.length / WORD }, (_, i) => view.getUint32(i * WORD));
}

const HEX = /^[\da-f]+$/i;

/** The hash kind by the number of hexadecimal digits. */
const BY_LENGTH: ReadonlyMap<number, EmailHash> = new Map(
  EMAIL_HASHES.map((kind) => [hexLength(kind), kind]),
);

/** The hash in a cell. Undefined if there is none. */
export function hashIn(cell: string): EmailHash | undefined {
  const kind = BY_LENGTH.get(cell.length);
  return kind && HEX.test(cell) ? kind : undefined;
}

/** Hexadecimal digits as words. */
export function wordsOfHex(hex: string): Uint32Array {
  return Uint32Array.from({ length: hex.length / 8 }, (_, i) =>
    Number.parseInt(hex.slice(i * 8, i * 8 + 8), 16),
  );
}

/** The words as lower-case hexadecimal digits. */
export function hexOfWords(words: Uint32Array): string {
  return Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** Number of hexadecimal digits of a hash or of a person's key. */
function hexLength(kind: ContactKind): number {
  return (KEY_WORDS + PAYLOAD_WORDS[kind]) * 8;
}
