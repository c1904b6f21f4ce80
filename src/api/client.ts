import {
  parseAuthorized,
  parseBatchCreated,
  parseBatchFileCreated,
  parseBatchState,
  parseJobCreated,
  type BatchState,
} from './answers.ts';
import type { AttemptKey } from './attemptClient.ts';
import {
  contentDigest,
  DIGEST_HEADER,
  KEY_HEADER,
  keyHeader,
  SECRET_HEADER,
  STORE_HEADER,
  uploadPath,
} from './attempts.ts';
import type { BatchOptions } from './body.ts';
import { callPath, CALLS, type CallName, type CallParams } from './calls.ts';
import { bodyDigest } from './digest.ts';
import { answer, reading, request, type HttpOptions, type HttpRequest } from './http.ts';
import { wholeBody } from './wholeBody.ts';

/** The two secrets (I6). */
export interface Credentials {
  readonly apiKey: string;
  /** Empty for keys that need no token (A10). */
  readonly token: string;
}

export interface ClientOptions extends HttpOptions {
  readonly version: string;
  readonly credentials: Credentials;
}

/** A part of a job to create: `name` is for the caller's reference only. */
export interface JobRequest extends BatchOptions {
  readonly name: string;
}

/** A batch that the API accepted, or a Batch-File. */
export interface BatchRef {
  readonly job: string;
  readonly batch: string;
  /** True for a Batch-File. */
  readonly file: boolean;
}

/** The API through the proxy. Every method throws an ApiError that says how the call failed. */
export interface ApiClient {
  /** Create Asynchronous Job (A1); returns the job's id. */
  createJob(request: JobRequest, attempt: AttemptKey, signal?: AbortSignal): Promise<string>;
  /** Create Asynchronous Batch; returns the batch's id. `body` is the whole request body. */
  createBatch(job: string, attempt: AttemptKey, body: Blob, signal?: AbortSignal): Promise<string>;
  /** Create Asynchronous Batch-File (A7): returns its ID. Our server keeps the upload address. */
  createBatchFile(
    job: string,
    attempt: AttemptKey,
    options: BatchOptions,
    signal?: AbortSignal,
  ): Promise<string>;
  /** Uploads the records of the attempt's Batch-File through our server, and returns its ID. */
  upload(attempt: AttemptKey, body: Blob, signal?: AbortSignal): Promise<string>;
  /** Retrieve Asynchronous Batch, or Batch-File. */
  retrieveBatch(batch: BatchRef, signal?: AbortSignal): Promise<BatchState>;
  /**
   * Retrieve Asynchronous Batch Result, or Batch-File Result: the raw answer. `heard` is called when a piece arrives.
   */
  retrieveResult(batch: BatchRef, signal?: AbortSignal, heard?: () => void): Promise<ArrayBuffer>;
}

export function createClient(options: ClientOptions): ApiClient {
  const call = (name: CallName, params: CallParams, extra?: Partial<HttpRequest>) =>
    callApi(options, name, params, extra);

  return {
    async createJob(job, attempt, signal) {
      const headers = attemptHeaders(attempt);
      const body = JSON.stringify(job);
      return answer(await call('createJob', {}, { body, headers, signal }), parseJobCreated);
    },
    async createBatch(job, attempt, body, signal) {
      const headers = { ...attemptHeaders(attempt), ...(await digestHeaders(body)) };
      return answer(
        await call('createBatch', { job }, { body, headers, signal }),
        parseBatchCreated,
      );
    },
    async createBatchFile(job, attempt, attributes, signal) {
      const headers = attemptHeaders(attempt);
      const body = JSON.stringify(attributes);
      return answer(await call('createBatchFile', { job }, { body, headers, signal }), fileId);
    },
    async upload(attempt, body, signal) {
      const type = { 'content-type': 'application/json' };
      const headers = { ...type, ...attemptHeaders(attempt), ...(await digestHeaders(body)) };
      const path = uploadPath(attempt.key);
      return answer(await request(options, { method: 'PUT', path, headers, body, signal }), fileId);
    },
    async retrieveBatch({ job, batch, file }, signal) {
      const name = file ? 'retrieveBatchFile' : 'retrieveBatch';
      return answer(await call(name, { job, batch }, { signal }), parseBatchState);
    },
    async retrieveResult({ job, batch, file }, signal, heard = () => undefined) {
      const name = file ? 'retrieveBatchFileResult' : 'retrieveResult';
      const response = await call(name, { job, batch }, { signal });
      return reading(() => wholeBody(response, heard));
    },
  };
}

/** Makes a call and gives the response of a success. Throws an ApiError that says how the call failed. */
export function callApi(
  options: ClientOptions,
  name: CallName,
  params: CallParams,
  extra: Partial<HttpRequest> = {},
): Promise<Response> {
  return request(options, {
    method: CALLS[name].method,
    path: callPath(name, options.version, params),
    ...extra,
    headers: {
      ...secretHeaders(options.credentials),
      'content-type': 'application/json',
      ...extra.headers,
    },
  });
}

/** The headers that give access to a call; an empty token has none (A10). */
function secretHeaders({ apiKey, token }: Credentials): Record<string, string> {
  return { 'x-api-key': apiKey, ...(token === '' ? {} : { authorizationtoken: token }) };
}

function attemptHeaders({ key, secret, store }: AttemptKey): Record<string, string> {
  const named: Record<string, string> = store === undefined ? {} : { [STORE_HEADER]: store };
  return { [KEY_HEADER]: keyHeader(key), [SECRET_HEADER]: secret, ...named };
}

async function digestHeaders(body: Blob): Promise<Record<string, string>> {
  const digest = await bodyDigest(body);
  return digest === undefined ? {} : { [DIGEST_HEADER]: contentDigest(digest) };
}

function fileId(text: string): string {
  return parseBatchFileCreated(text).id;
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
