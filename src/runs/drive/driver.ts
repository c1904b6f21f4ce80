import type { ApiClient } from '../../api/client.ts';
import type { ListEngine } from '../../lists/engine.ts';
import { ListError } from '../../lists/types/problem.ts';
import type { Journal } from '../journal.ts';
import { LedgerError } from '../ledger/ledger.ts';
import { serial } from '../serial.ts';
import { showBreak } from '../showBreak.ts';
import type { Poller } from '../poll/poller.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Activity, RunState } from '../state.ts';
import { Connection } from './connection.ts';
import { cutPart } from './cut.ts';
import { decide, keyOf, staleWaits, type Standing, type Task } from './decide.ts';
import { fetchResult } from './fetch.ts';
import { Gate } from './gate.ts';
import { createJob } from './job.ts';
import { mergeRun } from './merge.ts';
import { Planner } from './plan.ts';
import { Polls } from './polls.ts';
import { sendBatch, settleBatch } from './send.ts';
import type { Obstacle } from './verdict.ts';
import type { Work } from './work.ts';

/** What a driver needs. */
export interface Driving {
  readonly journal: Journal;
  readonly engine: ListEngine;
  readonly session: Session;
  readonly poller: Poller;
  readonly ports: Ports;
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
  readonly inTurn: Work['inTurn'];
  readonly fetchInTurn: Work['fetchInTurn'] = serial();
  readonly #session: Session;
  readonly #connection: Connection;
  readonly #polls: Polls;
  readonly #planner: Planner;
  readonly #underway = new Set<string>();
  /** The opening of the gate that is waited for. */
  #wakesAt: number | undefined;
  #over = false;
  #resolve: () => void = () => undefined;

  constructor({ journal, engine, session, poller, ports, inTurn, signal }: Driving) {
    this.journal = journal;
    this.engine = engine;
    this.ports = ports;
    this.signal = signal;
    this.inTurn = inTurn;
    this.gate = new Gate(ports.random);
    this.#session = session;
    this.#connection = new Connection(journal, session, ports.clock);
    this.#polls = new Polls(this, poller);
    this.#planner = new Planner(this);
  }

  /** Drives until the run is finished or removed, or something nobody foresaw stops it. */
  async drive(): Promise<void> {
    const over = new Promise<void>((resolve) => {
      this.#resolve = resolve;
    });
    const stops = this.#listen();
    this.#step();
    await over;
    for (const stop of stops) stop();
    this.#polls.stop();
  }

  state(): RunState {
    const { state } = this.journal;
    if (!state) throw new LedgerError('gone');
    return state;
  }

  client(): ApiClient | undefined {
    return this.#over ? undefined : this.#connection.open();
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
        if (seen?.pause && !state?.pause) this.#connection.forgive();
        seen = state;
        step();
      }),
      this.#session.subscribe(step),
      this.ports.onOnline(() => {
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
    for (const task of decide(state, standing)) this.#begin(task);
    this.#polls.keepUp(state, standing.api === 'open');
    this.#wakeAtGate(state, now);
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
      () => this.#perform(task),
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

  async #perform(task: Task): Promise<void> {
    switch (task.kind) {
      case 'plan':
        return this.#planner.plan();
      case 'create job':
        return createJob(this);
      case 'cut trial':
        return cutPart(this, task.batch.part, task.records);
      case 'send':
        return sendBatch(this, task.batch);
      case 'settle':
        return settleBatch(this, task.batch);
      case 'fetch':
        return fetchResult(this, task.batch);
      case 'merge':
        return this.#merge();
      case 'ask for credentials':
        await this.journal.record({ type: 'paused', pause: { kind: 'credentials', words: '' } });
        return;
      case 'resume':
        await this.journal.record({ type: 'resumed', from: task.from });
    }
  }

  #merge(): Promise<void> {
    return this.inTurn(async () => {
      const summary = await mergeRun(this.engine, this.journal, this.signal);
      await this.journal.record({ type: 'merged', summary });
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

  /** Sending goes on by itself when the gate opens. */
  #wakeAtGate(state: RunState, now: number): void {
    const { until } = this.gate;
    if (until <= now || state.stage !== 'running' || until === this.#wakesAt) return;
    this.#wakesAt = until;
    void this.ports.clock.wait(until - now, this.signal).then(() => {
      if (this.#wakesAt === until) this.#wakesAt = undefined;
      this.#step();
    });
  }
}
