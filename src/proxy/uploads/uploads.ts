import { UPLOAD_URL_LIFETIME } from '../../api/limits.ts';
import { BATCH_FILE_ID_ATTRIBUTES } from '../../api/assumptions.ts';
import { UPLOAD_EXPIRED } from '../../api/failure.ts';
import { ProxyError, refused } from '../errors.ts';
import type { ApiAnswer } from '../headers.ts';
import { isUnclear } from '../attempts/record.ts';
import type { StoredBatchFile } from '../attempts/store.ts';

/** Age in milliseconds above which a refused upload address counts as expired, so that a new one is requested. */
const FRESH = 10 * 60 * 1000;

const [ID_ATTRIBUTE] = BATCH_FILE_ID_ATTRIBUTES;

/** The answer to a Create and to an upload: only the ID, since the upload address stays on the server. */
export function batchFileAnswer(id: string): ApiAnswer {
  const body = JSON.stringify({ [ID_ATTRIBUTE]: id });
  return { status: 200, body, contentType: 'application/json' };
}

/** Throws a ProxyError if an upload address has certainly expired. */
export function refuseExpired({ age }: StoredBatchFile): void {
  if (age >= UPLOAD_URL_LIFETIME) throw expired();
}

function expired(): ProxyError {
  return refused(410, UPLOAD_EXPIRED, 'The upload address of this Batch-File expired.');
}

/**
 * Translates the upload host's answer into an answer of the API. Doesn't pass on its words, which may quote the
 * address. Throws a ProxyError if the upload may have been accepted or needs another address.
 */
export function uploadAnswer(
  { status, retryAfter }: Pick<ApiAnswer, 'status' | 'retryAfter'>,
  { id = '', age }: StoredBatchFile,
): ApiAnswer {
  if (status >= 200 && status < 300) return batchFileAnswer(id);
  if (isUnclear(status))
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
