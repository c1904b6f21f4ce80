import type { AttemptKey } from '../../../api/attemptClient.ts';
import type { ErrorAnswer } from '../../../api/classify.ts';
import { ApiError } from '../../../api/failure.ts';
import type { VirtualClock } from '../clock.ts';
import type { CreateFault, GetFault } from './faults.ts';
import type { Sent } from './proxy.ts';
import { ok, type Remote } from './remote.ts';

/** How long one way takes, in milliseconds. */
export const LEG = 500;

/** A Create of a batch on its way. */
export interface Create {
  readonly job: string;
  readonly attempt: AttemptKey;
  readonly token: string;
  readonly signal: AbortSignal | undefined;
}

/** A GET about a batch on its way. */
export type Get = Pick<Create, 'token' | 'signal'> & { readonly batch: string };

/** Faults that the upload host doesn't have. */
const FAULTS_OF_THE_API: ReadonlySet<CreateFault> = new Set<CreateFault>([
  'quota used up',
  'token expired',
  'forbidden',
  'no such job',
  'unreadable after acceptance',
]);

/** Between proxy and API, and what the API makes of it. */
export class ApiLeg {
  readonly #clock: VirtualClock;
  readonly #remote: Remote;
  readonly #restartProxy: () => void;

  constructor(clock: VirtualClock, remote: Remote, restartProxy: () => void) {
    this.#clock = clock;
    this.#remote = remote;
    this.#restartProxy = restartProxy;
  }

  /** Delivers a Create to the API, which handles it with `act`. */
  async deliver(
    { token }: Pick<Create, 'token'>,
    act: () => ErrorAnswer,
    fault?: CreateFault,
  ): Promise<Sent> {
    const refusable = () => this.#remote.refusal(token, 'Create') ?? act();
    return this.#deliver(refusable, fault);
  }

  /** Delivers an upload, which needs no key, quota or job. */
  upload(act: () => ErrorAnswer | 'expired', fault?: CreateFault): Promise<Sent> {
    return this.#deliver(act, fault && FAULTS_OF_THE_API.has(fault) ? undefined : fault);
  }

  async #deliver(act: () => Sent, fault?: CreateFault): Promise<Sent> {
    await this.#clock.wait(fault === 'slow' || fault === 'stalled' ? 100 * LEG : LEG);
    const trouble = this.#trouble(fault);
    if (trouble) return trouble;
    const answer = act();
    if (typeof answer === 'string' || answer.status > 299) return answer;
    switch (fault) {
      case 'proxy died after acceptance':
        this.#restartProxy();
        return 'unknown';
      case 'api lost after acceptance':
        return 'unknown';
      case 'error after acceptance':
        return { status: 504, body: JSON.stringify({ message: 'Endpoint request timed out' }) };
      case 'unreadable after acceptance':
        return ok({ identity: 'who knows' });
      default:
        return answer;
    }
  }

  /** Faults that come before the API accepts anything. */
  #trouble(fault: CreateFault | undefined): Sent | undefined {
    switch (fault) {
      case 'api unreachable':
        return 'no';
      case 'proxy died while sending':
        this.#restartProxy();
        return 'unknown';
      case 'api lost before acceptance':
        return 'unknown';
      case 'error before acceptance':
        return { status: 500, body: '' };
      case 'throttled':
        return { status: 429, body: JSON.stringify({ message: 'Too Many Requests' }) };
      case 'throttled for long':
        return { status: 429, body: '{"message":"Too Many Requests"}', retryAfter: '300' };
      case 'quota used up':
        this.#remote.quotaUsedUp = 'for Creates';
        return undefined;
      case 'token expired':
        this.#remote.token += 1;
        return undefined;
      case 'forbidden':
        return { status: 403, body: JSON.stringify({ message: 'Forbidden' }) };
      case 'no such job':
        return { status: 404, body: '' };
      case 'rejected':
        return { status: 400, body: JSON.stringify({ message: 'Malformed' }) };
      default:
        return undefined;
    }
  }

  /** What comes of a GET. */
  async get(
    { token, batch, signal }: Get,
    answer: () => ErrorAnswer,
    fault: GetFault | undefined,
  ): Promise<ErrorAnswer> {
    await this.#clock.wait(LEG);
    switch (fault) {
      case 'lost':
        throw unreachable();
      case 'stalled':
        return never(signal);
      case 'throttled':
        return { status: 429, body: '{"message":"Too Many Requests"}', retryAfter: '90' };
      case 'server error':
        return { status: 500, body: '' };
      case 'page of HTML':
        return { status: 200, body: '<html></html>' };
      case 'odd state':
        return ok({ state: 'ON_HOLD' });
      case 'failed state':
        this.#remote.fail(batch);
        break;
      case 'token expired':
        this.#remote.token += 1;
        break;
      case 'quota used up':
        this.#remote.quotaUsedUp = 'for all';
        break;
      case 'gone for good':
        this.#remote.spoil(batch, 'gone');
        break;
      case 'other shape for good':
        this.#remote.spoil(batch, 'other shape');
        break;
      case 'stranger':
        return { status: 404, body: '<html>Not Found</html>' };
      case undefined:
    }
    return this.#remote.refusal(token, 'GET') ?? answer();
  }
}

/** Nobody was reached. */
export function unreachable(): ApiError {
  return new ApiError({ kind: 'unreachable', words: 'Failed to fetch' });
}

/** An answer that never comes, until the call is given up. */
export function never(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new DOMException('Aborted', 'AbortError'));
    });
  });
}
