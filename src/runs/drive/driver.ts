import type { AttemptClient } from '../../api/attemptClient.ts';
import type { ApiClient } from '../../api/client.ts';
import type { ListEngine } from '../../lists/engine.ts';
import { ListError } from '../../lists/types/problem.ts';
import type { Journal } from '../ledger/journal.ts';
import { LedgerError } from '../ledger/ledger.ts';
import type { Connections } from '../browser/connections.ts';
import { showFailure } from '../ledger/showFailure.ts';
import type { Poller } from '../poll/poller.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Activity } from '../live.ts';
import type { RunState } from '../state.ts';
import { Alarms } from './alarms.ts';
import { ApiAccess } from './api/apiAccess.ts';
import { decide, keyOf, staleWaits, type DriverStatus, type Task } from './decide.ts';
import type { Backoff } from './backoff.ts';
import { perform } from './perform.ts';
import { Planner } from './planner.ts';
import { BatchPolls } from './batchPolls.ts';
import { RepeatGuard } from './repeatGuard.ts';
import { CurrentStore } from './attempts/currentStore.ts';
import type { Obstacle } from './attempts/verdict.ts';
import type { Work } from './work.ts';

/** What a driver needs. */
export interface DriverOptions {
  readonly journal: Journal;
  readonly engine: ListEngine;
  readonly session: Session;
  readonly poller: Poller;
  readonly ports: Ports;
  readonly backoff: Backoff;
  readonly connections: Connections;
  readonly exclusively: Work['exclusively'];
  readonly earlierLists: Work['earlierLists'];
  /** Aborts when the run is removed. */
  readonly signal: AbortSignal;
}

/** Drives one run: does what its state asks for until it is finished. */
export class Driver implements Work {
  readonly journal: Journal;
  readonly engine: ListEngine;
  readonly ports: Ports;
  readonly signal: AbortSignal;
  readonly backoff: Backoff;
  readonly connections: Connections;
  readonly currentStore: CurrentStore;
  readonly exclusively: Work['exclusively'];
  readonly earlierLists: Work['earlierLists'];
  readonly #session: Session;
  readonly #access: ApiAccess;
  readonly #polls: BatchPolls;
  readonly #planner: Planner;
  readonly #repeatGuard: RepeatGuard;
  readonly #running = new Set<string>();
  readonly #alarms: Alarms;
  #over = false;
  #handedOver = false;
  #resolve: () => void = () => undefined;

