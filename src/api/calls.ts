import { BATCH_FILE_COLLECTION, JOB_COLLECTION } from './assumptions.ts';

/** The API version unless configured otherwise. */
export const DEFAULT_VERSION = 'v3';

type Method = 'GET' | 'POST';

interface CallShape {
  readonly method: Method;
  /** Path after the version, with the placeholders `{job}` and `{batch}`. */
  readonly path: string;
}

const BATCH_FILES = `${JOB_COLLECTION}/{job}/${BATCH_FILE_COLLECTION}` as const;

/** Every call of the API that we use, as the tutorial shows it; for jobs, signing in and Batch-Files A1, A2 and A7. */
export const CALLS = {
  authorize: { method: 'POST', path: '/auth' },
  createJob: { method: 'POST', path: JOB_COLLECTION },
  retrieveJob: { method: 'GET', path: `${JOB_COLLECTION}/{job}` },
  createBatch: { method: 'POST', path: `${JOB_COLLECTION}/{job}/batch` },
  retrieveBatch: { method: 'GET', path: `${JOB_COLLECTION}/{job}/batch/{batch}` },
  retrieveResult: { method: 'GET', path: `${JOB_COLLECTION}/{job}/batch/{batch}/result` },
  createBatchFile: { method: 'POST', path: BATCH_FILES },
  retrieveBatchFile: { method: 'GET', path: `${BATCH_FILES}/{batch}` },
  retrieveBatchFileResult: { method: 'GET', path: `${BATCH_FILES}/{batch}/result` },
} as const satisfies Record<string, CallShape>;

export type CallName = keyof typeof CALLS;

/** Calls that create something that may be billed. The server can remember their answers. */
export const CREATE_CALLS = ['createJob', 'createBatch', 'createBatchFile'] as const;

export type CreateCall = (typeof CREATE_CALLS)[number];

/** Whether a call creates something. */
export function isCreate(call: CallName): call is CreateCall {
  return CREATE_CALLS.some((create) => create === call);
}

/** The values of a path's placeholders. */
export interface CallParams {
  readonly job?: string;
  readonly batch?: string;
}

/** An ID of a job, batch or Batch-File, or a version: characters that need no encoding in a path. */
const SEGMENT = '[A-Za-z0-9_-]{1,128}';

const ID = new RegExp(`^${SEGMENT}$`);

/** Whether `text` can be a job's or batch's id (the tutorial's look like `160718103247ad0`). */
export function isId(text: string): boolean {
  return ID.test(text);
}

/**
 * The path of a call below the API's origin, such as `/v3/async/append/email/job/160718103247ad0`.
 * Throws a RangeError if a placeholder's value is missing, or it or the version is not valid in a path.
 */
export function callPath(name: CallName, version: string, params: CallParams = {}): string {
  if (!isId(version)) throw new RangeError(`${name}: no usable version`);
  const fill = (_: string, hole: string): string => {
    const value = params[hole as keyof CallParams];
    if (value === undefined || !isId(value)) throw new RangeError(`${name}: no usable ${hole} id`);
    return value;
  };
  return `/${version}${CALLS[name].path.replace(/\{(\w+)\}/g, fill)}`;
}

/** A request's method and path recognized as one of the calls. */
export interface MatchedCall {
  readonly name: CallName;
  readonly version: string;
  readonly params: CallParams;
}

/** Each call's path as a pattern over the whole of a path. */
const patterns = Object.entries(CALLS).map(([name, { method, path }]) => {
  const holes = path.replaceAll(/\{(\w+)\}/g, `(?<$1>${SEGMENT})`);
  return { name: name as CallName, method, path: new RegExp(`^/(?<version>${SEGMENT})${holes}$`) };
});

/**
 * The call that `method` and `path` (undecoded, without query) ask for, or undefined. Strict on
 * purpose: no decoding, no empty, dotted or encoded segments, nothing after the path.
 */
export function matchCall(method: string, path: string): MatchedCall | undefined {
  for (const pattern of patterns) {
    const found = pattern.method === method ? pattern.path.exec(path)?.groups : undefined;
    if (!found) continue;
    const { version = '', ...params } = found;
    return { name: pattern.name, version, params };
  }
  return undefined;
}

/** The name of the call that `matchCall` recognises, at a fraction of the cost. */
export function callNamed(method: string, path: string): CallName | undefined {
  return patterns.find((pattern) => pattern.method === method && pattern.path.test(path))?.name;
}
