import { AnswerError } from '../../api/answers.ts';
import type { AttemptClient } from '../../api/attemptClient.ts';
import { classify } from '../../api/classify.ts';
import type { ApiClient } from '../../api/client.ts';
import { ApiError } from '../../api/failure.ts';
import type { Answer } from './proxy.ts';

export type Calls = keyof ApiClient | keyof AttemptClient;

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

/** The client, of which each call is counted by its name. */
export function counted<C extends object>(calls: Record<Calls, number>, client: C): C {
  return new Proxy(client, {
    get(_, name: Calls & keyof C) {
      calls[name] += 1;
      return client[name];
    },
  });
}
