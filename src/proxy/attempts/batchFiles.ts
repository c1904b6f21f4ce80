import type { AttemptReport } from '../../api/attempts.ts';
import { UPLOAD_URL_LIFETIME } from '../../api/limits.ts';
import { ProxyError, refused } from '../errors.ts';
import type { ApiAnswer } from '../headers.ts';
import { REDIRECTED } from '../progress.ts';
import {
  checkUploadUrl,
  noUpload,
  type UploadHosts,
  type UploadTarget,
} from '../uploads/uploadHosts.ts';
import { batchFileAnswer, refuseExpired, uploadAnswer } from '../uploads/uploads.ts';
import {
  idempotentSend,
  stored,
  wrongSecret,
  type Commit,
  type SentAnswer,
} from './idempotentSend.ts';
import { UPLOAD_TARGET } from './record.ts';
import { WRONG_SECRET, type AttemptStore, type StoredBatchFile } from './store.ts';

/** The parts of a request that an upload uses; see `Exchange`. */
export interface UploadRequest {
  upload(target: UploadTarget, length: number, commit: Commit): Promise<ApiAnswer>;
  readDigest(body: { readonly length: number }): Promise<string>;
}

/** An upload as the client requests it. */
export interface AskedUpload {
  readonly key: string;
  readonly secretHash: string;
  readonly length: number;
  /** SHA-256 of the body in base64, as the client declares it. */
  readonly digest?: string;
}

type Told = AttemptReport | typeof WRONG_SECRET;

/**
 * The attempt at a Batch-File: one key to the page, and two attempts to the store, the Create's and the upload's. Each
 * method may reject with a ProxyError, or as the store does.
 */
export class BatchFiles {
  readonly #store: AttemptStore;
  readonly #hosts: UploadHosts;
  readonly #onError: (error: unknown) => void;

  constructor(store: AttemptStore, hosts: UploadHosts, onError: (error: unknown) => void) {
    this.#store = store;
    this.#hosts = hosts;
    this.#onError = onError;
  }

  /** The answer for the page to a completed Create: the ID, if the API named an address to upload to. */
  async created(
    key: string,
    secretHash: string | undefined,
    sent: SentAnswer,
  ): Promise<SentAnswer> {
    if (sent.answer.status > 299) return sent;
    const file = await stored(() => this.#store.batchFile(key, secretHash ?? ''), this.#onError);
    if (file === WRONG_SECRET || file?.id === undefined) throw noUpload('The answer has no ID.');
    checkUploadUrl(file.uploadUrl, this.#hosts);
    return { ...sent, answer: batchFileAnswer(file.id) };
  }

  /** Uploads the records of a created Batch-File. */
  async upload(asked: AskedUpload, request: UploadRequest): Promise<SentAnswer> {
    const { key, secretHash, length, digest } = asked;
    const file = await stored(() => this.#store.batchFile(key, secretHash), this.#onError);
    if (file === WRONG_SECRET) throw wrongSecret();
    if (!file) throw refused(409, 'not-created', 'No Batch-File was created with this key.');
    const claim = {
      key: await uploadKey(key),
      owner: crypto.randomUUID(),
      payload: { target: UPLOAD_TARGET + key, length, ...(digest === undefined ? {} : { digest }) },
      secretHash,
    };
    const send = async (commit: Commit): Promise<ApiAnswer> => {
      refuseExpired(file);
      const target = checkUploadUrl(file.uploadUrl, this.#hosts);
      return uploadAnswer(await answerTo(() => request.upload(target, length, commit)), file);
    };
    const readDigest = () => request.readDigest({ length });
    return idempotentSend(
      this.#store,
      { call: 'createBatchFile', claim, send, readDigest },
      this.#onError,
    );
  }

  /** State of an attempt. For a Batch-File that was created, the state of its upload. */
  async lookup(key: string, secretHash: string): Promise<Told> {
    const { told, file } = await this.#create(key, secretHash, this.#store.lookup(key, secretHash));
    if (!file || told === WRONG_SECRET) return told;
    const upload = await this.#store.lookup(await uploadKey(key), secretHash);
    return upload === WRONG_SECRET ? upload : ofUpload(upload, file);
  }

  /** Makes a key unusable, with the upload of the Batch-File that it created. */
  async voidAttempt(key: string, secretHash: string): Promise<Told> {
    const voiding = this.#store.voidAttempt(key, secretHash);
    const { told, file } = await this.#create(key, secretHash, voiding);
    if (!file || told === WRONG_SECRET) return told;
    const upload = await this.#store.voidAttempt(await uploadKey(key), secretHash);
    return upload === WRONG_SECRET ? upload : ofUpload(upload, file);
  }

  async #create(
    key: string,
    secretHash: string,
    telling: Promise<Told>,
  ): Promise<{ told: Told; file?: StoredBatchFile | undefined }> {
    const told = await telling;
    if (told === WRONG_SECRET) return { told };
    const file = await this.#store.batchFile(key, secretHash);
    return { told: ofCreate(told), file: file === WRONG_SECRET ? undefined : file };
  }
}

/** A host that redirects has stored nothing. Redirects are not followed. */
async function answerTo(
  upload: () => Promise<ApiAnswer>,
): Promise<Pick<ApiAnswer, 'status' | 'retryAfter'>> {
  try {
    return await upload();
  } catch (error) {
    if (error instanceof ProxyError && error.code === REDIRECTED) return { status: 300 };
    throw error;
  }
}

/** A Batch-File that may have been created has no records yet, so nothing was accepted (A14). */
function ofCreate(told: AttemptReport): AttemptReport {
  if (told.state !== 'unknown' || !told.repeatable) return told;
  const { repeatable: _, ...rest } = told;
  return { ...rest, state: 'not sent' };
}

function ofUpload(told: AttemptReport, { age }: StoredBatchFile): AttemptReport {
  if (told.state === 'unseen') return { ...told, state: 'not sent' };
  if (told.state !== 'unknown' || age < UPLOAD_URL_LIFETIME) return told;
  // An upload that needs a new address is not a repeat of the same upload.
  const { repeatable: _, ...rest } = told;
  return rest;
}

/** The key of a Batch-File's upload: a UUID derived from the key of its Create. */
export async function uploadKey(key: string): Promise<string> {
  const bytes = new TextEncoder().encode(`upload ${key}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // UUID version 8 (RFC 9562).
  const uuid = `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17, 32)}`;
  return uuid.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
