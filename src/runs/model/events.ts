import type { CorrectedCell } from '../../lists/types/corrections.ts';
import type { Matching } from '../../lists/types/matching.ts';
import type { ResultCounts, Summary } from '../../lists/types/outcome.ts';
import type { Part, Plan } from '../../lists/types/plan.ts';
import type { Profile } from '../../lists/types/profile.ts';
import type {
  AttemptName,
  Batch,
  Decision,
  NoFiles,
  Pause,
  RunState,
  StoreMark,
} from '../state.ts';
import type { JobChoice, SpendingLimit, SubmitRequest } from '../submitRequest.ts';
import type { Template } from '../template/templateSchema.ts';
import type { StoredPlanOptions } from './storedOptions.ts';

/** The key under which a part will be sent, on any computer. */
export interface ReservedKey {
  readonly part: number;
  readonly attempt: string;
  readonly secret: string;
}

/** State of a run on another computer. */
export type ContinuedRun = Pick<
  RunState,
  'submittedAt' | 'jobId' | 'trialApproved' | 'cancelled' | 'pause' | 'noFiles'
> & {
  readonly request: SubmitRequest;
  readonly batches: readonly Batch[];
  readonly shared: AttemptName;
};

/**
 * What can happen in a run. The ledger keeps these in order; `reduce` folds them to a RunState. Several
 * tabs may write at once: an event that does not fit the state it meets has no effect.
 */
export type RunEvent = { readonly at: number } & (
  | {
      readonly type: 'created';
      readonly id: string;
      readonly demo: boolean;
      readonly name: string;
      readonly bytes: number;
      /** The run is being made from a report. */
      readonly opening?: true;
    }
  | { readonly type: 'read'; readonly profile: Profile }
  | {
      readonly type: 'matched';
      readonly matching: Matching;
      readonly planOptions: StoredPlanOptions;
      /** The template that was applied; absent if none is. */
      readonly template?: Template;
    }
  /** `request`: the `planRequests` of the state that it answers. Missing in events of earlier versions. */
  | { readonly type: 'planned'; readonly plan: Plan; readonly request?: number }
  /** The user corrected cells, or restored the list's own text. The list is replanned. */
  | { readonly type: 'rows corrected'; readonly cells: readonly CorrectedCell[] }
  /** All corrections were removed. */
  | { readonly type: 'corrections taken back' }
  /** Back from review to matching. */
  | { readonly type: 'rematched' }
  | { readonly type: 'submitted'; readonly request: SubmitRequest }
  /** Continues a run of another computer. Replaces `submitted`. */
  | { readonly type: 'continued'; readonly from: ContinuedRun }
  /** A report was made. Other computers may send these parts under these keys. */
  | {
      readonly type: 'shared';
      readonly seed: AttemptName;
      readonly keys: readonly ReservedKey[];
      readonly store?: StoreMark;
    }
  /** On disk before the request leaves (I11). */
  | {
      readonly type: 'creating job';
      readonly attempt: string;
      readonly secret?: string;
      readonly store?: StoreMark;
    }
  | { readonly type: 'job known'; readonly attempt: string; readonly jobId: string }
  | { readonly type: 'job changed'; readonly job: JobChoice }
  /** Raises or lifts the spending limit, and ends a pause for it. */
  | { readonly type: 'limit changed'; readonly limit?: SpendingLimit }
  /** From now on the run sends batches instead of Batch-Files. */
  | { readonly type: 'no files'; readonly why: NoFiles }
  /** `keys`: keys of the halves, in a run that another computer may continue. */
  | {
      readonly type: 'part split';
      readonly part: number;
      readonly into: readonly [Part, Part];
      readonly keys?: readonly ReservedKey[];
      readonly store?: StoreMark;
    }
  /** On disk before the request leaves (I11). */
  | {
      readonly type: 'sending';
      readonly part: number;
      readonly attempt: string;
      readonly job: string;
      readonly secret?: string;
      readonly store?: StoreMark;
      readonly file?: true;
    }
  /** Certainly not accepted; `void`: and the key never will be. */
  | {
      readonly type: 'not accepted';
      readonly part: number;
      readonly attempt: string;
      readonly void?: true;
    }
  | {
      readonly type: 'accepted';
      readonly part: number;
      readonly attempt: string;
      readonly batchId: string;
    }
  | {
      readonly type: 'rejected';
      readonly part: number;
      readonly attempt: string;
      readonly words: string;
    }
  /** `void`: the key will never be accepted, but another computer may have sent the records under other keys. */
  | {
      readonly type: 'unknown';
      readonly part: number;
      readonly attempt: string;
      readonly words: string;
      readonly void?: true;
    }
  /** The API told a state that differs from the last one told. */
  | {
      readonly type: 'state';
      readonly part: number;
      readonly state: string;
      readonly createdAt?: number;
    }
  | { readonly type: 'fetched'; readonly part: number; readonly counts: ResultCounts }
  /** The user's word on a batch whose last key is to be void before it is carried out. */
  | { readonly type: 'decided'; readonly part: number; readonly decision: Decision }
  /** Ends a batch without a result as the user wants it. */
  | { readonly type: 'send again'; readonly part: number }
  | { readonly type: 'left out'; readonly part: number }
  | { readonly type: 'paused'; readonly pause: Pause }
  /** Ends a pause of this kind; another one that came in between stays. */
  | { readonly type: 'resumed'; readonly from: Pause['kind'] }
  | { readonly type: 'cancelled' }
  /** The file of a finished run was made again because the do-not-contact list changed. */
  | { readonly type: 'merged'; readonly summary: Summary }
);

/** An event before its time is put on it. */
export type NewEvent = RunEvent extends infer E
  ? E extends RunEvent
    ? Omit<E, 'at'>
    : never
  : never;
