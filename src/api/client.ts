import {
  AnswerError,
  parseAuthorized,
  parseBatchCreated,
  parseBatchState,
  parseJobCreated,
  type BatchState,
} from './answers.ts';
import { attemptPath, KEY_HEADER, parseAttemptReport, type AttemptState } from './attempts.ts';
import type { BatchOptions } from './body.ts';
import { callPath, CALLS, type CallName, type CallParams } from './calls.ts';
import { classify } from './classify.ts';
import { ApiError } from './failure.ts';
import { wholeBody } from './wholeBody.ts';

/** HTTP as the client needs it. The browser's `fetch` fits, and so does the demo's sandbox. */
export type Send = (
  url: string,
  init: {
    method: string;
    headers: Record<string, string>;
    body?: Blob | string;
    signal?: AbortSignal;
  },
) => Promise<Response>;

/** The two secrets. They live in memory only (design.md, "The page"). */
export interface Credentials {
  readonly apiKey: string;
  readonly token: string;
}

export interface ClientOptions {
  readonly send: Send;
  /** Where the proxy is, without a slash at the end: `/api`, or a relative or absolute URL. */
  readonly base: string;
  readonly version: string;
  readonly credentials: Credentials;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A part of a job to create: `name` is for the caller's reference only. */
export interface JobRequest extends BatchOptions {
  readonly name: string;
}

/** The API through the proxy. Every method throws an ApiError that says how the call failed. */
export interface ApiClient {
  /** Create Asynchronous Job (A1); gives the job's id. */
  createJob(request: JobRequest, attempt: string, signal?: AbortSignal): Promise<string>;
  /** Create Asynchronous Batch; gives the batch's id. `body` is the whole request body. */
  createBatch(job: string, attempt: string, body: Blob, signal?: AbortSignal): Promise<string>;
  /** Retrieve Asynchronous Batch. */
  retrieveBatch(job: string, batch: string, signal?: AbortSignal): Promise<BatchState>;
  /** Retrieve Asynchronous Batch Result: the answer unread. `heard` is called with each piece of it. */
  retrieveResult(
    job: string,
    batch: string,
    signal?: AbortSignal,
    heard?: () => void,
  ): Promise<ArrayBuffer>;
  /** What the proxy knows of an attempt; undefined where nothing here remembers attempts. */
  attempt(attempt: string, signal?: AbortSignal): Promise<AttemptState | undefined>;
}

export function createClient(options: ClientOptions): ApiClient {
  const { credentials, version } = options;
  const secrets = { 'x-api-key': credentials.apiKey, authorizationtoken: credentials.token };
  const call = (name: CallName, params: CallParams, extra: Partial<Sending> = {}) =>
    request(options, {
      method: CALLS[name].method,
      path: callPath(name, version, params),
      ...extra,
      headers: { ...secrets, 'content-type': 'application/json', ...extra.headers },
    });

  return {
    async createJob(job, attempt, signal) {
      const headers = { [KEY_HEADER]: attempt };
      const body = JSON.stringify(job);
      return answer(await call('createJob', {}, { body, headers, signal }), parseJobCreated);
    },
    async createBatch(job, attempt, body, signal) {
      const headers = { [KEY_HEADER]: attempt };
      return answer(
        await call('createBatch', { job }, { body, headers, signal }),
        parseBatchCreated,
      );
    },
    async retrieveBatch(job, batch, signal) {
      return answer(await call('retrieveBatch', { job, batch }, { signal }), parseBatchState);
    },
    async retrieveResult(job, batch, signal, heard = () => undefined) {
      const response = await call('retrieveResult', { job, batch }, { signal });
      return reading(() => wholeBody(response, heard));
    },
    async attempt(attempt, signal) {
      try {
        const path = attemptPath(attempt);
        const response = await request(options, { method: 'GET', path, headers: {}, signal });
        return await answer(response, parseAttemptReport);
      } catch (error) {
        if (error instanceof ApiError && nobodyRemembers(error)) return undefined;
        throw error;
      }
    },
  };
}

/** Where and as whom to sign in: no token is there yet. */
export type SignInOptions = Omit<ClientOptions, 'credentials'> & { readonly apiKey: string };

/** Authorization: user name and password to a token (A2). Throws an ApiError that says how it failed. */
export async function authorize(
  options: SignInOptions,
  login: { username: string; password: string },
  signal?: AbortSignal,
): Promise<string> {
  const response = await request(options, {
    method: CALLS.authorize.method,
    path: callPath('authorize', options.version),
    headers: { 'x-api-key': options.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify(login),
    signal,
  });
  return answer(response, parseAuthorized);
}

interface Sending {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: Blob | string;
  signal?: AbortSignal | undefined;
}

/** Sends and gives the response of a success; throws an ApiError for anything else. */
async function request(
  options: Pick<ClientOptions, 'send' | 'base' | 'now'>,
  { method, path, headers, body, signal }: Sending,
): Promise<Response> {
  const response = await reading(() =>
    options.send(options.base + path, {
      method,
      headers: { accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
    }),
  );
  if (response.ok) return response;
  const text = await reading(() => response.text());
  const retryAfter = response.headers.get('retry-after') ?? undefined;
  throw new ApiError(classify({ status: response.status, body: text, retryAfter }, options.now()));
}

/** Reads a success with a parser; an unreadable one does not tell how the API took the request. */
async function answer<T>(response: Response, parse: (text: string) => T): Promise<T> {
  const text = await reading(() => response.text());
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    throw new ApiError({ kind: 'unclear', status: response.status, words: error.message });
  }
}

/** Turns the one thing that fetch says of every lost connection (a TypeError) into an ApiError. */
async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new ApiError({ kind: 'unreachable', words });
  }
}

/** An answer that our proxy would not give: a host or a reverse proxy that knows no attempts. */
function nobodyRemembers({ failure }: ApiError): boolean {
  if (failure.kind === 'unclear') return failure.status < 500;
  return ['not found', 'forbidden', 'unauthorized', 'rejected', 'too large'].includes(failure.kind);
}
