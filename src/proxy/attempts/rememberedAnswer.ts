import { AnswerError, errorWords, parseBatchCreated, parseJobCreated } from '../../api/answers.ts';
import { JOB_ID_ATTRIBUTE } from '../../api/assumptions.ts';
import type { RememberedAnswer } from '../../api/attempts.ts';
import { isId, type CallName } from '../../api/calls.ts';
import type { ApiAnswer } from '../headers.ts';
import { ERROR_VOCABULARY } from './errorVocabulary.ts';

/** The most characters that are kept of an error's words. */
const MAX_WORDS = 200;

/** How much of an error is looked at. */
const MAX_READ = 4_096;

/** Seconds, or an HTTP date (RFC 9110, 10.2.3). */
const RETRY_AFTER = /^(?:\d{1,10}|[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT)$/;

/** What is kept of the API's answer to a Create: of a success the new id, of an error harmless words. */
export function rememberedAnswer(call: CallName, answer: ApiAnswer): RememberedAnswer {
  const { status, body } = answer;
  const retryAfter = RETRY_AFTER.exec(answer.retryAfter ?? '')?.[0];
  const id = status < 300 ? createdId(call, body) : undefined;
  const words = status < 300 ? '' : harmlessWords(body);
  return {
    status,
    ...(id === undefined ? {} : { id }),
    ...(words === '' ? {} : { words }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

/** A remembered answer in the API's own form. */
export function replayed(call: CallName, answer: RememberedAnswer): ApiAnswer {
  const { status, id, words, retryAfter } = answer;
  const attribute = call === 'createBatch' ? 'batch_id' : JOB_ID_ATTRIBUTE;
  const body =
    status < 300 ? (id === undefined ? {} : { [attribute]: id }) : { message: words ?? '' };
  return {
    status,
    body: JSON.stringify(body),
    contentType: 'application/json',
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

function createdId(call: CallName, body: string): string | undefined {
  try {
    const id = call === 'createBatch' ? parseBatchCreated(body) : parseJobCreated(body);
    return isId(id) ? id : undefined;
  } catch (error) {
    if (error instanceof AnswerError) return undefined;
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
