import type { AttemptReport, StoreReport } from '../../api/attempts.ts';
import type { ApiAnswer } from '../headers.ts';
import { secretOf, type Admitted, type AskedAttempt, type StoreCall } from '../rules.ts';
import {
  idempotentSend,
  stored,
  wrongSecret,
  type Commit,
  type SentAnswer,
} from './idempotentSend.ts';
import { WRONG_SECRET, type AttemptStore } from './store.ts';

/** What the calls of an attempt need of a request; see `Exchange`. */
interface Request {
  header(name: string): string | undefined;
  send(request: Admitted, commit?: Commit): Promise<ApiAnswer>;
  readDigest(request: Admitted): Promise<string>;
}

/** Carries out what the protocol of attempts adds to the API's calls. Every method may reject with a ProxyError. */
export interface AttemptCalls {
  /** Answers a call about the store or about an attempt. */
  report(asked: StoreCall, request: Request): Promise<StoreReport | AttemptReport>;
  /** Sends a Create at most once. */
  send(admitted: Admitted, attempt: AskedAttempt, request: Request): Promise<SentAnswer>;
}

export function createAttemptCalls(
  store: AttemptStore,
  onError: (error: unknown) => void,
): AttemptCalls {
  return {
    async report(asked, request) {
      if (asked.call === 'report') return stored(() => store.report(), onError);
      const secret = secretOf((name) => request.header(name));
      if (secret === undefined) throw wrongSecret();
      const hash = await sha256(secret);
      const answer = await stored(
        () =>
          asked.call === 'lookup'
            ? store.lookup(asked.key, hash)
            : store.voidAttempt(asked.key, hash),
        onError,
      );
      if (answer === WRONG_SECRET) throw wrongSecret();
      return answer;
    },

    async send(admitted, { key, secret, digest }, request) {
      const { call, path, length } = admitted;
      const claim = {
        key,
        owner: crypto.randomUUID(),
        payload: { target: path, length, ...(digest === undefined ? {} : { digest }) },
        ...(secret === undefined ? {} : { secretHash: await sha256(secret) }),
      };
      const sending = {
        call,
        claim,
        send: (commit: Commit) => request.send(admitted, commit),
        readDigest: () => request.readDigest(admitted),
      };
      return idempotentSend(store, sending, onError);
    },
  };
}

/** In base64. */
async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
