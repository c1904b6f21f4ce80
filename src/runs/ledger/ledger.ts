import type { Lifetime } from '../../lists/types/lifetime.ts';
import type { RunEvent } from '../model/events.ts';
import type { LedgerProblem } from '../live.ts';
import type { RunHead } from '../state.ts';

/** The journal of a run does not take or give what it should; `problem` says how. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly problem: LedgerProblem;

  /** `failed`: storage does not work in this tab. */
  constructor(problem: LedgerProblem, cause?: unknown) {
    super(`The ledger: ${problem}`, { cause });
    this.problem = problem;
  }
}

/** An event to add to a run's journal, and how much of it the writer knows. */
export interface Entry {
  readonly run: string;
  /** Events that the writer has seen. */
  readonly known: number;
  readonly event: RunEvent;
  /** The run's head after the events that the writer missed and its own. */
  readonly head: (missed: readonly RunEvent[]) => RunHead;
}

/** A run that was discarded: gone to all, but for the moment in which it can be brought back. */
export interface Discarded {
  readonly head: RunHead;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Jobs that the demo's API keeps of it. */
  readonly demoJobs: readonly string[];
}

/** A ledger that says how long it is kept. */
export interface DurableLedger extends Ledger {
  readonly lifetime: Lifetime;
}

/** Journals of runs, shared by all tabs. Every method may throw a LedgerError. */
export interface Ledger {
  /** In no order. */
  heads(): Promise<RunHead[]>;

  /** The events of a run after the first `known`; none where there is no such run. */
  events(run: string, known: number): Promise<RunEvent[]>;

  /**
   * Adds an event at the end; on disk once this resolves. Returns the events that other tabs added
   * before it. `known` 0 makes the run; a run that was removed is `gone`.
   */
  append(entry: Entry): Promise<RunEvent[]>;

  remove(run: string): Promise<void>;

  /** From here on the run is `gone`: it is neither told nor added to, by any tab, unless it is restored. */
  discard(run: string, how: Omit<Discarded, 'head'>): Promise<void>;

  discarded(): Promise<Discarded[]>;

  /** Takes back a `discard`; nothing where the run was removed. */
  restore(run: string): Promise<void>;
}
