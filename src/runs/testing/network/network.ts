import {
  parseBatchCreated,
  parseBatchFileCreated,
  parseBatchState,
  parseJobCreated,
} from '../../../api/answers.ts';
import type { AttemptClient, AttemptKey, AttemptKnown } from '../../../api/attemptClient.ts';
import type { ApiClient } from '../../../api/client.ts';
import { ApiError } from '../../../api/failure.ts';
import { resultOf } from '../../../lists/testing/result.ts';
import { ApiLeg, LEG, never, unreachable, type Create, type Get } from './apiLeg.ts';
import { alone, BrowserLeg, type Relay } from './browserLeg.ts';
import { counted, noCalls, parseRecords, read } from './calls.ts';
import type { VirtualClock } from '../clock.ts';
import {
  AMBIGUOUS,
  AMBIGUOUS_ALONE,
  type CreateFault,
  type GetFault,
  type StoreFault,
} from './faults.ts';
import { HintLine } from './hintLine.ts';
import type { Life } from '../life.ts';
import { AttemptStore, type Answer } from './proxy.ts';
import { Remote } from './remote.ts';
import { Traffic } from './traffic.ts';

/** All that lies between a tab and the API, and the API itself. Outlives tabs. */
export class Network {
  readonly remote: Remote;
  readonly traffic: Traffic;
  readonly hints: HintLine;
  /** The store of attempts behind our server. */
  store: AttemptStore;
  /** Whether there is a proxy that remembers attempts. */
  remembers = true;
  /** Bodies of more records take so long that they are cut off on their way. */
  mostInTime = Infinity;
  /** What goes wrong with the next Creates of batches and the next GETs; `undefined`: nothing. */
  createFaults: (CreateFault | undefined)[] = [];
  getFaults: (GetFault | undefined)[] = [];
  /** The same for questions to the store of attempts. */
  storeFaults: (StoreFault | undefined)[] = [];
  /** What the API answers to the next creations of jobs instead; `lost`: the answer goes astray. */
  jobFaults: (Answer | 'lost')[] = [];
  /** Calls that reached the line, by name. */
  readonly calls = noCalls();
  /** Attempts that the API may or may not have accepted. */
  readonly ambiguous = new Set<string>();
  /** Attempt ids as they were sent, in order. */
  readonly sent: string[] = [];
  readonly #clock: VirtualClock;
  readonly #api: ApiLeg;
  readonly #browser: BrowserLeg;
  /** Notification URLs by the first record of a batch. */
  readonly #notified = new Map<string, string>();
  /** Notification URLs of Batch-Files by the key of their attempt. */
  readonly #notifiedFiles = new Map<string, string>();
  #stores = 0;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
    this.remote = new Remote(clock);
    this.hints = new HintLine(clock);
    this.remote.onAccepted = (first, ms) => {
      const url = this.#notified.get(first);
      if (url !== undefined) void this.hints.notify(url, ms);
    };
    this.traffic = new Traffic(clock.now);
    this.store = this.#newStore();
    this.#browser = new BrowserLeg(clock, this);
    this.#api = new ApiLeg(clock, this.remote, () => {
      this.restartProxy();
    });
  }

  /** Another store takes the place of the one before. */
  replaceStore(store = this.#newStore()): void {
    this.store = store;
  }

  /** The API for the holder of a token. */
  client(token: string, life: Life): ApiClient {
    return counted(this.calls, {
      createJob: (_job, attempt) => {
        this.traffic.called(life, 'createJob');
        return this.#createJob(attempt, token);
      },
      createBatch: (job, attempt, body, signal) => {
        this.traffic.called(life, `createBatch ${attempt.key}`);
        return this.#send(life, () => this.#createBatch({ job, attempt, token, signal }, body));
      },
      createBatchFile: (job, attempt, { notification_URL: url }, signal) => {
        if (url !== undefined) this.#notifiedFiles.set(attempt.key, url);
        this.traffic.called(life, `createBatchFile ${attempt.key}`);
        return this.#send(life, () => this.#createFile({ job, attempt, token, signal }));
      },
      upload: (attempt, body, signal) => {
        this.traffic.called(life, `upload ${attempt.key}`);
        return this.#send(life, () => this.#upload({ attempt, signal }, body));
      },
      retrieveBatch: async ({ batch }, signal) => {
        this.traffic.called(life, `retrieveBatch ${batch}`);
        const answer = await this.#get({ token, batch, signal }, () => this.remote.retrieve(batch));
        return read(answer, parseBatchState);
      },
      retrieveResult: async ({ batch }, signal) => {
        this.traffic.called(life, `retrieveResult ${batch}`);
        const answer = await this.#get({ token, batch, signal }, () => this.remote.result(batch));
        return resultOf(read(answer, (body) => body));
      },
    });
  }

  /** Sends a body. Expects at most three at once, and none before the time that the API asked to wait for. */
  async #send(life: Life, send: () => Promise<string>): Promise<string> {
    const over = this.traffic.sends(life);
    try {
      return await send();
    } catch (error) {
      if (error instanceof ApiError && error.failure.kind === 'throttled')
        this.traffic.askedToWait(life, error.failure.retryAfter ?? 0);
      throw error;
    } finally {
      over();
    }
  }

  /** The store of attempts, as a tab sees it. */
  attempts(life: Life): AttemptClient {
    const about =
      (call: 'lookUp' | 'void') =>
      (attempt: AttemptKey, signal?: AbortSignal): Promise<AttemptKnown | undefined> => {
        this.traffic.called(life, `${call} ${attempt.key}`);
        return this.#askStore(signal, () => this.store[call](attempt));
      };
    return counted(this.calls, {
      store: (signal) => {
        this.traffic.called(life, 'store');
        return this.#askStore(signal, () => this.store.report());
      },
      lookUp: about('lookUp'),
      void: about('void'),
    });
  }

  async #askStore<T>(signal: AbortSignal | undefined, ask: () => T): Promise<T | undefined> {
    const fault = this.storeFaults.shift();
    await this.#clock.wait(LEG);
    if (fault === 'lost') throw unreachable();
    if (fault === 'stalled') return never(signal);
    if (fault === 'store away')
      throw new ApiError({ kind: 'not sent', code: 'store-unavailable', words: '' }, this.store.id);
    return this.remembers && fault !== 'stranger' ? ask() : undefined;
  }

  async #createJob(attempt: AttemptKey, token: string): Promise<string> {
    const fault = this.jobFaults.shift();
    await this.#clock.wait(LEG);
    const answer = fault === 'lost' ? undefined : fault;
    const deliver = () =>
      Promise.resolve(answer ?? this.remote.refusal(token, 'Create') ?? this.remote.createJob());
    const relayed = await this.#relayTo(this.store)(attempt, deliver);
    if (fault === 'lost') throw unreachable();
    return read(relayed, parseJobCreated);
  }

  async #createBatch(request: Create, body: Blob): Promise<string> {
    const { ids, notification_URL: url } = parseRecords(await this.#clock.busy(body.text()));
    if (url !== undefined) this.#notified.set(ids[0] ?? '', url);
    const { attempt, job } = request;
    // What is on its way arrives at the server that it was sent to.
    const relay = this.#relayTo(this.store);
    this.sent.push(attempt.key);
    if (ids.length > this.mostInTime) return this.#browser.cutOff(attempt, relay);
    const fault = this.createFaults.shift();
    const ambiguous: readonly (CreateFault | undefined)[] = this.remembers
      ? AMBIGUOUS
      : AMBIGUOUS_ALONE;
    if (ambiguous.includes(fault)) this.ambiguous.add(attempt.key);
    await this.#clock.wait(LEG);
    const deliver = () =>
      this.#api.deliver(request, () => this.remote.createBatch(job, ids), fault);
    return read(await this.#browser.send(request, fault, deliver, relay), parseBatchCreated);
  }

  /** Creates a Batch-File. Its outcome is never ambiguous, since it has no records yet. */
  async #createFile(request: Create): Promise<string> {
    const { store } = this;
    const fault = this.createFaults.shift();
    await this.#clock.wait(LEG);
    const deliver = () =>
      this.#api.deliver(request, () => this.remote.createFile(request.job), fault);
    const relay: Relay = (attempt, sending) => store.createFile(attempt, sending);
    return read(await this.#browser.send(request, fault, deliver, relay), fileIdIn);
  }

  async #upload(request: Pick<Create, 'attempt' | 'signal'>, body: Blob): Promise<string> {
    const { ids } = parseRecords(await this.#clock.busy(body.text()));
    const { store } = this;
    const { attempt } = request;
    const url = this.#notifiedFiles.get(attempt.key);
    if (url !== undefined) this.#notified.set(ids[0] ?? '', url);
    this.sent.push(attempt.key);
    let file = '';
    const relay: Relay = (of, sending) =>
      store.upload(of, (created) => {
        file = created;
        return sending();
      });
    if (ids.length > this.mostInTime) return this.#browser.cutOff(attempt, relay);
    const fault = this.createFaults.shift();
    if (fault && AMBIGUOUS.includes(fault)) this.ambiguous.add(attempt.key);
    await this.#clock.wait(LEG);
    const deliver = () => this.#api.upload(() => this.remote.upload(file, ids), fault);
    return read(await this.#browser.send(request, fault, deliver, relay), fileIdIn);
  }

  async #get(request: Get, answer: () => Answer): Promise<Answer> {
    const fault = this.getFaults.shift();
    const got = await this.#api.get(request, answer, fault);
    return this.remembers && fault !== 'stranger' ? { ...got, store: this.store.id } : got;
  }

  restartProxy(): void {
    for (const attempt of this.store.restart()) this.ambiguous.add(attempt);
  }

  #relayTo(store: AttemptStore): Relay {
    return (attempt, deliver) => (this.remembers ? store.send(attempt, deliver) : alone(deliver));
  }

  #newStore(): AttemptStore {
    this.#stores += 1;
    return new AttemptStore(`store ${this.#stores}`, this.#clock.now);
  }
}

function fileIdIn(body: string): string {
  return parseBatchFileCreated(body).id;
}
