import type { ApiClient } from '../../../api/client.ts';
import { ApiError } from '../../../api/failure.ts';
import type { AttemptClient } from '../../../api/attemptClient.ts';
import type { Connections } from '../../browser/connections.ts';
import { abortedByAny } from '../../abortedByAny.ts';
import type { Clock } from '../../ports.ts';
import { PATIENCE } from '../waits.ts';
import { messageOf } from './messageOf.ts';

/** How a call ended: well, with an answer that is none of that, or without reaching anybody. */
export type CallEnd = 'success' | 'answered' | { readonly unreachable: string };

/** Told after each call. */
type OnCallEnd = (ending: CallEnd) => void;

/** What calls wait for, and who hears of them. */
export interface PatientClientOptions {
  readonly clock: Clock;
  readonly connections: Connections;
  readonly onEnd: OnCallEnd;
  /** Whether our server stands in front of the API: who answers without naming its store is a stranger. */
  readonly hasStore: () => boolean;
}

const never = new AbortController().signal;
const DONE = 'done';

/**
 * The client with an end to every wait for an answer, that tells whether anybody could be reached. Time before a
 * connection is free is no wait; for a batch and for a result the caller has one.
 */
export function patientClient(
  client: ApiClient,
  { clock, connections, onEnd, hasStore }: PatientClientOptions,
): ApiClient {
  async function call<T>(
    patience: number,
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal, heard: () => void) => Promise<T>,
  ): Promise<T> {
    try {
      const answer = await within(clock, patience, signal, work);
      onEnd('success');
      return answer;
    } catch (caught) {
      if (!(caught instanceof ApiError)) throw caught;
      const error = hasStore() ? distrustStrangers(caught) : caught;
      onEnd(endOf(error));
      throw error;
    }
  }

  return {
    createJob: (request, attempt, signal = never) =>
      connections.use('ask', signal, () =>
        call(PATIENCE.createJob, signal, (s) => client.createJob(request, attempt, s)),
      ),
    createBatch: (job, attempt, body, signal) =>
      call(PATIENCE.createBatch, signal, (s) => client.createBatch(job, attempt, body, s)),
    createBatchFile: (job, attempt, options, signal) =>
      call(PATIENCE.createJob, signal, (s) => client.createBatchFile(job, attempt, options, s)),
    upload: (attempt, body, signal) =>
      call(PATIENCE.upload, signal, (s) => client.upload(attempt, body, s)),
    retrieveBatch: (batch, signal = never) =>
      connections.use('ask', signal, () =>
        call(PATIENCE.retrieveBatch, signal, (s) => client.retrieveBatch(batch, s)),
      ),
    retrieveResult: (batch, signal) =>
      call(PATIENCE.retrieveResult, signal, (s, h) => client.retrieveResult(batch, s, h)),
  };
}

/**
 * The client of a store, with an end to every wait. Tells only of a server that cannot be reached: that it answers
 * says nothing about the API behind it.
 */
export function patientAttemptClient(
  client: AttemptClient,
  { clock, connections, onEnd }: Pick<PatientClientOptions, 'clock' | 'connections' | 'onEnd'>,
): AttemptClient {
  async function ask<T>(
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    try {
      return await within(clock, PATIENCE.attempt, signal, work);
    } catch (error) {
      if (error instanceof ApiError && error.failure.kind === 'unreachable') onEnd(endOf(error));
      throw error;
    }
  }
  // What is to be sent waits for it: hundreds of polls must not come first.
  const call = <T>(signal = never, work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    connections.use('ask', signal, () => ask(signal, work), 'next');
  return {
    store: (signal) => call(signal, (s) => client.store(s)),
    lookUp: (attempt, signal) => call(signal, (s) => client.lookUp(attempt, s)),
    void: (attempt, signal) => call(signal, (s) => client.void(attempt, s)),
  };
}

/**
 * An answer that our server did not give says nothing: a load balancer's 404, a sign-in page. A body that is too
 * large is so for whoever says it.
 */
function distrustStrangers(error: ApiError): ApiError {
  const { kind } = error.failure;
  if (error.store !== undefined || kind === 'unreachable' || kind === 'too large') return error;
  return new ApiError({ kind: 'unreachable', code: 'stranger', words: error.message });
}

function endOf({ failure }: ApiError): CallEnd {
  const reachedNobody = failure.kind === 'unreachable' || failure.kind === 'not sent';
  return reachedNobody ? { unreachable: messageOf(failure) } : 'answered';
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
    // A reason of our own: making one with a stack takes longer than all else here.
    done.abort(DONE);
  }
}
