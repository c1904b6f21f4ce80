import {
  parseBatchCreated,
  parseBatchState,
  parseJobCreated,
  AnswerError,
} from '../../api/answers.ts';
import { classify, type ErrorAnswer } from '../../api/classify.ts';
import type { ApiClient } from '../../api/client.ts';
import { ApiError } from '../../api/failure.ts';
import { resultOf } from '../../lists/testing/result.ts';
import { ApiLeg, LEG, never, unreachable, type Create, type Get } from './apiLeg.ts';
import type { VirtualClock } from './clock.ts';
import { AMBIGUOUS, AMBIGUOUS_ALONE, type CreateFault, type GetFault } from './faults.ts';
import { ProxyMemory, type Sent } from './proxy.ts';
import { Remote } from './remote.ts';

/** All that lies between a tab and the API, and the API itself. Outlives tabs. */
export class Line {
  readonly remote: Remote;
  readonly memory = new ProxyMemory();
  /** Whether there is a proxy that remembers attempts. */
  remembers = true;
  /** What goes wrong with the next Creates of batches and the next GETs; `undefined`: nothing. */
  createFaults: (CreateFault | undefined)[] = [];
  getFaults: (GetFault | undefined)[] = [];
  /** What the API answers to the next creations of jobs instead; `lost`: the answer goes astray. */
  jobFaults: (ErrorAnswer | 'lost')[] = [];
  /** Calls that reached the line, by name. */
  readonly calls: Record<keyof ApiClient, number> = {
    createJob: 0,
    createBatch: 0,
    retrieveBatch: 0,
    retrieveResult: 0,
    attempt: 0,
  };
  /** Attempts of which nobody can tell whether the API accepted them. */
  readonly ambiguous = new Set<string>();
  /** Attempt ids as they were sent, in order. */
  readonly sent: string[] = [];
  readonly #clock: VirtualClock;
  readonly #api: ApiLeg;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
    this.remote = new Remote(clock);
    this.#api = new ApiLeg(clock, this.remote, () => {
      this.#restartProxy();
    });
  }

  /** The API for the holder of a token. */
  client(token: string): ApiClient {
    return counted(this.calls, {
      createJob: (_job, attempt) => this.#createJob(attempt, token),
      createBatch: (job, attempt, body, signal) =>
        this.#createBatch({ job, attempt, token, signal }, body),
      retrieveBatch: async (_job, batch, signal) =>
        read(
          await this.#get({ token, batch, signal }, () => this.remote.retrieve(batch)),
          parseBatchState,
        ),
      retrieveResult: async (_job, batch, signal) => {
        const answer = await this.#get({ token, batch, signal }, () => this.remote.result(batch));
        return resultOf(read(answer, (body) => body));
      },
      attempt: async (attempt, signal) => {
        const fault = this.getFaults.shift();
        await this.#clock.wait(LEG);
        if (fault === 'lost') throw unreachable();
        if (fault === 'stalled') return never(signal);
        return this.remembers ? this.memory.state(attempt) : undefined;
      },
    });
  }

  async #createJob(attempt: string, token: string): Promise<string> {
    const fault = this.jobFaults.shift();
    await this.#clock.wait(LEG);
    const answer = fault === 'lost' ? undefined : fault;
    const deliver = () =>
      Promise.resolve(answer ?? this.remote.refusal(token) ?? this.remote.createJob());
    const relayed = await this.#relay(attempt, deliver);
    if (fault === 'lost') throw unreachable();
    return read(relayed, parseJobCreated);
  }

  async #createBatch(request: Create, body: Blob): Promise<string> {
    const text = await this.#clock.busy(body.text());
    const { data } = JSON.parse(text) as { data: { external_id: string }[] };
    const ids = data.map((record) => record.external_id);
    const fault = this.createFaults.shift();
    const { attempt, signal } = request;
    this.sent.push(attempt);
    const ambiguous: readonly (CreateFault | undefined)[] = this.remembers
      ? AMBIGUOUS
      : AMBIGUOUS_ALONE;
    if (ambiguous.includes(fault)) this.ambiguous.add(attempt);
    await this.#clock.wait(LEG);
    const deliver = () => this.#api.deliver(request, ids, fault);
    return read(await this.#browserLeg(attempt, signal, fault, deliver), parseBatchCreated);
  }

  async #browserLeg(
    attempt: string,
    signal: AbortSignal | undefined,
    fault: CreateFault | undefined,
    deliver: () => Promise<Sent>,
  ): Promise<ErrorAnswer> {
    switch (fault) {
      case 'lost before the proxy':
        throw unreachable();
      case 'gateway error before the proxy':
        return { status: 502, body: '<html><body>Bad gateway</body></html>' };
      case 'cut short':
        await this.#relay(attempt, () => Promise.resolve('no'));
        throw unreachable();
      case 'answer lost':
        await this.#relay(attempt, deliver);
        throw unreachable();
      case 'slow':
        void this.#relay(attempt, deliver);
        throw unreachable();
      case 'stalled':
        void this.#relay(attempt, deliver);
        return never(signal);
      case 'sent twice': {
        // What a browser doubles, only a memory in between can keep single: not the page's to prove.
        if (!this.remembers) return alone(deliver);
        // Both copies are one request of the page's; it sees the answer to the later one.
        const first = this.#relay(attempt, deliver);
        const second = await this.#relay(attempt, deliver);
        await first;
        return second;
      }
      case 'proxy died before sending':
        this.#restartProxy();
        throw unreachable();
      case 'proxy died while sending':
      case 'proxy died after acceptance':
        await this.#relay(attempt, deliver);
        throw unreachable();
      default:
        return this.#relay(attempt, deliver);
    }
  }

  #get(request: Get, answer: () => ErrorAnswer): Promise<ErrorAnswer> {
    return this.#api.get(request, answer, this.getFaults.shift());
  }

  #restartProxy(): void {
    for (const attempt of this.memory.restart()) this.ambiguous.add(attempt);
  }

  #relay(attempt: string, deliver: () => Promise<Sent>): Promise<ErrorAnswer> {
    return this.remembers ? this.memory.send(attempt, deliver) : alone(deliver);
  }
}

/** A plain reverse proxy: passes everything on, knows nothing. */
async function alone(deliver: () => Promise<Sent>): Promise<ErrorAnswer> {
  const sent = await deliver();
  return typeof sent === 'string' ? { status: 502, body: '<html>Bad gateway</html>' } : sent;
}

function read<T>({ status, body, retryAfter }: ErrorAnswer, parse: (body: string) => T): T {
  if (status > 299) throw new ApiError(classify({ status, body, retryAfter }, 0));
  try {
    return parse(body);
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    throw new ApiError({ kind: 'unclear', status, words: error.message });
  }
}

function counted(calls: Record<keyof ApiClient, number>, client: ApiClient): ApiClient {
  return new Proxy(client, {
    get(_, name: keyof ApiClient) {
      calls[name] += 1;
      return client[name];
    },
  });
}
