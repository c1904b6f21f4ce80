import type { AttemptReport, StoreReport } from '../../api/attempts.ts';
import type { ApiAnswer } from '../headers.ts';
import {
  secretOf,
  type Admitted,
  type AdmittedCreate,
  type AdmittedUpload,
  type StoreCall,
} from '../rules.ts';
import type { UploadHosts } from '../uploads/uploadHosts.ts';
import { BatchFiles, type UploadRequest } from './batchFiles.ts';
import {
  idempotentSend,
  stored,
  wrongSecret,
  type Commit,
  type SentAnswer,
} from './idempotentSend.ts';
import { WRONG_SECRET, type AttemptStore } from './store.ts';

/** What the calls of an attempt need of a request; see `Exchange`. */
interface Request extends UploadRequest {
  header(name: string): string | undefined;
  send(request: Admitted, commit?: Commit): Promise<ApiAnswer>;
}

/** Carries out what the protocol of attempts adds to the API's calls. Every method may reject with a ProxyError. */
export interface AttemptCalls {
  /** Answers a call about the store or about an attempt. */
  report(asked: StoreCall, request: Request): Promise<StoreReport | AttemptReport>;
  /** Sends a Create at most once. */
  send(admitted: AdmittedCreate, request: Request): Promise<SentAnswer>;
  /** Uploads the records of a Batch-File. Repeated uploads create it only once (A13). */
  upload(admitted: AdmittedUpload, request: Request): Promise<SentAnswer>;
}

export function createAttemptCalls(
  store: AttemptStore,
  hosts: UploadHosts,
  onError: (error: unknown) => void,
): AttemptCalls {
  const files = new BatchFiles(store, hosts, onError);
  return {
    async report(asked, request) {
      if (asked.call === 'report') return stored(() => store.report(), onError);
      const secret = secretOf((name) => request.header(name));
      if (secret === undefined) throw wrongSecret();
      const hash = await sha256(secret);
      const answer = await stored(
        () =>
          asked.call === 'lookup'
            ? files.lookup(asked.key, hash)
            : files.voidAttempt(asked.key, hash),
        onError,
      );
      if (answer === WRONG_SECRET) throw wrongSecret();
      return answer;
    },

    async send(admitted, request) {
      const { call, path, length } = admitted;
      const { key, secret, digest } = admitted.attempt;
      const secretHash = secret === undefined ? undefined : await sha256(secret);
      const claim = {
        key,
        owner: crypto.randomUUID(),
        payload: { target: path, length, ...(digest === undefined ? {} : { digest }) },
        ...(secretHash === undefined ? {} : { secretHash }),
      };
      const sending = {
        call,
        claim,
        send: (commit: Commit) => request.send(admitted, commit),
        readDigest: () => request.readDigest(admitted),
      };
      const sent = await idempotentSend(store, sending, onError);
      return call === 'createBatchFile' ? files.created(key, secretHash, sent) : sent;
    },

    async upload({ attempt: { key, secret = '', digest }, length }, request) {
      const secretHash = await sha256(secret);
      const asked = { key, secretHash, length, ...(digest === undefined ? {} : { digest }) };
      return files.upload(asked, request);
    },
  };
}

/** In base64. */
async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
