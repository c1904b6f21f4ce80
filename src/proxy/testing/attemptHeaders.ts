import { createHash, randomUUID } from 'node:crypto';
import { contentDigest, keyHeader } from '../../api/attempts.ts';

/** The secret of every attempt of the tests. */
export const SECRET = 'ab'.repeat(32);

/** The headers of a Create. */
export function attemptHeaders(key: string = randomUUID()): Record<string, string> {
  return { 'idempotency-key': keyHeader(key), 'attempt-secret': SECRET };
}

/** The header that declares a body. */
export function digestHeader(body: string): Record<string, string> {
  return { 'content-digest': contentDigest(createHash('sha256').update(body).digest('base64')) };
}
