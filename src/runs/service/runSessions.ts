import { headOf } from '../model/runHead.ts';
import { Journal } from '../ledger/journal.ts';
import { LedgerError, type Ledger } from '../ledger/ledger.ts';
import { RunSession, shownLock, type TabContext } from './runSession.ts';
import { PastRuns } from './pastRuns.ts';
import type { Message } from '../ports.ts';
import type { RunHead, RunState, RunView } from '../state.ts';
import { Value } from '../watched.ts';

interface Entry {
  readonly view: Value<RunView | null | undefined>;
  session: Promise<RunSession>;
}

/** Milliseconds until a run that could not be read from the ledger is read again. */
const RETRY_AFTER = 5_000;

/** Whether a run is shown, or else driven, in this tab. */
export type Usage = 'shown' | 'driven' | 'none';

/** The sessions of the runs that are open in this tab, and the list of all runs. */
export class RunSessions {
  readonly past: PastRuns;
  readonly #context: TabContext;
  readonly #ledger: Promise<Ledger>;
  readonly #entries = new Map<string, Entry>();

  constructor(context: TabContext, ledger: Promise<Ledger>) {
    this.#context = context;
    this.#ledger = ledger;
    this.past = new PastRuns(ledger);
  }

  /** A run, which is opened if necessary; `undefined` until it is open, `null` if there is no such run. */
  view(run: string): Value<RunView | null | undefined> {
    return this.#entry(run).view;
  }

  /** Opens a session for a run with a new ID. */
  begin(run: string): Promise<RunSession> {
    return this.#entry(run, true).session;
  }

  open(run: string): Promise<RunSession> {
    return this.#entry(run).session;
  }

  has(run: string): boolean {
    return this.#entries.has(run);
  }

  /** How this tab uses a run now. */
  usage(run: string): Usage {
    const view = this.#entries.get(run)?.view;
    if (view?.watched) return 'shown';
    return view?.get()?.live.driver === 'this tab' ? 'driven' : 'none';
  }

  /** A run's state. Throws a LedgerError if there is no such run. */
  async state(run: string): Promise<RunState> {
    const { state } = (await this.open(run)).journal;
    if (!state) throw new LedgerError('gone');
    return state;
  }

  /** Closes the session of a run that is removed or about to be. */
  async close(run: string): Promise<void> {
    const entry = this.#entries.get(run);
    if (entry) (await entry.session).close();
    this.past.drop(run);
  }

  /** Lets a closed run be opened again. */
  forget(run: string): void {
    this.#entries.delete(run);
  }

  /** Opens a closed run again, and continues it. */
  async reopen(run: string): Promise<void> {
    this.forget(run);
    const head = (await this.past.refresh()).find(({ id }) => id === run);
    if (head?.stage === 'running') this.#entry(run);
  }

  /** Continues every run that was being sent. Returns all runs as they were found. */
  async resumeAll(): Promise<readonly RunHead[]> {
    const heads = await this.past.refresh();
    for (const { id, stage } of heads) if (stage === 'running') this.view(id);
    return heads;
  }

  /** Handles a message from another tab. */
  async onMessage({ run, what }: Message): Promise<void> {
    if (what === 'removed') await this.close(run);
    else if (what === 'restored') await this.reopen(run);
    else if (this.has(run)) await this.#notify(await this.open(run), what);
    else if (what === 'changed') await this.past.refresh();
  }

  async #notify(session: RunSession, what: 'changed' | 'wanted'): Promise<void> {
    if (what === 'wanted') return session.handOver();
    await session.journal.refresh();
    if (session.journal.state?.pause) session.requestLock();
  }

  #entry(run: string, isNew = false): Entry {
    const known = this.#entries.get(run);
    if (known) return known;
    const view = new Value<RunView | null | undefined>(undefined, () => this.#announceShown(run));
    const entry: Entry = { view, session: this.#load(run, view, isNew) };
    this.#entries.set(run, entry);
    this.#retry(run, entry);
    return entry;
  }

  /** Lets other tabs know that the run is shown here, until the returned function is called. */
  #announceShown(run: string): () => void {
    const { locks, report } = this.#context.ports;
    const over = new AbortController();
    locks.share(shownLock(run), over.signal).catch(report);
    return () => {
      over.abort();
    };
  }

  /** Reads a run again until it can be read. */
  #retry(run: string, entry: Entry): void {
    entry.session.catch(async (error: unknown) => {
      const { ports } = this.#context;
      ports.report(error);
      await ports.clock.wait(RETRY_AFTER, new AbortController().signal);
      if (this.#entries.get(run) !== entry) return;
      entry.session = this.#load(run, entry.view, false);
      this.#retry(run, entry);
    });
  }

  async #load(
    run: string,
    view: Value<RunView | null | undefined>,
    isNew: boolean,
  ): Promise<RunSession> {
    const { clock, channel } = this.#context.ports;
    const ports = { ledger: await this.#ledger, clock, channel };
    const journal = isNew ? Journal.begin(run, ports) : await Journal.open(run, ports);
    const session = new RunSession(journal, this.#context);
    let seen: RunState | undefined;
    const show = (): void => {
      view.set(journal.view.get());
      if (seen === journal.state) return;
      seen = journal.state;
      if (seen) this.past.put(headOf(seen));
    };
    journal.view.subscribe(show);
    show();
    return session;
  }
}
