import { AnswerError, ERROR_BODY_LIMIT } from './answers.ts';
import { STORE_HEADER } from './attempts.ts';
import { classify } from './classify.ts';
import { ApiError } from './failure.ts';

/** HTTP as the clients need it: the browser's `fetch`, or the demo's sandbox. */
export type Send = (
  url: string,
  init: {
    method: string;
    headers: Record<string, string>;
    body?: Blob | string;
    signal?: AbortSignal;
  },
) => Promise<Response>;

export interface HttpOptions {
  readonly send: Send;
  /** Where the proxy is, without a slash at the end: `/api`, or a relative or absolute URL. */
  readonly base: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface HttpRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: Blob | string;
  signal?: AbortSignal | undefined;
}

/** Sends and gives the response, whatever its status. Throws an ApiError if none comes. */
export function exchange(
  options: Pick<HttpOptions, 'send' | 'base'>,
  { method, path, headers, body, signal }: HttpRequest,
): Promise<Response> {
  return reading(() =>
    options.send(options.base + path, {
      method,
      headers: { accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
    }),
  );
}

/** Sends and gives the response of a success; throws an ApiError for anything else. */
export async function request(options: HttpOptions, sending: HttpRequest): Promise<Response> {
  const response = await exchange(options, sending);
  if (response.ok) return response;
  throw await errorOf(response, options.now());
}

/** The error that a response without success means. `now` in epoch milliseconds. */
export async function errorOf(response: Response, now: number): Promise<ApiError> {
  const body = await reading(() => startOf(response));
  const retryAfter = response.headers.get('retry-after') ?? undefined;
  return new ApiError(
    classify({ status: response.status, body, retryAfter }, now),
    storeOf(response),
  );
}

/** Reads a success with a parser; an unreadable one does not tell how the API took the request. */
export async function answer<T>(response: Response, parse: (text: string) => T): Promise<T> {
  const text = await reading(() => response.text());
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    const { status } = response;
    throw new ApiError({ kind: 'unclear', status, words: error.message }, storeOf(response));
  }
}

/** The store that keeps attempts where `response` comes from; undefined if that is not our server. */
export function storeOf(response: Response): string | undefined {
  return response.headers.get(STORE_HEADER)?.toLowerCase() ?? undefined;
}

/** Turns the one thing that fetch says of every lost connection (a TypeError) into an ApiError. */
export async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new ApiError({ kind: 'unreachable', words });
  }
}

/** The text of the first bytes of a body; the rest is never read. */
async function startOf({ body }: Response): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; bytes < ERROR_BODY_LIMIT;) {
    const { value, done } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value.subarray(0, ERROR_BODY_LIMIT - bytes), { stream: true });
    bytes += value.length;
  }
  await reader.cancel();
  return text;
}
