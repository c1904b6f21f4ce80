import { UPLOAD_URL_LIFETIME } from '../../api/limits.ts';
import { BATCH_FILE_ID_ATTRIBUTES } from '../../api/assumptions.ts';
import { UPLOAD_EXPIRED } from '../../api/failure.ts';
import { ProxyError, refused } from '../errors.ts';
import type { ApiAnswer } from '../headers.ts';
import type { StoredBatchFile } from '../attempts/store.ts';

/** A refusal of an address that is older than this is taken for its expiry: a new one is worth a try. Milliseconds. */
const FRESH = 10 * 60 * 1000;

const [ID_ATTRIBUTE] = BATCH_FILE_ID_ATTRIBUTES;

/** The answer to a Create and to an upload: the id alone, since the upload address stays here. */
export function batchFileAnswer(id: string): ApiAnswer {
  const body = JSON.stringify({ [ID_ATTRIBUTE]: id });
  return { status: 200, body, contentType: 'application/json' };
}

/** Throws a ProxyError where an upload address is certainly too old. */
export function refuseExpired({ age }: StoredBatchFile): void {
  if (age >= UPLOAD_URL_LIFETIME) throw expired();
}

function expired(): ProxyError {
  return refused(410, UPLOAD_EXPIRED, 'The upload address of this Batch-File expired.');
}

/**
 * What the answer of whoever keeps the uploads means, as an answer of the API. Its own words are not passed on, since
 * they may quote the address. Throws a ProxyError where the upload may have been accepted, or needs another address.
 */
export function uploadAnswer(
  { status, retryAfter }: Pick<ApiAnswer, 'status' | 'retryAfter'>,
  { id = '', age }: StoredBatchFile,
): ApiAnswer {
  if (status >= 200 && status < 300) return batchFileAnswer(id);
  if (status >= 500 || status === 408)
    throw new ProxyError(502, 'upload-unclear', 'The upload may have been lost.', 'unknown');
  if (status === 429 || status === 413)
    return { ...said(status), ...(retryAfter === undefined ? {} : { retryAfter }) };
  if (status >= 400 && age >= FRESH) throw expired();
  throw refused(422, 'upload-refused', 'The upload was refused.', { detail: `Status ${status}.` });
}

function said(status: 413 | 429): ApiAnswer {
  const message = status === 413 ? 'Request Too Long' : 'Too Many Requests';
  return { status, body: JSON.stringify({ message }), contentType: 'application/json' };
}
