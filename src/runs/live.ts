/** What is only of the moment of a run: progress of a work, waits, polling. Never stored. */
import type { ListProblem } from '../lists/types/problem.ts';
import type { Profile } from '../lists/types/profile.ts';
import type { Progress } from '../lists/types/progress.ts';

/** Why something is tried again later. */
export type WaitReason =
  /** The API asks for fewer calls. */
  | 'throttled'
  /** The proxy, or behind it the API, cannot be reached. */
  | 'unreachable'
  /** The proxy is still sending it. */
  | 'in flight'
  /** The answer was no result. */
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
  /** `words`: what the API said instead of a state, when it was last asked. */
  | {
      readonly kind: 'polling';
      readonly heardAt?: number;
      readonly asksAt?: number;
      readonly words?: string;
      readonly misses?: number;
    }
  /** `misses`, here and above: answers in a row that were no state or no result. */
  | { readonly kind: 'fetching'; readonly misses?: number };

/**
 * Why a run cannot be written down in this tab. `gone`: its ledger was removed behind our back, as by
 * “Clear site data”. `newer page`: a later version of this page, in another tab, has taken it over.
 */
export type LedgerProblem = 'full' | 'gone' | 'newer page' | 'failed';

/** What is only of the moment. */
export interface Live {
  /** The profile so far, while the file is being read. */
  readonly reading?: Profile;
  readonly planning?: Progress;
  readonly merging?: Progress;
  readonly exporting?: Progress;
  readonly activity: ReadonlyMap<number, Activity>;
  /** What stopped reading, planning or merging. */
  readonly problem?: ListProblem;
  /** What keeps the run from being written down; its driving in this tab is over. */
  readonly ledger?: LedgerProblem;
  /** What nobody foresaw stopped the run in this tab; nothing is lost, a reload goes on. */
  readonly broken?: string;
  /** The proxy or API could not be reached at the last call; tried again by itself. */
  readonly unreachable?: { readonly words: string; readonly since: number };
  /** Who drives the run: Web Locks allow one tab. */
  readonly driver: 'this tab' | 'another tab' | 'nobody';
}
