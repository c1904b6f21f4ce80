import type { AttemptKey, AttemptKnown } from '../../../api/attemptClient.ts';
import {
  ATTEMPTS_REMEMBERED_FOR,
  PROBLEM_TYPE,
  type AttemptState,
  type Reached,
  type StoreReport,
} from '../../../api/attempts.ts';
import { parseBatchCreated, parseBatchFileCreated, parseJobCreated } from '../../../api/answers.ts';
import type { ErrorAnswer } from '../../../api/classify.ts';
import { NO_UPLOAD, UPLOAD_EXPIRED } from '../../../api/failure.ts';

/** An answer as the page sees it. Without `store` it is not from our server. */
export interface Answer extends ErrorAnswer {
  readonly store?: string;
}

/**
 * How a request to the API ended. `no` and `unknown` as in the proxy's errors. `expired`: the upload address is too
 * old.
 */
export type Sent = ErrorAnswer | Reached | 'expired';

interface Kept {
  readonly at: number;
  readonly secret: string;
  state: AttemptState;
  /** The Batch-File that was created with it. */
  file?: string;
  /** True if an upload of its records may have been accepted. */
  inDoubt?: boolean;
}

/** A store of attempts, and the server in front of it. */
export class AttemptStore {
  readonly id: string;
  /** Mutant, to prove that the tests can fail: the store remembers nothing and sends everything again. */
  forgetful = false;
  /** Mutant: the store accepts that a key is void, and sends it anyway. */
  voidsInVain = false;
  /** Mutant: the store reports attempts in progress at a server crash as not sent. */
  leaseFrees = false;
  /** Mutant: the store reports an upload with a lost answer as not sent. */
  forgetsDoubts = false;
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
    const repeatable = known.state === 'unknown' && known.repeatable;
    if (
      !this.voidsInVain &&
      (refused || repeatable || ['unseen', 'not sent'].includes(known.state))
    )
      this.#keep(attempt, { state: this.#attempts.get(attempt.key)?.inDoubt ? 'unknown' : 'void' });
    const now = this.lookUp(attempt);
    return this.voidsInVain ? { ...now, report: { ...now.report, state: 'void' } } : now;
  }

  /** Simulates a server crash: attempts in progress become unknown. Returns these attempts. */
  restart(): string[] {
    const open = [...this.#attempts].filter(([, { state }]) => state.state === 'in progress');
    for (const [, kept] of open) {
      if (kept.file !== undefined) this.#endUpload(kept, 'unknown');
      else kept.state = { state: this.leaseFrees ? 'not sent' : 'unknown' };
    }
    return open.map(([key]) => key);
  }

  /** Creates a Batch-File. Repeating that is harmless, since it has no records yet. */
  async createFile(attempt: AttemptKey, deliver: () => Promise<Sent>): Promise<Answer> {
    const known = this.#attempts.get(attempt.key);
    const state = this.#state(attempt.key);
    if (state.state === 'void' || isOverInDoubt(state)) return this.#problem(410, 'void', 'no');
    if (known?.file !== undefined) return this.#fileAnswer(known.file);
    const sent = await deliver();
    if (typeof sent === 'string')
      return this.#problem(502, 'upstream', sent === 'no' ? 'no' : 'unknown');
    // Another request may have voided or created it meanwhile.
    const now = this.#attempts.get(attempt.key);
    if (now && now.state.state === 'void') return this.#problem(503, 'attempt-lost', 'no');
    if (now?.file !== undefined) return this.#fileAnswer(now.file);
    const refused = sent.status >= 300 && sent.status < 500;
    const kept = this.#keep(attempt, refused ? remembered(sent) : { state: 'not sent' });
    if (sent.status >= 300) return { ...sent, store: this.id };
    const file = fileIdIn(sent.body);
    if (file === undefined) return this.#problem(422, NO_UPLOAD, 'no');
    kept.file = file;
    return this.#fileAnswer(file);
  }

  /** Uploads the records of a Batch-File. One sender at a time; repeats uploads with an unknown outcome. */
  async upload(attempt: AttemptKey, deliver: (file: string) => Promise<Sent>): Promise<Answer> {
    const kept = this.#attempts.get(attempt.key);
    const state = this.#state(attempt.key);
    if (state.state === 'void') return this.#problem(410, 'void', 'no');
    if (isOverInDoubt(state)) return this.#problem(409, 'outcome-unknown', 'unknown');
    if (kept?.file === undefined || state.state === 'unseen')
      return this.#problem(409, 'not-created', 'no');
    if (state.state === 'in progress') return this.#problem(409, 'in-progress', 'unknown');
    if (state.state === 'answered' && !mayRepeat(state.answer.status))
      return this.#fileAnswer(kept.file);
    kept.state = { state: 'in progress' };
    const sent = await deliver(kept.file);
    if (this.#attempts.get(attempt.key) !== kept || kept.state.state !== 'in progress')
      return this.#problem(502, 'lost', 'unknown');
    this.#endUpload(kept, sent);
    if (sent === 'expired') return this.#problem(410, UPLOAD_EXPIRED, 'no');
    if (typeof sent === 'string') return this.#problem(502, 'upstream', sent);
    return sent.status >= 500
      ? this.#problem(502, 'upload-unclear', 'unknown')
      : { ...sent, store: this.id };
  }

  #endUpload(kept: Kept, sent: Sent): void {
    const lost = sent === 'unknown' || (typeof sent === 'object' && sent.status >= 500);
    if (lost && !this.forgetsDoubts) kept.inDoubt = true;
    if (typeof sent === 'object' && sent.status < 300) {
      kept.state = { state: 'answered', answer: { status: sent.status, id: kept.file ?? '' } };
      return;
    }
    if (kept.inDoubt) kept.state = IN_DOUBT;
    else kept.state = lost ? NOT_SENT : remembered(sent);
  }

  #fileAnswer(file: string): Answer {
    return { status: 200, body: JSON.stringify({ batch_file_id: file }), store: this.id };
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
    // A restart settled it meanwhile.
    if (mine.state.state !== 'in progress') return this.#problem(502, 'lost', 'unknown');
    mine.state = remembered(sent);
    return typeof sent === 'string'
      ? this.#problem(502, 'upstream', sent === 'no' ? 'no' : 'unknown')
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

const NOT_SENT: AttemptState = { state: 'not sent' };
const IN_DOUBT: AttemptState = { state: 'unknown', repeatable: true };

/** Whether the outcome is unknown and will stay so. */
function isOverInDoubt(state: AttemptState): boolean {
  return state.state === 'unknown' && !state.repeatable;
}

function remembered(sent: Sent): AttemptState {
  if (sent === 'no' || sent === 'expired') return { state: 'not sent' };
  if (sent === 'unknown') return { state: 'unknown' };
  const { status, body, retryAfter } = sent;
  // After a server error or gateway timeout, the outcome is unknown.
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
      // Not an answer of this kind: try the next parser.
    }
  return undefined;
}

function fileIdIn(body: string): string | undefined {
  try {
    return parseBatchFileCreated(body).id;
  } catch {
    return undefined;
  }
}

function mayRepeat(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408;
}
