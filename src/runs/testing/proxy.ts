import type { AttemptKey, AttemptKnown } from '../../api/attemptClient.ts';
import {
  ATTEMPTS_REMEMBERED_FOR,
  PROBLEM_TYPE,
  type AttemptState,
  type Reached,
  type StoreReport,
} from '../../api/attempts.ts';
import { parseBatchCreated, parseJobCreated } from '../../api/answers.ts';
import type { ErrorAnswer } from '../../api/classify.ts';

/** An answer as the page sees it; without a store it is not our server's. */
export interface Answer extends ErrorAnswer {
  readonly store?: string;
}

/** How a sending to the API ended; `no` and `unknown` as the proxy's errors say it. */
export type Sent = ErrorAnswer | Reached;

interface Kept {
  readonly at: number;
  readonly secret: string;
  state: AttemptState;
}

/** A store of attempts, and the server in front of it. */
export class AttemptStore {
  readonly id: string;
  /** For proofs that the tests can fail: a store that remembers nothing sends everything again. */
  forgetful = false;
  /** The same: a store that takes a key as void, and sends it all the same. */
  voidsInVain = false;
  /** The same: a store that takes what was in progress when its server died for not sent. */
  leaseFrees = false;
  readonly #now: () => number;
  readonly #madeAt: number;
  readonly #attempts = new Map<string, Kept>();

  constructor(id: string, now: () => number) {
    this.id = id;
    this.#now = now;
    this.#madeAt = now();
  }

  report(): StoreReport {
    const now = this.#now();
    const keptSince = Math.max(this.#madeAt, now - ATTEMPTS_REMEMBERED_FOR);
    return { store: this.id, now, keptSince };
  }

  lookUp({ key }: AttemptKey): AttemptKnown {
    const { store, now, keptSince } = this.report();
    return { store, report: { ...this.#state(key), now, keptSince } };
  }

  void(attempt: AttemptKey): AttemptKnown {
    const known = this.#state(attempt.key);
    const refused = known.state === 'answered' && mayRepeat(known.answer.status);
    if (!this.voidsInVain && (refused || ['unseen', 'not sent'].includes(known.state)))
      this.#keep(attempt, { state: 'void' });
    const now = this.lookUp(attempt);
    return this.voidsInVain ? { ...now, report: { ...now.report, state: 'void' } } : now;
  }

  /** The server died: what was in progress has an unknown end. Gives the attempts that were. */
  restart(): string[] {
    const open = [...this.#attempts].filter(([, { state }]) => state.state === 'in progress');
    for (const [, kept] of open) kept.state = { state: this.leaseFrees ? 'not sent' : 'unknown' };
    return open.map(([key]) => key);
  }

  /** Sends an attempt at most once. */
  async send(attempt: AttemptKey, deliver: () => Promise<Sent>): Promise<Answer> {
    const known = this.#state(attempt.key);
    if (known.state === 'in progress') return this.#problem(409, 'in-progress', 'unknown');
    if (known.state === 'unknown') return this.#problem(409, 'outcome-unknown', 'unknown');
    if (known.state === 'void') return this.#problem(410, 'void', 'no');
    if (known.state === 'answered' && !mayRepeat(known.answer.status)) {
      const { id = '', status } = known.answer;
      return { status, body: JSON.stringify({ batch_id: id, job_id: id }), store: this.id };
    }
    const mine = this.#keep(attempt, { state: 'in progress' });
    const sent = await deliver();
    // A restart meanwhile has settled it.
    if (mine.state.state !== 'in progress') return this.#problem(502, 'lost', 'unknown');
    mine.state = remembered(sent);
    return typeof sent === 'string'
      ? this.#problem(502, 'upstream', sent)
      : { ...sent, store: this.id };
  }

  #keep({ key, secret }: AttemptKey, state: AttemptState): Kept {
    const kept = { at: this.#now(), secret, state };
    this.#attempts.set(key, kept);
    return kept;
  }

  #state(key: string): AttemptState {
    const kept = this.forgetful ? undefined : this.#attempts.get(key);
    const old = kept && kept.at < this.#now() - ATTEMPTS_REMEMBERED_FOR;
    return !kept || old ? { state: 'unseen' } : kept.state;
  }

  #problem(status: number, code: string, reached: Reached): Answer {
    const body = JSON.stringify({ type: PROBLEM_TYPE + code, title: code, status, reached });
    return { status, body, store: this.id };
  }
}

function remembered(sent: Sent): AttemptState {
  if (sent === 'no') return { state: 'not sent' };
  if (sent === 'unknown') return { state: 'unknown' };
  const { status, body, retryAfter } = sent;
  // A server that fails, and a gateway that gives up, leave open what became of it.
  if (status >= 500) return { state: 'unknown' };
  const id = idIn(body);
  return {
    state: 'answered',
    answer: {
      status,
      ...(id === undefined ? {} : { id }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    },
  };
}

function idIn(body: string): string | undefined {
  for (const parse of [parseBatchCreated, parseJobCreated])
    try {
      return parse(body);
    } catch {
      // It is the other one, or none.
    }
  return undefined;
}

function mayRepeat(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408;
}
