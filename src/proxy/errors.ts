import { PROBLEM_MEDIA_TYPE, PROBLEM_TYPE, type Problem, type Reached } from '../api/attempts.ts';
import { retryHeader } from './headers.ts';

type ProblemStatus =
  400 | 403 | 404 | 408 | 409 | 410 | 411 | 413 | 421 | 422 | 429 | 500 | 502 | 503 | 504;

interface ProblemOptions {
  /** Details of this occurrence. */
  readonly detail?: string | undefined;
  /** Seconds for `Retry-After`. */
  readonly retryAfter?: number | undefined;
}

/** The proxy's own answer in place of the API's. Its message is the problem's title. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
  readonly status: ProblemStatus;
  /** Suffix of the problem's type. */
  readonly code: string;
  readonly reached: Reached;
  readonly detail: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(
    status: ProblemStatus,
    code: string,
    title: string,
    reached: Reached,
    options: ProblemOptions = {},
  ) {
    super(title);
    this.status = status;
    this.code = code;
    this.reached = reached;
    this.detail = options.detail;
    this.retryAfter = options.retryAfter;
  }
}

/** A refusal before the API can have received the whole request. */
export function refused(
  status: ProblemStatus,
  code: string,
  title: string,
  options?: ProblemOptions,
): ProxyError {
  return new ProxyError(status, code, title, 'no', options);
}

/** The answer that tells a client about a ProxyError: a problem document. */
export function problemAnswer(error: ProxyError) {
  const { status, code, message, detail, reached, retryAfter } = error;
  const type = PROBLEM_TYPE + code;
  const about = detail === undefined ? {} : { detail };
  const problem: Problem = { type, title: message, status, ...about, reached };
  return {
    status,
    headers: { ...retryHeader(retryAfter), 'content-type': PROBLEM_MEDIA_TYPE },
    body: JSON.stringify(problem),
  };
}
