import { NO_SUCH_CALL_WORDS, NO_SUCH_JOB } from './assumptions.ts';
import { callApi, type ClientOptions } from './client.ts';
import { ApiError, type Failure } from './failure.ts';
import { storeOf } from './http.ts';

/**
 * Whether the API has a job with this ID (Retrieve Asynchronous Job, A1). Throws an ApiError if the answer does not
 * tell, or is not our server's: a host's own page or a company's proxy may answer in its place.
 */
export async function jobExists(
  options: ClientOptions,
  job: string,
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    const response = await callApi(options, 'retrieveJob', { job }, { signal });
    const { status } = response;
    await response.body?.cancel();
    if (storeOf(response) !== undefined) return true;
    throw new ApiError({ kind: 'unclear', status, words: '' });
  } catch (error) {
    if (error instanceof ApiError && error.store !== undefined && isAboutTheJob(error.failure))
      return false;
    throw error;
  }
}

/** 404 or 400: the API looked for the job and did not find it (A8). */
function isAboutTheJob(failure: Failure): boolean {
  return failure.kind === 'not found' || (failure.kind === 'rejected' && failure.status === 400);
}

/** The token is refused, or the key or the account. */
export type Refusal = Extract<Failure, { kind: 'unauthorized' | 'forbidden' }>;

/** What the API says of a key and token. `unclear`: it did not answer in time, or not about them. */
export type CredentialCheck =
  | { readonly is: 'accepted' }
  | { readonly is: 'refused'; readonly failure: Refusal }
  | { readonly is: 'unclear' };

/**
 * Tries a key and token with a call that costs nothing: a job that cannot exist is asked for (A8). Never throws for
 * what the network or the API does; an abort of `signal` gives `unclear`.
 */
export async function checkCredentials(
  options: ClientOptions,
  signal?: AbortSignal,
): Promise<CredentialCheck> {
  try {
    await jobExists(options, NO_SUCH_JOB, signal);
    return { is: 'accepted' };
  } catch (error) {
    if (signal?.aborted) return { is: 'unclear' };
    if (!(error instanceof ApiError)) throw error;
    const { failure, store } = error;
    if (store === undefined) return { is: 'unclear' };
    if (failure.kind === 'unauthorized') return { is: 'refused', failure };
    // A1: the gateway says 403 for a call that it does not have, whoever asks.
    if (failure.kind === 'forbidden' && !NO_SUCH_CALL_WORDS.test(failure.words))
      return { is: 'refused', failure };
    return { is: 'unclear' };
  }
}
