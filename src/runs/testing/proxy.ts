import type { AttemptState } from '../../api/attempts.ts';
import type { ErrorAnswer } from '../../api/classify.ts';

/** The proxy's own answer. */
export function proxyError(status: number, code: string, sent: 'no' | 'unknown'): ErrorAnswer {
  return { status, body: JSON.stringify({ error: { code, message: code, sent } }) };
}

/** How a sending to the API ended; `no` and `unknown` as the proxy's errors say it. */
export type Sent = ErrorAnswer | 'no' | 'unknown';

/** The proxy's memory of attempts. */
export class ProxyMemory {
  readonly #attempts = new Map<string, AttemptState>();
  /** For proofs that the tests can fail: a proxy that remembers nothing sends everything again. */
  forgetful = false;

  state(attempt: string): AttemptState {
    return (!this.forgetful && this.#attempts.get(attempt)) || { state: 'never seen' };
  }

  /** The process died: what was in flight has an unknown end. Gives the attempts that were. */
  restart(): string[] {
    const inFlight = [...this.#attempts].filter(([, { state }]) => state === 'in flight');
    for (const [id] of inFlight) this.#attempts.set(id, { state: 'unknown' });
    return inFlight.map(([id]) => id);
  }

  /** Sends an attempt at most once. */
  async send(attempt: string, deliver: () => Promise<Sent>): Promise<ErrorAnswer> {
    const known = this.state(attempt);
    if (known.state === 'in flight') return proxyError(409, 'attempt_in_flight', 'unknown');
    if (known.state === 'unknown') return proxyError(409, 'attempt_unknown', 'unknown');
    if (known.state === 'answered' && !mayRepeat(known.answer.status)) return known.answer;
    this.#attempts.set(attempt, { state: 'in flight' });
    const sent = await deliver();
    // A restart meanwhile has settled it.
    if (this.#attempts.get(attempt)?.state !== 'in flight')
      return proxyError(502, 'lost', 'unknown');
    this.#attempts.set(attempt, remembered(sent));
    return typeof sent === 'string' ? proxyError(502, 'upstream', sent) : sent;
  }
}

function remembered(sent: Sent): AttemptState {
  if (sent === 'no') return { state: 'not sent' };
  if (sent === 'unknown') return { state: 'unknown' };
  const { status, body, retryAfter } = sent;
  return {
    state: 'answered',
    answer: { status, body, ...(retryAfter === undefined ? {} : { retryAfter }) },
  };
}

function mayRepeat(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408;
}
