import { AnswerError, parseBatchCreated, parseJobCreated } from '../../api/answers.ts';
import { JOB_ID_ATTRIBUTE } from '../../api/assumptions.ts';
import type { AttemptState, RememberedAnswer } from '../../api/attempts.ts';
import type { CallName } from '../../api/calls.ts';
import { ProxyError, refused } from '../errors.ts';
import { MAX_REMEMBERED } from '../limits.ts';
import type { AttemptMemory, Outcome } from './memory.ts';

/** Where attempts are remembered, and whom to tell when that fails after the fact. */
export interface Remembering {
  readonly memory: AttemptMemory;
  readonly report: (error: unknown) => void;
}

/**
 * Sends an attempt unless it was sent before, remembers how that ended, and gives the answer: the
 * API's, or the remembered one. Throws what `send` throws, and a ProxyError for an attempt that may
 * not be sent.
 */
export async function sendOnce(
  { memory, report }: Remembering,
  call: CallName,
  attempt: string,
  send: () => Promise<RememberedAnswer>,
): Promise<RememberedAnswer> {
  const known = await begin(memory, attempt, report);
  if (known) return repeated(known);
  const end = (outcome: Outcome) => memory.end(attempt, outcome).catch(report);
  try {
    const answer = await send();
    await end({ state: 'answered', answer: remembered(call, answer) });
    return answer;
  } catch (error) {
    const never = error instanceof ProxyError && error.sent === 'no';
    await end({ state: never ? 'not sent' : 'unknown' });
    throw error;
  }
}

async function begin(
  memory: AttemptMemory,
  attempt: string,
  report: (error: unknown) => void,
): Promise<AttemptState | undefined> {
  try {
    return await memory.begin(attempt);
  } catch (error) {
    report(error);
    throw refused(503, 'memory_failed', 'The proxy cannot keep record of what it sends right now.');
  }
}

function repeated(known: AttemptState): RememberedAnswer {
  if (known.state === 'answered') return known.answer;
  throw known.state === 'in flight'
    ? new ProxyError(409, 'attempt_in_flight', 'This attempt is under way already.', 'unknown')
    : new ProxyError(409, 'attempt_unknown', 'It is not known how this attempt ended.', 'unknown');
}

/** What is kept of an answer: of a success the new id alone, of an error the first words. */
function remembered(call: CallName, answer: RememberedAnswer): RememberedAnswer {
  const id = answer.status < 300 ? createdId(call, answer.body) : undefined;
  return { ...answer, body: id ?? answer.body.slice(0, MAX_REMEMBERED) };
}

function createdId(call: CallName, body: string): string | undefined {
  try {
    return call === 'createBatch'
      ? JSON.stringify({ batch_id: parseBatchCreated(body) })
      : JSON.stringify({ [JOB_ID_ATTRIBUTE]: parseJobCreated(body) });
  } catch (error) {
    if (error instanceof AnswerError) return undefined;
    throw error;
  }
}
