import type { AttemptClient } from '../../api/attemptClient.ts';
import type { ApiClient } from '../../api/client.ts';
import type { ListEngine } from '../../lists/engine.ts';
import { ListError } from '../../lists/types/problem.ts';
import type { Journal } from '../ledger/journal.ts';
import { LedgerError } from '../ledger/ledger.ts';
import type { Lines } from '../browser/connections.ts';
import { showBreak } from '../ledger/showFailure.ts';
import type { Poller } from '../poll/poller.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Activity, RunState } from '../state.ts';
import { Alarms } from './alarms.ts';
import { Connection } from './api/apiAccess.ts';
import { decide, keyOf, staleWaits, type Standing, type Task } from './decide.ts';
import type { Gate } from './backoff.ts';
import { perform } from './perform.ts';
import { Planner } from './planner.ts';
import { Polls } from './batchPolls.ts';
import { Repeats } from './repeatGuard.ts';
import { Stores } from './attempts/currentStore.ts';
import type { Obstacle } from './attempts/verdict.ts';
import type { Work } from './work.ts';

/** What a driver needs. */
export interface Driving {
  readonly journal: Journal;
  readonly engine: ListEngine;
  readonly session: Session;
  readonly poller: Poller;
  readonly ports: Ports;
  readonly gate: Gate;
  readonly lines: Lines;
  readonly inTurn: Work['inTurn'];
  /** Aborts when the run is removed. */
  readonly signal: AbortSignal;
}

/** Drives one run: does what its state asks for until it is finished. */
export class Driver implements Work {
  readonly journal: Journal;
  readonly engine: ListEngine;
  readonly ports: Ports;
  readonly signal: AbortSignal;
  readonly gate: Gate;
  readonly lines: Lines;
  readonly stores: Stores;
  readonly inTurn: Work['inTurn'];
  readonly #session: Session;
  readonly #connection: Connection;
  readonly #polls: Polls;
  readonly #planner: Planner;
  readonly #repeats: Repeats;
  readonly #underway = new Set<string>();
  readonly #alarms: Alarms;
  #over = false;
  #handedOver = false;
  #resolve: () => void = () => undefined;

  constructor(driving: Driving) {
    const { journal, engine, session, poller, ports, gate, lines, inTurn, signal } = driving;
    this.journal = journal;
    this.engine = engine;
    this.ports = ports;
    this.signal = signal;
    this.inTurn = inTurn;
    this.gate = gate;
    this.lines = lines;
    this.stores = new Stores(this);
    this.#session = session;
    this.#connection = new Connection(journal, session, ports.clock, lines);
    this.#polls = new Polls(this, poller);
    this.#planner = new Planner(this);
    this.#alarms = new Alarms(ports.clock, signal, () => {
      this.#step();
    });
    this.#repeats = new Repeats(ports.random, (task) => {
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
    return this.#over ? undefined : this.#connection.open();
  }

  attempts(): AttemptClient | undefined {
    return this.#over ? undefined : this.#connection.attempts;
  }

  /** Another tab can go on with the run: stops here if this one cannot. */
  handOver(): void {
    if (this.#over || this.#connection.accepted()) return;
    this.#handedOver = true;
    this.#end();
  }

  stop(client: ApiClient, obstacle: Obstacle): Promise<void> {
    return this.#connection.stop(client, obstacle);
  }

  show(part: number, activity: Activity | undefined): void {
    this.journal.live((live) => {
      const all = new Map(live.activity);
      if (activity) all.set(part, activity);
      else all.delete(part);
      return { ...live, activity: all };
    });
  }

  besides(work: () => Promise<void>): void {
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
        if (seen?.pause && seen.pause !== state?.pause) this.#connection.forgive();
        seen = state;
        step();
      }),
      this.#session.subscribe(() => {
        this.#repeats.reset();
        step();
      }),
      this.ports.onOnline(() => {
        this.#repeats.reset();
        this.gate.open();
        step();
      }),
    ];
  }

  #step(): void {
    const { state } = this.journal;
    if (this.#over) return;
    if (!state || this.signal.aborted || state.stage === 'finished') return this.#end();
    this.#planner.keepUp(state);
    for (const part of staleWaits(state, this.journal.activity)) this.show(part, undefined);
    // One look at the clock for all: between two, the gate may open, and nobody would be woken.
    const now = this.ports.clock.now();
    const standing = this.#standing(now);
    for (const task of decide(state, standing)) this.#beginInTime(task, state, now);
    this.#polls.keepUp(state, standing.api === 'open');
    if (state.stage === 'running') this.#alarms.set(this.gate.until, now);
  }

  #beginInTime(task: Task, state: RunState, now: number): void {
    const at = this.#repeats.mayBeginAt(task, state, this.gate.until, now);
    if (at <= now) this.#begin(task);
    else this.#alarms.set(at, now);
  }

  #standing(now: number): Standing {
    const present = this.#connection.current() !== undefined;
    return {
      underway: this.#underway,
      api: present ? (this.client() ? 'open' : 'closed') : 'no client',
      gateOpen: this.gate.until <= now,
      wary: this.gate.wary,
      fresh: this.#connection.accepted() !== undefined,
      unplannable: this.#planner.failed,
    };
  }

  #begin(task: Task): void {
    const key = keyOf(task);
    this.#underway.add(key);
    this.#run(
      () => perform(this, this.#planner, task),
      () => this.#underway.delete(key),
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
    showBreak(this.journal, this.ports, error);
    this.#end();
  }

  #end(): void {
    this.#over = true;
    this.#resolve();
  }
}
