import type { ApiClient } from '../../api/client.ts';
import { ApiError } from '../../api/failure.ts';
import { abortedByAny } from '../abortedByAny.ts';
import type { Clock } from '../ports.ts';
import { PATIENCE } from './waits.ts';
import { wordsOf } from './wordsOf.ts';

/** How a call ended: well, with an answer that is none of that, or without reaching anybody. */
export type Ending = 'success' | 'answered' | { readonly unreachable: string };

/** Told after each call. */
type Heard = (ending: Ending) => void;

/** The client with an end to every wait, that tells whether anybody could be reached. */
export function reaching(client: ApiClient, clock: Clock, heard: Heard): ApiClient {
  async function call<T>(
    patience: number,
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal, heard: () => void) => Promise<T>,
  ): Promise<T> {
    try {
      const answer = await within(clock, patience, signal, work);
      heard('success');
      return answer;
    } catch (error) {
      if (error instanceof ApiError) heard(endingOf(error));
      throw error;
    }
  }

  return {
    createJob: (request, attempt, signal) =>
      call(PATIENCE.createJob, signal, (s) => client.createJob(request, attempt, s)),
    createBatch: (job, attempt, body, signal) =>
      call(PATIENCE.createBatch, signal, (s) => client.createBatch(job, attempt, body, s)),
    retrieveBatch: (job, batch, signal) =>
      call(PATIENCE.retrieveBatch, signal, (s) => client.retrieveBatch(job, batch, s)),
    retrieveResult: (job, batch, signal) =>
      call(PATIENCE.retrieveResult, signal, (s, h) => client.retrieveResult(job, batch, s, h)),
    // That the proxy answers says nothing about the API behind it.
    attempt: (attempt, signal) =>
      within(clock, PATIENCE.attempt, signal, (s) => client.attempt(attempt, s)),
  };
}

function endingOf({ failure }: ApiError): Ending {
  const reachedNobody = failure.kind === 'unreachable' || failure.kind === 'not sent';
  return reachedNobody ? { unreachable: wordsOf(failure) } : 'answered';
}

/**
 * Does `work`; throws an ApiError (`unreachable`) when it takes longer than `ms`, since it last called
 * `heard` if it did.
 */
async function within<T>(
  clock: Clock,
  ms: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal, heard: () => void) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const done = new AbortController();
  let end = clock.now() + ms;
  const heard = (): void => {
    end = clock.now() + ms;
  };
  const timeIsUp = async (): Promise<never> => {
    for (let left = ms; left > 0; left = end - clock.now()) {
      await clock.wait(left, done.signal);
      if (done.signal.aborted) return new Promise<never>(() => undefined);
    }
    late.abort();
    throw new ApiError({ kind: 'unreachable', words: `no answer for ${ms / 1000} s` });
  };
  const either = abortedByAny([late.signal, signal]);
  try {
    return await Promise.race([work(either.signal, heard), timeIsUp()]);
  } finally {
    either.over();
    done.abort();
  }
}
