import { AnswerError } from './answers.ts';
import {
  attemptPath,
  ATTEMPTS_PATH,
  parseAttemptReport,
  parseStoreReport,
  SECRET_HEADER,
  type AttemptReport,
  type StoreReport,
} from './attempts.ts';
import { errorOf, exchange, reading, storeOf, type HttpOptions } from './http.ts';

/** What names an attempt, and proves whose it is. */
export interface AttemptKey {
  /** The store that is to keep it, where one was found. */
  readonly store?: string;
  readonly key: string;
  readonly secret: string;
}

/** What a store said of an attempt. */
export interface AttemptKnown {
  /** The store that said it. */
  readonly store: string;
  readonly report: AttemptReport;
}

/**
 * Our server's store of attempts; needs no credentials of the API. Every method gives undefined if
 * something else than our server answers, which says nothing about an attempt, and throws an ApiError
 * where nobody answers or our server says that it cannot.
 */
export interface AttemptClient {
  /** Which store keeps attempts, and its clock. */
  store(signal?: AbortSignal): Promise<StoreReport | undefined>;
  lookUp(attempt: AttemptKey, signal?: AbortSignal): Promise<AttemptKnown | undefined>;
  /** Makes a key unusable, or tells how its attempt ended. */
  void(attempt: AttemptKey, signal?: AbortSignal): Promise<AttemptKnown | undefined>;
}

export function createAttemptClient(options: HttpOptions): AttemptClient {
  const ask = async <T>(call: Call<T>): Promise<T | undefined> => {
    const { method, path, headers = {}, signal } = call;
    const response = await exchange(options, { method, path, headers, signal });
    const store = storeOf(response);
    if (store === undefined) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) throw await errorOf(response, options.now());
    return call.parse(await reading(() => response.text()), store);
  };
  const about =
    (method: string) =>
    ({ key, secret }: AttemptKey, signal?: AbortSignal) =>
      ask({
        method,
        path: attemptPath(key),
        headers: { [SECRET_HEADER]: secret },
        signal,
        parse: (text, store) => readable(() => ({ store, report: parseAttemptReport(text) })),
      });
  return {
    store: (signal) =>
      ask({
        method: 'GET',
        path: ATTEMPTS_PATH,
        signal,
        parse: (text) => readable(() => parseStoreReport(text)),
      }),
    lookUp: about('GET'),
    void: about('DELETE'),
  };
}

interface Call<T> {
  readonly method: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly signal: AbortSignal | undefined;
  readonly parse: (text: string, store: string) => T | undefined;
}

/** What cannot be read is not of our server, whatever its headers say. */
function readable<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof AnswerError) return undefined;
    throw error;
  }
}
