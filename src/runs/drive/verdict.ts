import { ATTEMPTS_REMEMBERED_FOR, type AttemptState } from '../../api/attempts.ts';
import { AnswerError } from '../../api/answers.ts';
import { classify } from '../../api/classify.ts';
import type { Failure } from '../../api/failure.ts';
import type { WaitReason } from '../state.ts';

/** What can stop every batch alike. */
export type Obstacle = Extract<
  Failure,
  { kind: 'unauthorized' | 'forbidden' | 'quota' | 'not found' }
>;

/** What is known of a Create (design.md, the table under "Batches"). */
export type Verdict =
  | { readonly is: 'accepted'; readonly id: string }
  /** Certainly not accepted: to be sent again under the same attempt id; `after` in milliseconds. */
  | { readonly is: 'again'; readonly why: WaitReason; readonly after?: number }
  | { readonly is: 'stopped'; readonly obstacle: Obstacle }
  | { readonly is: 'too large'; readonly words: string }
  | { readonly is: 'rejected'; readonly words: string }
  /** The API may have accepted it; nobody can tell. `unreadable`: it answered, with a success of no known form. */
  | { readonly is: 'unknown'; readonly words: string; readonly unreadable?: true };

/** What a failed Create says by itself; undefined where the proxy has to be asked about the attempt. */
export function verdictOfFailure(failure: Failure): Verdict | undefined {
  switch (failure.kind) {
    case 'throttled':
      return { is: 'again', why: 'throttled', ...after(failure.retryAfter) };
    case 'not sent':
      return { is: 'again', why: 'unreachable' };
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

/** Less than what the proxy promises, for clocks that differ. */
const TRUSTED_FOR = ATTEMPTS_REMEMBERED_FOR - 5 * 60 * 60 * 1000;

/** What is judged when the proxy was asked about an attempt. */
export interface Asked {
  /** Epoch milliseconds. */
  readonly sentAt: number;
  readonly now: number;
  /** Reads a success of the call. Throws an AnswerError. */
  readonly parse: (body: string) => string;
  /** What was said when the attempt failed, if anything. */
  readonly words: string;
}

/**
 * What the proxy's knowledge of an attempt says; `undefined` of it where nobody remembers attempts.
 * Gives undefined while the attempt is in flight.
 */
export function verdictOfAttempt(
  known: AttemptState | undefined,
  asked: Asked,
): Verdict | undefined {
  const unknown: Verdict = { is: 'unknown', words: asked.words };
  switch (known?.state) {
    case 'in flight':
      return undefined;
    case 'not sent':
      return { is: 'again', why: 'unreachable' };
    case 'never seen':
      // A proxy that has forgotten says the same.
      return asked.now - asked.sentAt < TRUSTED_FOR ? { is: 'again', why: 'unreachable' } : unknown;
    case 'answered':
      return verdictOfAnswer(known.answer, asked);
    case 'unknown':
    case undefined:
      return unknown;
  }
}

function verdictOfAnswer(
  answer: Extract<AttemptState, { state: 'answered' }>['answer'],
  { now, parse }: Asked,
): Verdict {
  if (answer.status < 200 || answer.status > 299) {
    const failure = classify(answer, now);
    const words = 'words' in failure && failure.words ? failure.words : `HTTP ${answer.status}`;
    const verdict = verdictOfFailure(failure) ?? { is: 'unknown', words };
    // A refused token may have been replaced since, a quota raised: the next sending will tell.
    return verdict.is === 'stopped' ? { is: 'again', why: 'unreachable' } : verdict;
  }
  try {
    return { is: 'accepted', id: parse(answer.body) };
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    return { is: 'unknown', words: error.message, unreadable: true };
  }
}
