import type { NewEvent, RunEvent } from '../model/events.ts';
import { headOf } from '../model/runHead.ts';
import { LedgerError, type Ledger } from './ledger.ts';
import type { Channel, Clock } from '../ports.ts';
import { reduce } from '../model/reduce.ts';
import { limited } from '../limited.ts';
import type { Live } from '../live.ts';
import type { RunState, RunView } from '../state.ts';
import { Value } from '../watched.ts';

/** Where runs are kept, and what else a journal needs. */
export interface JournalPorts {
  readonly ledger: Ledger;
  readonly channel: Channel;
  readonly clock: Clock;
}

/** A run in this tab: its state as the ledger has it, and what is of the moment. */
export class Journal {
  /** `null` once there is no such run. */
  readonly view: Value<RunView | null>;
  readonly run: string;
  readonly #keeping: JournalPorts;
  readonly #oneAtATime = limited(1);
  #known: number;

  private constructor(
    run: string,
    known: number,
    state: RunState | undefined,
    keeping: JournalPorts,
  ) {
    this.run = run;
    this.#known = known;
    this.#keeping = keeping;
    const live: Live = { activity: new Map(), driver: 'nobody' };
    this.view = new Value<RunView | null>(state ? { run: state, live } : null);
  }

  /** Begins a run that the ledger has nothing of yet. */
  static begin(run: string, keeping: JournalPorts): Journal {
    return new Journal(run, 0, undefined, keeping);
  }

  /** Opens a run; its view is `null` where the ledger has none of that id. */
  static async open(run: string, keeping: JournalPorts): Promise<Journal> {
    const events = await keeping.ledger.events(run, 0);
    return new Journal(run, events.length, fold(undefined, events), keeping);
  }

  /** The run; undefined once it is removed. */
  get state(): RunState | undefined {
    return this.view.get()?.run;
  }

  /** What is being done about batches, by part. */
  get activity(): Live['activity'] {
    return this.view.get()?.live.activity ?? new Map();
  }

  /**
   * Writes down what happens; on disk once this resolves. Returns whether it has an effect on the run
   * (see `reduce`); what has none is not written. Throws a LedgerError, and then nothing has happened.
   */
  record(happening: NewEvent): Promise<boolean> {
    return this.#oneAtATime(async () => {
      const event: RunEvent = { ...happening, at: this.#keeping.clock.now() };
      if (this.state && reduce(this.state, event) === this.state) return false;
      let before: RunState | undefined;
      let after: RunState | undefined;
      const missed = await this.#keeping.ledger.append({
        run: this.run,
        known: this.#known,
        event,
        head: (others) => {
          before = fold(this.state, others);
          after = reduce(before, event);
          return headOf(existing(after));
        },
      });
      this.#known += missed.length + 1;
      this.#show(after);
      this.#keeping.channel.tell({ run: this.run, what: 'changed' });
      return after !== before;
    });
  }

  /** Takes over what other tabs wrote. */
  refresh(): Promise<void> {
    return this.#oneAtATime(async () => {
      const events = await this.#keeping.ledger.events(this.run, this.#known);
      this.#known += events.length;
      this.#show(fold(this.state, events));
    });
  }

  /** Changes what is of the moment. */
  live(change: (live: Live) => Live): void {
    const view = this.view.get();
    if (view) this.view.set({ ...view, live: change(view.live) });
  }

  /** The run was removed. */
  close(): void {
    this.view.set(null);
  }

  #show(run: RunState | undefined): void {
    const view = this.view.get();
    if (!run || run === view?.run) return;
    const live: Live = view?.live ?? { activity: new Map(), driver: 'nobody' };
    this.view.set({ run, live });
  }
}

function fold(state: RunState | undefined, events: readonly RunEvent[]): RunState | undefined {
  return events.reduce<RunState | undefined>(reduce, state);
}

function existing(state: RunState | undefined): RunState {
  if (!state) throw new LedgerError('gone');
  return state;
}