  constructor(driving: DriverOptions) {
    const { journal, engine, session, poller, ports, backoff, connections, exclusively, signal } =
      driving;
    this.journal = journal;
    this.engine = engine;
    this.ports = ports;
    this.signal = signal;
    this.exclusively = exclusively;
    this.earlierLists = driving.earlierLists;
    this.backoff = backoff;
    this.connections = connections;
    this.currentStore = new CurrentStore(this);
    this.#session = session;
    this.#access = new ApiAccess(journal, session, ports.clock, connections);
    this.#polls = new BatchPolls(this, poller);
    this.#planner = new Planner(this);
    this.#alarms = new Alarms(ports.clock, signal, () => {
      this.#step();
    });
    this.#repeatGuard = new RepeatGuard(ports.random, (task) => {
      ports.report(new Error(`“${task.kind}” was due again although nothing had changed.`));
    });
  }

  /** Drives until the run is finished, removed or handed over (true), or something nobody foresaw stops it. */
  async drive(): Promise<boolean> {
    const over = new Promise<void>((resolve) => {
      this.#resolve = resolve;
    });
    const stops = this.#listen();
    this.#step();
    await over;
    for (const stop of stops) stop();
    this.#polls.stop();
    return this.#handedOver;
  }

  state(): RunState {
    const { state } = this.journal;
    if (!state) throw new LedgerError('gone');
    return state;
  }

  client(): ApiClient | undefined {
    return this.#over ? undefined : this.#access.open();
  }

  attempts(): AttemptClient | undefined {
    return this.#over ? undefined : this.#access.attempts;
  }

  /** Another tab can go on with the run: stops here if this one cannot. */
  handOver(): void {
    if (this.#over || this.#access.accepted()) return;
    this.#handedOver = true;
    this.#end();
  }

  stop(client: ApiClient, obstacle: Obstacle): Promise<void> {
    return this.#access.stop(client, obstacle);
  }

  show(part: number, activity: Activity | undefined): void {
    this.journal.live((live) => {
      const all = new Map(live.activity);
      if (activity) all.set(part, activity);
      else all.delete(part);
      return { ...live, activity: all };
    });
  }

  inBackground(work: () => Promise<void>): void {
    this.#run(work, () => undefined);
  }

  #listen(): (() => void)[] {
    let seen = this.journal.state;
    const step = (): void => {
      this.#step();
    };
    this.signal.addEventListener('abort', step);
    return [
      () => {
        this.signal.removeEventListener('abort', step);
      },
      this.journal.view.subscribe(() => {
        const { state } = this.journal;
        if (seen === state) return;
        if (seen?.pause && seen.pause !== state?.pause) this.#access.clearRefusal();
        seen = state;
        step();
      }),
      this.#session.subscribe(() => {
        this.#repeatGuard.reset();
        step();
      }),
      this.ports.onOnline(() => {
        this.#repeatGuard.reset();
        this.backoff.release();
        step();
      }),
    ];
  }

  #step(): void {
    const { state } = this.journal;
    if (this.#over) return;
    if (!state || this.signal.aborted || state.stage === 'finished') return this.#end();
    this.#planner.sync(state);
    for (const part of staleWaits(state, this.journal.activity)) this.show(part, undefined);
    // Read the clock once: if the backoff ended between two reads, no alarm would be set for it.
    const now = this.ports.clock.now();
    const status = this.#status(now);
    for (const task of decide(state, status)) this.#beginWhenAllowed(task, state, now);
    this.#polls.sync(state, status.api === 'open');
    if (state.stage === 'running') this.#alarms.set(this.backoff.until, now);
  }

  #beginWhenAllowed(task: Task, state: RunState, now: number): void {
    const at = this.#repeatGuard.mayBeginAt(task, state, this.backoff.until, now);
    if (at <= now) this.#begin(task);
    else this.#alarms.set(at, now);
  }

  #status(now: number): DriverStatus {
    const present = this.#access.current() !== undefined;
    return {
      running: this.#running,
      api: present ? (this.client() ? 'open' : 'closed') : 'no client',
      maySend: this.backoff.until <= now,
      cautious: this.backoff.cautious,
      hasAcceptedClient: this.#access.accepted() !== undefined,
      unplannable: this.#planner.failed,
    };
  }

  #begin(task: Task): void {
    const key = keyOf(task);
    this.#running.add(key);
    this.#run(
      () => perform(this, this.#planner, task),
      () => this.#running.delete(key),
    );
  }

  #run(work: () => Promise<void>, after: () => void): void {
    void work()
      .catch((error: unknown) => this.#failed(error))
      .catch((error: unknown) => {
        this.#break(error);
      })
      .finally(() => {
        after();
        this.#step();
      });
  }

  /** Storage that fails pauses the run, if that can still be written down. */
  async #failed(error: unknown): Promise<void> {
    if (this.signal.aborted) return;
    if (!(error instanceof ListError)) throw error;
    const { problem } = error;
    await this.journal.record({ type: 'paused', pause: { kind: 'storage', problem } });
  }

  /** Ends the driving in this tab; whoever drives the run next goes on from the ledger. */
  #break(error: unknown): void {
    if (this.#over || this.signal.aborted) return;
    showFailure(this.journal, this.ports, error);
    this.#end();
  }

  #end(): void {
    this.#over = true;
    this.#resolve();
  }
}
