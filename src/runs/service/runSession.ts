import type { ListEngine } from '../../lists/engine.ts';
import type { EarlierLists } from '../../lists/types/earlier.ts';
import { ListError } from '../../lists/types/problem.ts';
import type { Profile } from '../../lists/types/profile.ts';
import type { Work } from '../../lists/types/progress.ts';
import { abortedByAny } from '../abortedByAny.ts';
import type { Driver } from '../drive/driver.ts';
import type { Backoff } from '../drive/backoff.ts';
import type { NewEvent } from '../model/events.ts';
import type { Journal } from '../ledger/journal.ts';
import type { Connections } from '../browser/connections.ts';
import type { Poller } from '../poll/poller.ts';
import type { Ports } from '../ports.ts';
import { limited } from '../limited.ts';
import { showFailure } from '../ledger/showFailure.ts';
import type { Session } from '../session.ts';
import type { Live } from '../live.ts';
import type { RunHead } from '../state.ts';

/** What runs in this tab share. */
export interface TabContext {
  readonly engine: ListEngine;
  readonly session: Session;
  readonly poller: Poller;
  readonly ports: Ports;
  readonly connections: Connections;
  /** The earlier lists to look a run's people up in. */
  readonly earlierLists: (run: Pick<RunHead, 'id' | 'demo'>) => Promise<EarlierLists>;
  readonly backoffs: Readonly<Record<'live' | 'demo', Backoff>>;
  /** Home needs no driver: its code is loaded with the first run. */
  readonly loadDriver: () => Promise<typeof Driver>;
}

/** The name of the lock that lets one tab drive a run. */
export function driverLock(run: string): string {
  return `append-desk run ${run}`;
}

/** The name of the lock that tabs share which show a run. */
export function shownLock(run: string): string {
  return `append-desk shown ${run}`;
}

/** A run that is open in this tab: read, and driven here or followed while another tab drives it. */
export class RunSession {
  readonly journal: Journal;
  readonly #oneAtATime = limited(1);
  readonly #shared: TabContext;
  readonly #removed = new AbortController();
  #reading: AbortController | undefined;
  #firstRows: Promise<void> | undefined;
  /** Whether the file was dropped into this page. */
  #createdHere = false;
  #driving = false;
  /** Another tab drives, and this one is next. */
  #waitsForLock = false;
  #driver: Driver | undefined;
  /** The driver gave up here: see `live.problem`, `live.broken`. */
  #gaveUp = false;

  constructor(journal: Journal, shared: TabContext) {
    this.journal = journal;
    this.#shared = shared;
    journal.view.subscribe(() => {
      this.ensureDriven();
    });
    shared.session.subscribe(() => {
      this.requestLock();
    });
    this.ensureDriven();
  }

  /** Aborts when the run is removed. */
  get signal(): AbortSignal {
    return this.#removed.signal;
  }

  /** Does a work on the list's files that must not overlap with another, in this tab or elsewhere. */
  readonly exclusively = <T>(work: () => Promise<T>): Promise<T> =>
    this.#oneAtATime(async () => {
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
  async untilReadable(): Promise<void> {
    await this.#firstRows;
  }

  /** Makes the run. */
  async create(created: Extract<NewEvent, { type: 'created' }>): Promise<void> {
    this.#createdHere = true;
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
    if (glance) this.#firstRows = rowsToBe;
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
      this.#showFailure(error);
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
  retry(): void {
    this.#gaveUp = false;
    this.journal.live(({ problem: _, broken: __, ledger: ___, ...live }) => live);
    this.ensureDriven();
  }

  /** Stops all that is done for the run in this tab; it is gone from the ledger. */
  close(): void {
    this.#removed.abort();
    this.journal.close();
  }

  /** Drives the run until it is finished, if that is not done yet and no other tab does. */
  ensureDriven(): void {
    const { state } = this.journal;
    if (this.#driving || this.#gaveUp || !state || state.stage === 'finished') return;
    this.#driving = true;
    void this.#drive().finally(() => {
      this.#driving = false;
      this.ensureDriven();
    });
  }

  /** Asks for the run if this tab has credentials, as the one that drives it may have none. */
  requestLock(): void {
    const { session, ports } = this.#shared;
    const { state } = this.journal;
    const able =
      state && !state.demo && session.client(false) && session.current()?.verdict !== 'refused';
    if (this.#waitsForLock && able) ports.channel.tell({ run: this.journal.run, what: 'wanted' });
  }

  /** Another tab with credentials asks for the run. */
  handOver(): void {
    this.#driver?.handOver();
  }

  async #drive(): Promise<void> {
    const { ports } = this.#shared;
    try {
      // Before the lock: a tab that cannot load it must not take the run from one that can.
      const RunDriver = await this.#loadDriver();
      await ports.locks.hold(
        driverLock(this.journal.run),
        this.signal,
        () => {
          this.#setDriver('another tab');
          this.#waitsForLock = true;
          this.requestLock();
        },
        () => {
          this.#waitsForLock = false;
          return this.#driveHere(RunDriver);
        },
      );
    } catch (error) {
      this.#showFailure(error);
      this.#gaveUp = true;
    }
    this.#setDriver('nobody');
  }

  /** Loads the driver's code. Tries again when the computer is online if that fails. */
  async #loadDriver(): Promise<typeof Driver> {
    const { loadDriver, ports } = this.#shared;
    try {
      return await loadDriver();
    } catch (error) {
      const stop = ports.onOnline(() => {
        stop();
        if (this.#gaveUp && !this.signal.aborted) this.retry();
      });
      throw error;
    }
  }

  async #driveHere(RunDriver: typeof Driver): Promise<void> {
    await this.journal.refresh();
    this.#setDriver('this tab');
    // Tabs that wait ask for the run once more: the one before may have had credentials.
    this.#shared.ports.channel.tell({ run: this.journal.run, what: 'changed' });
    const { state } = this.journal;
    // What was dropped into a page that is gone cannot be read to its end.
    if (state && !state.profile && !this.#createdHere)
      this.journal.live((live) => ({ ...live, problem: { kind: 'file gone' } }));
    const { journal, exclusively, signal } = this;
    const backoff = this.#shared.backoffs[state?.demo ? 'demo' : 'live'];
    this.#driver = new RunDriver({ ...this.#shared, backoff, journal, exclusively, signal });
    const handedOver = await this.#driver.drive();
    this.#driver = undefined;
    this.#gaveUp = !handedOver && this.journal.state?.stage !== 'finished';
  }

  #setDriver(driver: Live['driver']): void {
    this.journal.live((live) => (live.driver === driver ? live : { ...live, driver }));
  }

  #showFailure(error: unknown): void {
    if (error instanceof ListError) {
      const { problem } = error;
      this.journal.live((live) => ({ ...live, problem }));
      return;
    }
    showFailure(this.journal, this.#shared.ports, error);
  }
}
