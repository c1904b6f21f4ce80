import type { CallName } from '../api/calls.ts';
import { TOKEN_LIFETIME } from '../api/limits.ts';
import { Refusal } from './refusal.ts';

/** Keys, tokens and passwords that are refused, so that people can try errors. All others are accepted. */
const WRONG_KEY = 'wrong-key';
const RESTRICTED_KEY = 'restricted-key';
const USED_UP_KEY = 'used-up-key';
/** A key that needs no token (A10). */
const KEY_ALONE = 'key-alone';
const EXPIRED_TOKEN = 'expired';
const WRONG_PASSWORD = 'wrong-password';

const ISSUED = /^sandbox-([0-9a-z]+)-/;

/** Throws a Refusal unless the headers give access to the call (A4). `now` in epoch milliseconds. */
export function checkAccess(call: CallName, headers: Headers, now: number): void {
  const key = headers.get('x-api-key') ?? '';
  if (key === '' || key === WRONG_KEY) throw new Refusal(403, 'Forbidden');
  if (call === 'authorize') return;
  const token = headers.get('authorizationtoken') ?? '';
  if (!(key === KEY_ALONE && token === '') && expired(token, now))
    throw new Refusal(401, 'Unauthorized');
  if (key === RESTRICTED_KEY)
    throw new Refusal(403, 'Your account type may not use asynchronous email append');
  if (key === USED_UP_KEY && (call === 'createBatch' || call === 'createBatchFile'))
    throw new Refusal(429, 'Limit Exceeded');
}

/** A token that lasts as long as the API's. Throws a Refusal if the password is the wrong one. */
export function issueToken(password: string, now: number, random: () => number): string {
  if (password === WRONG_PASSWORD) throw new Refusal(401, 'Unauthorized');
  return `sandbox-${now.toString(36)}-${random().toString(36).slice(2)}`;
}

function expired(token: string, now: number): boolean {
  if (token === '' || token === EXPIRED_TOKEN) return true;
  const issued = ISSUED.exec(token)?.[1];
  return issued !== undefined && now - Number.parseInt(issued, 36) > TOKEN_LIFETIME;
}
