/** What the user asks for when a list is submitted. */
import type { BatchOptions } from '../api/body.ts';

/** The job that batches belong to: a new one with a name, or an existing one. */
export type JobChoice =
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'existing'; readonly id: string };

/** Where the API notifies our server about a run's batches, and the topic by which the page listens. */
export interface HintAddress {
  /** Ends with the run's token, which only the API gets. A part's number is appended. */
  readonly url: string;
  /** The token's hash. */
  readonly topic: string;
}

export interface SubmitRequest {
  readonly job: JobChoice;
  readonly options: BatchOptions;
  /**
   * Present if the user allows notifications to our server. `options` then has no notification URL of the user's own.
   */
  readonly hints?: HintAddress;
  /** Send this many records first, then wait for the user to continue. */
  readonly trial?: number;
  readonly spendingLimit?: SpendingLimit;
  /**
   * Send Batch-Files. The parts were cut for them. `batchBytes`: maximum bytes of a request body if they have to be
   * sent as batches after all.
   */
  readonly batchFiles?: { readonly batchBytes: number };
}

/**
 * Maximum cost of a run, at the prices when it was set. A limit in records has a price of 1 per record and no
 * currency.
 */
export interface SpendingLimit {
  readonly amount: number;
  readonly perRecord: number;
  readonly perMatch: number;
  /** ISO 4217. */
  readonly currency?: string;
}
