import type { CorrectedCell } from '../lists/types/corrections.ts';
import type { Format } from '../lists/types/format.ts';
import type { Lifetime } from '../lists/types/lifetime.ts';
import type { Work } from '../lists/types/progress.ts';
import type { Matching } from '../lists/types/matching.ts';
import type { PlanOptions } from '../lists/types/plan.ts';
import type { Profile } from '../lists/types/profile.ts';
import type { Suggestion } from '../lists/types/suggestion.ts';
import type { ListRow, RowQuery } from '../lists/types/rows.ts';
import type { Reports } from './reports.ts';
import type { Results } from './results.ts';
import type { Template } from './template/templateSchema.ts';
import type { Decision, RunHead, RunView } from './state.ts';
import type { SpendingLimit, SubmitRequest } from './submitRequest.ts';
import type { Watched } from './watched.ts';

/**
 * Runs as the page sees them. Lives at app level: reading, sending, polling and merging go on
 * whatever screen is shown. Works that take long show in `live`, never as a promise to hold.
 */
export interface RunService {
  /** Tells whether work on some list waits for another tab, now and at each change, until it is aborted. */
  waits(work: Work<boolean>): Promise<void>;

  /** How long runs are kept here. */
  lifetime(): Promise<Lifetime>;

  /** Reports of runs, with which another computer can continue. */
  readonly reports: Reports;

  /** What came of lists, as rows, counts and files. */
  readonly results: Results;

  /** Earlier runs, newest first; undefined until the ledger has been read. */
  readonly past: Watched<readonly RunHead[] | undefined>;

  /** A run; `undefined` while it is loaded from the ledger, `null` where there is none of that id. */
  view(run: string): Watched<RunView | null | undefined>;

  /** What the first rows of a file tell of it, without a run; throws where they cannot be read. */
  glance(file: File): Promise<Profile>;

  /** Starts a run with a file and starts to read it; returns the run's id once the run is in the ledger. */
  begin(file: File, demo: boolean): Promise<string>;

  /** Reads the list again in another format. */
  reread(run: string, format: Partial<Format>): Promise<void>;

  /** Rows of the list; while it is read those that were read so far. */
  rows(run: string, query: RowQuery, from: number, count: number): Promise<ListRow[]>;

  /** Sets the matching and its template, and plans. The run is at `review` when `plan` exists. */
  match(run: string, matching: Matching, options: PlanOptions, template?: Template): Promise<void>;

  /** Corrects cells in what is sent, or undoes corrections, and replans. */
  correct(run: string, cells: readonly CorrectedCell[]): Promise<void>;

  /** Suggested fixes that one rule makes in many rows of the planned list. */
  suggestFixes(run: string, signal: AbortSignal): Promise<Suggestion[]>;

  /** Removes all corrections, and replans. */
  takeBackCorrections(run: string): Promise<void>;

  /** Goes back from review to matching. */
  rematch(run: string): Promise<void>;

  /**
   * Starts sending. The plan's parts must be in private storage. `hintBase`: URL of our server for notifications, if
   * the user allows them (`hintOffer`). Throws a ContactsError if the do-not-contact list can't be loaded, or if it
   * changed or another list finished since the plan; then replans.
   */
  submit(run: string, request: SubmitRequest, hintBase?: string): Promise<void>;

  pause(run: string): Promise<void>;

  /** Goes on after any pause, and after a trial. */
  resume(run: string): Promise<void>;

  /** Sets another spending limit, or none, and goes on if the run waits at the one before. */
  changeLimit(run: string, limit: SpendingLimit | undefined): Promise<void>;

  /** After `job not created` or `job not found`: goes on under another job. */
  changeJob(run: string, job: SubmitRequest['job']): Promise<void>;

  /** Stops what is not yet sent; accepted batches are still awaited. */
  cancel(run: string): Promise<void>;

  /** Carries out the user's decision on batches without a result, by part ID. */
  resolveUnknown(run: string, parts: readonly number[], decision: Decision): Promise<void>;

  /** Removes every trace of the run from this browser. Batches that the API accepted stay there. */
  remove(run: string): Promise<void>;

  /** Stops the run and hides it; every trace of it is removed after `UNDO_TIME`. */
  discard(run: string): Promise<void>;

  /** Runs that were discarded in this tab and can still be restored, the last one first. */
  readonly discarded: Watched<readonly RunHead[]>;

  /** Brings a discarded run back, and goes on with it; returns whether it was in time. */
  restore(run: string): Promise<boolean>;

  /** Runs that were removed since the page was opened, because their time was over. */
  readonly expired: Watched<readonly RunHead[]>;

  /** Removes every run, discarded ones and all that the demo keeps included. */
  forgetAll(): Promise<void>;
}
