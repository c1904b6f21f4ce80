import { ApiError } from '../../api/failure.ts';
import type { Attempt, WaitReason } from '../state.ts';
import { verdictOfAttempt, verdictOfFailure, type Verdict } from './verdict.ts';
import { growing } from './waits.ts';
import { wordsOf } from './wordsOf.ts';
import type { Work } from './work.ts';

/** A Create under an attempt id that is on disk. */
export interface Creation {
  readonly attempt: Pick<Attempt, 'id' | 'at'>;
  /** Reads a success. Throws an AnswerError. */
  readonly parse: (body: string) => string;
  /** Told while the proxy is to be asked again. */
  readonly waiting: (until: number, why: WaitReason) => void;
}

/** The longest wait between two questions about an attempt, in milliseconds. */
const ASK_AGAIN = 20_000;

/** Sends a Create and finds out how that ended; undefined as `settle`. */
export async function create(
  work: Work,
  creation: Creation,
  post: () => Promise<string>,
): Promise<Verdict | undefined> {
  try {
    return { is: 'accepted', id: await post() };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { failure } = error;
    return verdictOfFailure(failure) ?? settle(work, creation, wordsOf(failure));
  }
}

/**
 * Finds out from the proxy how an attempt ended, however long that takes. Undefined when nothing may
 * be called meanwhile: it is still open then.
 */
export async function settle(
  work: Work,
  { attempt, parse, waiting }: Creation,
  words: string,
): Promise<Verdict | undefined> {
  const { clock, random } = work.ports;
  for (let times = 0; !work.signal.aborted; times += 1) {
    const client = work.client();
    if (!client) return undefined;
    let why: WaitReason = 'in flight';
    try {
      const known = await client.attempt(attempt.id, work.signal);
      const asked = { sentAt: attempt.at, now: clock.now(), parse, words };
      const verdict = verdictOfAttempt(known, asked);
      if (verdict) return verdict;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      why = 'unreachable';
    }
    const wait = growing(times, random, ASK_AGAIN);
    waiting(clock.now() + wait, why);
    await clock.wait(wait, work.signal);
  }
  return undefined;
}
