import type { AttemptKnown } from '../../../api/attemptClient.ts';
import type { AttemptReport, RememberedAnswer } from '../../../api/attempts.ts';
import { classify } from '../../../api/classify.ts';
import { NO_UPLOAD, UPLOAD_EXPIRED, VOID, type Failure } from '../../../api/failure.ts';
import type { NoFiles, StoreMark } from '../../state.ts';
import type { WaitReason } from '../../live.ts';
import { messageOf } from '../api/messageOf.ts';

/** What can stop every batch alike. */
export type Obstacle = Extract<
  Failure,
  { kind: 'unauthorized' | 'forbidden' | 'quota' | 'not found' }
>;

/** What is known of a Create. A6: nobody else can be asked. */
export type Verdict =
  | { readonly is: 'accepted'; readonly id: string }
  /**
   * Certainly not accepted, or an upload that is harmless to repeat (`repeat`). Send again under the same attempt ID
   * after `after` milliseconds.
   */
  | {
      readonly is: 'again';
      readonly why: WaitReason;
      readonly after?: number;
      readonly repeat?: true;
    }
  /** Certainly not accepted, without an error. Send when sending is allowed again. */
  | { readonly is: 'held back' }
  /** The upload address expired. Void this key, then send under another one. */
  | { readonly is: 'expired' }
  /** Not accepted as a Batch-File, and no other Batch-File will be. */
  | { readonly is: 'no files'; readonly why: NoFiles }
  /** Certainly not accepted, and the key never will be. Send under another key. `ours`: this page voided it. */
  | { readonly is: 'void'; readonly ours?: true }
  | { readonly is: 'stopped'; readonly obstacle: Obstacle }
  | { readonly is: 'too large'; readonly words: string }
  | { readonly is: 'rejected'; readonly words: string }
  /** The API may have accepted it; nobody can tell. `unreadable`: it answered, with a success of no known form. */
  | { readonly is: 'unknown'; readonly words: string; readonly unreadable?: true };

/** What a failed Create says by itself; undefined if the proxy has to be asked about the attempt. */
export function verdictOfFailure(failure: Failure): Verdict | undefined {
  switch (failure.kind) {
    case 'throttled':
      return { is: 'again', why: 'throttled', ...after(failure.retryAfter) };
    case 'not sent':
      if (failure.code === UPLOAD_EXPIRED) return { is: 'expired' };
      return failure.code === VOID ? { is: 'void' } : { is: 'again', why: 'unreachable' };
    case 'refused':
      if (failure.code === NO_UPLOAD) return { is: 'no files', why: 'no upload' };
      return { is: 'rejected', words: messageOf(failure) };
    case 'too large':
      return { is: 'too large', words: failure.words };
    case 'rejected':
      return { is: 'rejected', words: failure.words || `HTTP ${failure.status}` };
    case 'unauthorized':
    case 'forbidden':
    case 'quota':
    case 'not found':
      return { is: 'stopped', obstacle: failure };
    case 'unclear':
    case 'unreachable':
      return undefined;
  }
}

function after(retryAfter: number | undefined): { after?: number } {
  return retryAfter === undefined ? {} : { after: retryAfter };
}

/** What is judged when a store was asked about an attempt. */
export interface Asked {
  /** The store that was recorded before the attempt was sent. */
  readonly store: StoreMark;
  /** Epoch milliseconds. */
  readonly now: number;
  /** What was said when the attempt failed, if anything. */
  readonly words: string;
}

/** What a store's knowledge of an attempt says. Returns undefined while the attempt is in progress. */
export function verdictOfAttempt(
  { store, report }: AttemptKnown,
  asked: Asked,
): Verdict | undefined {
  if (report.state === 'in progress') return undefined;
  if (report.state === 'answered') return verdictOfAnswer(report.answer, asked.now);
  const unknown: Verdict = { is: 'unknown', words: asked.words };
  // Another store knows nothing of what the attempt's own one was sent, and the same one forgets in the end.
  if (store !== asked.store.id) return unknown;
  switch (report.state) {
    case 'not sent':
      return { is: 'again', why: 'unreachable' };
    case 'unseen':
      return wouldRemember(report, asked.store) ? { is: 'again', why: 'unreachable' } : unknown;
    // A key that was forgotten is made void as well.
    case 'void':
      return wouldRemember(report, asked.store) ? { is: 'void' } : unknown;
    case 'unknown':
      return report.repeatable ? { is: 'again', why: 'unreachable', repeat: true } : unknown;
  }
}

/** Whether a store that kept an attempt since `at` would know of it now (I17). */
function wouldRemember(
  { now, keptSince }: Pick<AttemptReport, 'now' | 'keptSince'>,
  { at }: StoreMark,
) {
  return keptSince <= at && at <= now;
}

function verdictOfAnswer(
  { status, id, words = '', retryAfter }: RememberedAnswer,
  now: number,
): Verdict {
  if (status >= 200 && status <= 299)
    return id === undefined
      ? { is: 'unknown', words: `HTTP ${status}`, unreadable: true }
      : { is: 'accepted', id };
  const failure = classify({ status, body: JSON.stringify({ message: words }), retryAfter }, now);
  const verdict = verdictOfFailure(failure) ?? { is: 'unknown', words: words || `HTTP ${status}` };
  // A refused token may have been replaced since, a quota raised: the next sending will tell.
  return verdict.is === 'stopped' ? { is: 'again', why: 'unreachable' } : verdict;
}
