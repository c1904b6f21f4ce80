import type { ListEngine } from '../lists/engine.ts';
import { ListError } from '../lists/types/problem.ts';
import type { Profile } from '../lists/types/profile.ts';
import { abortedByAny } from './abortedByAny.ts';
import { Driver } from './drive/driver.ts';
import type { Gate } from './drive/gate.ts';
import type { Happening } from './events.ts';
import type { Journal } from './journal.ts';
import type { Lines } from './lines.ts';
import type { Poller } from './poll/poller.ts';
import type { Ports } from './ports.ts';
import { serial } from './serial.ts';
import { showBreak } from './showBreak.ts';
import type { Session } from './session.ts';
import type { Live } from './state.ts';
import type { Work } from '../lists/types/progress.ts';

/** What runs in this tab share. */
export interface Shared {
  readonly engine: ListEngine;
  readonly session: Session;
  readonly poller: Poller;
  readonly ports: Ports;
  readonly lines: Lines;
  readonly gates: Readonly<Record<'live' | 'demo', Gate>>;
}

/** The name of the lock that lets one tab drive a run. */
export function lockName(run: string): string {
  return `append-desk run ${run}`;
}

/** The name of the lock that tabs share which show a run. */
export function shownLock(run: string): string {
  return `append-desk shown ${run}`;
}

/** A run that is open in this tab: read, and driven here or followed while another tab drives it. */
export class OpenRun {
  readonly journal: Journal;
  readonly #serial = serial();
  readonly #shared: Shared;
  readonly #removed = new AbortController();
  #reading: AbortController | undefined;
  #rowsToBe: Promise<void> | undefined;
  /** Whether the file was dropped into this page. */
  #begunHere = false;
  #driving = false;
  /** Another tab drives, and this one is next. */
  #waits = false;
  #driver: Driver | undefined;
  /** The driver gave up here: see `live.problem`, `live.broken`. */
  #halted = false;

  constructor(journal: Journal, shared: Shared) {
    this.journal = journal;
    this.#shared = shared;
    journal.view.subscribe(() => {
      this.keepDriven();
    });
    shared.session.subscribe(() => {
      this.wantLock();
    });
    this.keepDriven();
  }

  /** Aborts when the run is removed. */
  get signal(): AbortSignal {
    return this.#removed.signal;
  }

  /** Does a work on the list's files that must not overlap with another, in this tab or elsewhere. */
  readonly inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    this.#serial(async () => {
      let done: { readonly result: T } | undefined;
      const name = `append-desk files ${this.journal.run}`;
      const doIt = async (): Promise<void> => {
        done = { result: await work() };
      };
      await this.#shared.ports.locks.hold(name, this.signal, () => undefined, doIt);
      if (!done) throw new DOMException('The run was removed.', 'AbortError');
      return done.result;
    });

  /** Waits while nothing is known of the rows but by a glance: they can be looked up once they are read. */
  async readable(): Promise<void> {
    await this.#rowsToBe;
  }

  /** Makes the run. */
  async create(created: Extract<Happening, { type: 'created' }>): Promise<void> {
    this.#begunHere = true;
    await this.journal.record(created);
  }

  /**
   * Reads the list, in place of an earlier reading. How it goes shows in `live`; what a `glance` at the file
   * tells is shown until the reading tells more.
   */
  async read(
    reading: (work: Work<Profile>) => Promise<Profile>,
    glance?: Promise<Profile | undefined>,
  ): Promise<void> {
    this.#reading?.abort();
    const abort = new AbortController();
    this.#reading = abort;
    this.journal.live(({ problem: _, ...live }) => live);
    let toldRows!: () => void;
    const rowsToBe = new Promise<void>((resolve) => (toldRows = resolve));
    if (glance) this.#rowsToBe = rowsToBe;
    void glance?.then((profile) => {
      if (profile && this.#reading === abort)
        this.journal.live((live) => ({ reading: profile, ...live }));
    });
    const { signal, over } = abortedByAny([abort.signal, this.signal]);
    try {
      const profile = await reading({
        signal,
        onProgress: (soFar) => {
          toldRows();
          this.journal.live((live) => ({ ...live, reading: soFar }));
        },
      });
      if (!abort.signal.aborted) await this.journal.record({ type: 'read', profile });
    } catch (error) {
      if (abort.signal.aborted || this.signal.aborted) return;
      this.#show(error);
    } finally {
      over();
      toldRows();
      if (this.#reading === abort) {
        this.#reading = undefined;
        this.journal.live(({ reading: _, ...live }) => live);
      }
    }
  }

  /** Tries again what failed, and drives again where the driver gave up. */
  revive(): void {
    this.#halted = false;
    this.journal.live(({ problem: _, broken: __, ledger: ___, ...live }) => live);
    this.keepDriven();
  }

  /** Stops all that is done for the run in this tab; it is gone from the ledger. */
  close(): void {
    this.#removed.abort();
    this.journal.close();
  }

  /** Drives the run until it is finished, if that is not done yet and no other tab does. */
  keepDriven(): void {
    const { state } = this.journal;
    if (this.#driving || this.#halted || !state || state.stage === 'finished') return;
    this.#driving = true;
    void this.#drive().finally(() => {
      this.#driving = false;
      this.keepDriven();
    });
  }

  /** Asks for the run if this tab has credentials, as the one that drives it may have none. */
  wantLock(): void {
    const { session, ports } = this.#shared;
    const { state } = this.journal;
    const able =
      state && !state.demo && session.client(false) && session.current()?.verdict !== 'refused';
    if (this.#waits && able) ports.channel.tell({ run: this.journal.run, what: 'wanted' });
  }

  /** Another tab with credentials asks for the run. */
  handOver(): void {
    this.#driver?.handOver();
  }

  async #drive(): Promise<void> {
    const { locks } = this.#shared.ports;
    try {
      await locks.hold(
        lockName(this.journal.run),
        this.signal,
        () => {
          this.#setDriver('another tab');
          this.#waits = true;
          this.wantLock();
        },
        () => {
          this.#waits = false;
          return this.#driveHere();
        },
      );
    } catch (error) {
      this.#show(error);
      this.#halted = true;
    }
    this.#setDriver('nobody');
  }

  async #driveHere(): Promise<void> {
    await this.journal.refresh();
    this.#setDriver('this tab');
    // Tabs that wait ask for the run once more: the one before may have had credentials.
    this.#shared.ports.channel.tell({ run: this.journal.run, what: 'changed' });
    const { state } = this.journal;
    // What was dropped into a page that is gone cannot be read to its end.
    if (state && !state.profile && !this.#begunHere)
      this.journal.live((live) => ({ ...live, problem: { kind: 'file gone' } }));
    const { journal, inTurn, signal } = this;
    const gate = this.#shared.gates[state?.demo ? 'demo' : 'live'];
    this.#driver = new Driver({ ...this.#shared, gate, journal, inTurn, signal });
    const handedOver = await this.#driver.drive();
    this.#driver = undefined;
    this.#halted = !handedOver && this.journal.state?.stage !== 'finished';
  }

  #setDriver(driver: Live['driver']): void {
    this.journal.live((live) => (live.driver === driver ? live : { ...live, driver }));
  }

  #show(error: unknown): void {
    if (error instanceof ListError) {
      const { problem } = error;
      this.journal.live((live) => ({ ...live, problem }));
      return;
    }
    showBreak(this.journal, this.#shared.ports, error);
  }
}
