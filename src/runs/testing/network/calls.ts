import { AnswerError } from '../../../api/answers.ts';
import type { AttemptClient } from '../../../api/attemptClient.ts';
import { classify } from '../../../api/classify.ts';
import type { ApiClient } from '../../../api/client.ts';
import { ApiError } from '../../../api/failure.ts';
import type { Answer } from './proxy.ts';

type Calls = keyof ApiClient | keyof AttemptClient;

/** Call counts, all zero. */
export function noCalls(): Record<Calls, number> {
  return {
    createJob: 0,
    createBatch: 0,
    createBatchFile: 0,
    upload: 0,
    retrieveBatch: 0,
    retrieveResult: 0,
    store: 0,
    lookUp: 0,
    void: 0,
  };
}

interface RecordsBody {
  readonly data: readonly { readonly external_id: string }[];
  readonly notification_URL?: string;
}

/** A request body with record IDs instead of its records. */
export function parseRecords(
  text: string,
): Omit<RecordsBody, 'data'> & { readonly ids: readonly string[] } {
  const { data, ...rest } = JSON.parse(text) as RecordsBody;
  return { ids: data.map((record) => record.external_id), ...rest };
}

/** Reads an answer as the client does. Throws an ApiError. */
export function read<T>({ store, ...answer }: Answer, parse: (body: string) => T): T {
  const { status, body } = answer;
  if (status > 299) throw new ApiError(classify(answer, 0), store);
  try {
    return parse(body);
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    throw new ApiError({ kind: 'unclear', status, words: error.message }, store);
  }
}

/** A client that counts each call by name. */
export function counted<C extends object>(calls: Record<Calls, number>, client: C): C {
  return new Proxy(client, {
    get(_, name: Calls & keyof C) {
      calls[name] += 1;
      return client[name];
    },
  });
}
