import { headOf } from '../model/runHead.ts';
import { Journal } from '../ledger/journal.ts';
import { LedgerError, type Ledger } from '../ledger/ledger.ts';
import { OpenRun, shownLock, type Shared } from './runSession.ts';
import { Past } from './pastRuns.ts';
import type { RunState, RunView } from '../state.ts';
import { Value } from '../watched.ts';

interface Entry {
  readonly view: Value<RunView | null | undefined>;
  opened: Promise<OpenRun>;
}

/** When a run that could not be read from the ledger is read again, in milliseconds. */
const READ_AGAIN = 5_000;

/** Whether a run is looked at, or else driven, in this tab. */
export type Use = 'shown' | 'driven' | 'none';

/** The runs that are open in this tab, and the list of all there are. */
export class Opened {
  readonly past: Past;
  readonly #shared: Shared;
  readonly #ledger: Promise<Ledger>;
  readonly #runs = new Map<string, Entry>();

  constructor(shared: Shared, ledger: Promise<Ledger>) {
    this.#shared = shared;
    this.#ledger = ledger;
    this.past = new Past(ledger);
  }

  /** A run, which is opened if it is not yet; `undefined` until then, `null` where there is none. */
  view(run: string): Value<RunView | null | undefined> {
    return this.#entry(run).view;
  }

  /** Opens a run of a new id. */
  begin(run: string): Promise<OpenRun> {
    return this.#entry(run, true).opened;
  }

  open(run: string): Promise<OpenRun> {
    return this.#entry(run).opened;
  }

  has(run: string): boolean {
    return this.#runs.has(run);
  }

  /** What this tab does for a run now. */
  use(run: string): Use {
    const view = this.#runs.get(run)?.view;
    if (view?.watched) return 'shown';
    return view?.get()?.live.driver === 'this tab' ? 'driven' : 'none';
  }

  /** Throws a LedgerError where there is no such run. */
  async state(run: string): Promise<RunState> {
    const { state } = (await this.open(run)).journal;
    if (!state) throw new LedgerError('gone');
    return state;
  }

  /** Stops all that this tab does for a run, which is gone or about to go. */
  async close(run: string): Promise<void> {
    const entry = this.#runs.get(run);
    if (entry) (await entry.opened).close();
    this.past.drop(run);
  }

  /** Lets a run that was closed be opened once more. */
  forget(run: string): void {
    this.#runs.delete(run);
  }

  /** A run that was closed is there again, and goes on. */
  async reopen(run: string): Promise<void> {
    this.forget(run);
    const head = (await this.past.refresh()).find(({ id }) => id === run);
    if (head?.stage === 'running') this.#entry(run);
  }

  #entry(run: string, isNew = false): Entry {
    const known = this.#runs.get(run);
    if (known) return known;
    const view = new Value<RunView | null | undefined>(undefined, () => this.#shows(run));
    const entry: Entry = { view, opened: this.#load(run, view, isNew) };
    this.#runs.set(run, entry);
    this.#retry(run, entry);
    return entry;
  }

  /** Tells other tabs that the run is looked at here, until what this gives is called. */
  #shows(run: string): () => void {
    const { locks, report } = this.#shared.ports;
    const over = new AbortController();
    locks.share(shownLock(run), over.signal).catch(report);
    return () => {
      over.abort();
    };
  }

  /** Reads a run again that could not be read, until it can. */
  #retry(run: string, entry: Entry): void {
    entry.opened.catch(async (error: unknown) => {
      const { ports } = this.#shared;
      ports.report(error);
      await ports.clock.wait(READ_AGAIN, new AbortController().signal);
      if (this.#runs.get(run) !== entry) return;
      entry.opened = this.#load(run, entry.view, false);
      this.#retry(run, entry);
    });
  }

  async #load(
    run: string,
    view: Value<RunView | null | undefined>,
    isNew: boolean,
  ): Promise<OpenRun> {
    const { clock, channel } = this.#shared.ports;
    const keeping = { ledger: await this.#ledger, clock, channel };
    const journal = isNew ? Journal.begin(run, keeping) : await Journal.open(run, keeping);
    const open = new OpenRun(journal, this.#shared);
    let seen: RunState | undefined;
    const show = (): void => {
      view.set(journal.view.get());
      if (seen === journal.state) return;
      seen = journal.state;
      if (seen) this.past.put(headOf(seen));
    };
    journal.view.subscribe(show);
    show();
    return open;
  }
}
