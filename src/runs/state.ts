/**
 * The types of a run's state. The state is reduced from the run's events (`events.ts`), which the ledger stores.
 * State that is never stored is in `Live` (`live.ts`).
 */
import type { Corrections } from '../lists/types/corrections.ts';
import type { Matching } from '../lists/types/matching.ts';
import type { ResultCounts, Summary } from '../lists/types/outcome.ts';
import type { Part, Plan, PlanOptions } from '../lists/types/plan.ts';
import type { ListProblem } from '../lists/types/problem.ts';
import type { Profile } from '../lists/types/profile.ts';
import type { Live } from './live.ts';
import type { SubmitRequest } from './submitRequest.ts';
import type { Template } from './template/templateSchema.ts';

/** What we have of a batch; what is being done about it is its `Activity`. */
export type Outcome =
  | 'planned'
  | 'sending'
  | 'accepted'
  | 'completed'
  | 'fetched'
  | 'rejected'
  | 'failed'
  | 'unknown'
  | 'left out';

/** The store that keeps an attempt, as it was before the attempt was sent. */
export interface StoreMark {
  readonly id: string;
  /** Epoch milliseconds by the store's clock. */
  readonly at: number;
}

/** Identifies an attempt to its store. */
export type AttemptName = Required<Pick<Attempt, 'id' | 'secret'>>;

/** One sending of a part. */
export interface Attempt {
  /** Its key, a UUID; a certainly-not-accepted sending is repeated under the same key until that is void. */
  readonly id: string;
  /** Proves to the store whose attempt it is. Absent in runs of versions before there were secrets. */
  readonly secret?: string;
  /** Absent if no store was found, and in runs of versions before stores were recorded. */
  readonly store?: StoreMark;
  /** When it was last sent. */
  readonly at: number;
  /** The job it went to. */
  readonly job: string;
  /** Absent while the outcome is open. `reserved`: not sent from here, but another computer may have sent it. */
  readonly end?: 'reserved' | 'not accepted' | 'accepted' | 'rejected' | 'unknown';
  /** True if only another computer can have sent it. */
  readonly elsewhere?: true;
  /** The store will refuse every request with this key. */
  readonly void?: true;
  /** True if sent as a Batch-File. */
  readonly file?: true;
  /** The batch that it became. */
  readonly batchId?: string;
}

/** What the user wants done with a batch without a result. */
export type Decision = 'send again' | 'leave out';

/** A part and what became of it. Times in epoch milliseconds. */
export interface Batch {
  readonly part: Part;
  readonly outcome: Outcome;
  readonly attempts: readonly Attempt[];
  /** Carried out once the last attempt's key is void, or its end is known. */
  readonly decision?: Decision;
  readonly batchId?: string;
  /** True for a Batch-File. */
  readonly file?: true;
  /** The job it was accepted under: the run's own may have been changed since. */
  readonly jobId?: string;
  /** The API's own word for its state, as it came. */
  readonly state?: string;
  readonly createdAt?: number;
  readonly acceptedAt?: number;
  readonly counts?: ResultCounts;
  /** For `rejected`, `failed`, `unknown`: what the API or the proxy said. */
  readonly words?: string;
}

/** Why a run does not go on by itself. Screens have the sentences and the ways out. */
export type Pause =
  | { readonly kind: 'by the user' }
  | { readonly kind: 'trial' }
  /** Sending more could pass the user's spending limit. */
  | { readonly kind: 'spending limit' }
  /** 401, or no credentials in this tab: a new token is needed. */
  | { readonly kind: 'credentials'; readonly words: string }
  | { readonly kind: 'forbidden'; readonly words: string }
  | { readonly kind: 'quota'; readonly words: string }
  /** 404 on the job. */
  | { readonly kind: 'job not found'; readonly words: string }
  /** The job could not be created; A1 may be why when the API knows no such call. */
  | { readonly kind: 'job not created'; readonly words: string; readonly perhapsA1: boolean }
  /** 413 for a body of about 1 MB: something between here and the API refuses that size. */
  | { readonly kind: 'bodies refused'; readonly words: string }
  /** Two batches in a row came to `unknown` or `rejected`. */
  | { readonly kind: 'trouble'; readonly words: string }
  | { readonly kind: 'storage'; readonly problem: ListProblem };

/**
 * Why the run sends batches although the user chose Batch-Files. `unknown call`: the API has no such call. `no
 * server`: our server is not in front of the API. `no upload`: the API named no upload address that our server may
 * use.
 */
export type NoFiles = 'unknown call' | 'no server' | 'no upload';

/** The longer stretches of a run's life; each has its screen. */
export type Stage = 'matching' | 'review' | 'running' | 'finished';

export interface RunState {
  readonly id: string;
  readonly demo: boolean;
  readonly createdAt: number;
  readonly file: { readonly name: string; readonly bytes: number };
  readonly stage: Stage;
  /** Of the whole file; absent until it was read to its end. */
  readonly profile?: Profile;
  readonly matching?: Matching;
  readonly planOptions?: PlanOptions;
  /** A copy of the applied template as of that time. */
  readonly template?: Template;
  /** The user's corrections. Absent if there are none. */
  readonly corrections?: Corrections;
  /** The matching was taken and is to be planned. */
  readonly toPlan: boolean;
  /** Number of plans requested. Identifies plans for outdated requests. */
  readonly planRequests: number;
  readonly plan?: Plan;
  readonly request?: SubmitRequest;
  readonly submittedAt?: number;
  /** The attempt at creating the job, while there is none. */
  readonly jobAttempt?: Pick<Attempt, 'id' | 'secret' | 'store' | 'at'>;
  readonly jobId?: string;
  /** Whether a store kept an attempt at creating a job. */
  readonly jobStore?: true;
  /** Why the run can't send Batch-Files although it should. */
  readonly noFiles?: NoFiles;
  /** In the order of their records. */
  readonly batches: readonly Batch[];
  readonly pause?: Pause;
  /** Stood before a `storage` pause came, and stands again when that ends. */
  readonly pauseBelow?: Pause;
  readonly trialApproved: boolean;
  /** Batches in a row that came to `unknown` or `rejected`; above 0, parts go one at a time. */
  readonly consecutiveFailures: number;
  readonly cancelled: boolean;
  /**
   * Set if a report was made of the run, or the run from one: another computer may continue it under the same keys
   * (I42). The first key of a batch without one is derived from this.
   */
  readonly shared?: AttemptName;
  /** True while the run is being made from a report. It can't be submitted then. */
  readonly opening?: true;
  readonly summary?: Summary;
  readonly finishedAt?: number;
}

/** A run as screens see it. */
export interface RunView {
  readonly run: RunState;
  readonly live: Live;
}

/** A run in the list of past ones. */
export interface RunHead {
  readonly id: string;
  readonly demo: boolean;
  readonly createdAt: number;
  readonly fileName: string;
  /** Of the file. */
  readonly bytes?: number;
  readonly stage: Stage;
  readonly rows?: number;
  readonly matched?: number;
  readonly sentRows?: number;
  /** The rows in `sentRows` and `matched` that reuse answers of earlier lists and were not sent. */
  readonly reused?: Summary['reused'];
  readonly finishedAt?: number;
  readonly paused: boolean;
  /** Why it is paused. Heads of earlier versions lack it. */
  readonly pause?: Pause['kind'];
  /** It does not go on without the user. */
  readonly asks?: boolean;
  readonly cancelled: boolean;
  /** Once submitted: the same for the same records in the same order. */
  readonly fingerprint?: string;
  /** True while the run is being made from a report. */
  readonly opening?: true;
}
