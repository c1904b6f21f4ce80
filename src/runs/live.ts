/** State of a run that is never stored: progress, waits, polling. */
import type { ListProblem } from '../lists/types/problem.ts';
import type { Profile } from '../lists/types/profile.ts';
import type { Progress } from '../lists/types/progress.ts';

/** Why a call is retried later. */
export type WaitReason =
  /** The API asks for fewer calls. */
  | 'throttled'
  /** The proxy, or the API behind it, can't be reached. */
  | 'unreachable'
  /** The proxy is still sending it. */
  | 'in flight'
  /** The answer was not a result. */
  | 'no result';

/** What is being done about a batch right now. Times in epoch milliseconds. */
export type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  /** Waiting to send, to ask the proxy or to fetch again. */
  | {
      readonly kind: 'waiting';
      readonly until: number;
      readonly why: WaitReason;
      readonly misses?: number;
    }
  /** `words`: the API's last answer, if it was not a state. */
  | {
      readonly kind: 'polling';
      readonly heardAt?: number;
      readonly asksAt?: number;
      readonly words?: string;
      readonly misses?: number;
    }
  /** `misses`, here and above: consecutive answers that were not a state or a result. */
  | { readonly kind: 'fetching'; readonly misses?: number };

/**
 * Why a run's events can't be stored in this tab. `gone`: something outside the page removed its ledger, such as
 * “Clear site data”. `newer page`: another tab with a later version of this page upgraded it.
 */
export type LedgerProblem = 'full' | 'gone' | 'newer page' | 'failed';

/** State that is never stored. */
export interface Live {
  /** The profile so far, while the file is being read. */
  readonly reading?: Profile;
  readonly planning?: Progress;
  readonly merging?: Progress;
  readonly exporting?: Progress;
  readonly activity: ReadonlyMap<number, Activity>;
  /** What stopped reading, planning or merging. */
  readonly problem?: ListProblem;
  /** Why the run's events can't be stored. This tab no longer drives the run. */
  readonly ledger?: LedgerProblem;
  /** Message of an unexpected error that stopped the run in this tab. Nothing is lost; a reload resumes the run. */
  readonly broken?: string;
  /** Set if the proxy or API could not be reached at the last call. Calls are retried automatically. */
  readonly unreachable?: { readonly words: string; readonly since: number };
  /** Who drives the run: Web Locks allow one tab. */
  readonly driver: 'this tab' | 'another tab' | 'nobody';
}
