import {
  AnswerError,
  errorWords,
  parseBatchCreated,
  parseBatchFileCreated,
  parseJobCreated,
} from '../../api/answers.ts';
import { BATCH_FILE_ID_ATTRIBUTES, JOB_ID_ATTRIBUTE } from '../../api/assumptions.ts';
import type { RememberedAnswer } from '../../api/attempts.ts';
import type { CreateCall } from '../../api/calls.ts';
import type { ApiAnswer } from '../headers.ts';
import { ERROR_VOCABULARY } from './errorVocabulary.ts';
import type { StoredAnswer } from './store.ts';

/** The most characters that are kept of an error's words. */
const MAX_WORDS = 200;

/** How much of an error is looked at. */
const MAX_READ = 4_096;

/** Seconds, or an HTTP date (RFC 9110, 10.2.3). */
const RETRY_AFTER = /^(?:\d{1,10}|[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT)$/;

/** Maximum length of an upload address that is stored. */
const MAX_UPLOAD_URL = 8_192;

/**
 * The stored form of the API's answer to a Create. Success: the new ID, and the upload address of a Batch-File.
 * Error: words that can't contain personal data.
 */
export function rememberedAnswer(call: CreateCall, answer: ApiAnswer): StoredAnswer {
  const { status, body } = answer;
  const retryAfter = RETRY_AFTER.exec(answer.retryAfter ?? '')?.[0];
  const { id, uploadUrl } = status < 300 ? created(call, body) : {};
  const words = status < 300 ? '' : harmlessWords(body);
  return {
    status,
    ...(id === undefined ? {} : { id }),
    ...(uploadUrl === undefined || uploadUrl.length > MAX_UPLOAD_URL ? {} : { uploadUrl }),
    ...(words === '' ? {} : { words }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

const ID_ATTRIBUTE: Record<CreateCall, string> = {
  createBatch: 'batch_id',
  createBatchFile: BATCH_FILE_ID_ATTRIBUTES[0],
  createJob: JOB_ID_ATTRIBUTE,
};

/** A remembered answer in the API's own form. */
export function replayed(call: CreateCall, answer: RememberedAnswer): ApiAnswer {
  const { status, id, words, retryAfter } = answer;
  const attribute = ID_ATTRIBUTE[call];
  const body =
    status < 300 ? (id === undefined ? {} : { [attribute]: id }) : { message: words ?? '' };
  return {
    status,
    body: JSON.stringify(body),
    contentType: 'application/json',
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

/** The ID and upload address of what a Create made. Empty if the answer has none. */
function created(call: CreateCall, body: string): { id?: string; uploadUrl?: string | undefined } {
  try {
    if (call === 'createBatchFile') return parseBatchFileCreated(body);
    return { id: call === 'createBatch' ? parseBatchCreated(body) : parseJobCreated(body) };
  } catch (error) {
    if (error instanceof AnswerError) return {};
    throw error;
  }
}

/**
 * The words of an error that nobody's data can be: an API that refuses a record may quote it. Any run of other words
 * becomes "…".
 */
export function harmlessWords(body: string): string {
  const kept = errorWords(body.slice(0, MAX_READ))
    .split(/\s+/)
    .map((word) => (ERROR_VOCABULARY.has(bare(word)) ? word : '…'))
    .filter((word, i, all) => word !== '…' || all[i - 1] !== '…')
    .join(' ');
  return kept === '…' ? '' : kept.slice(0, MAX_WORDS);
}

/** A word without the punctuation around it, in lower case. */
function bare(word: string): string {
  return word.replace(/^["'“‘([{]+|["'”’)\]}.,:;!?]+$/g, '').toLowerCase();
}
