/** What the user asks for when a list is submitted. */
import type { BatchOptions } from '../api/body.ts';

/** The job that batches go under: a new one with a name, or one that exists. */
export type JobChoice =
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'existing'; readonly id: string };

/** Where the API tells our server of a run's batches, and by what the page listens. */
export interface HintAddress {
  /** Ends with the run's token, which only the API is told; a part's number goes behind it. */
  readonly url: string;
  /** The token's hash. */
  readonly topic: string;
}

export interface SubmitRequest {
  readonly job: JobChoice;
  readonly options: BatchOptions;
  /** Present where the user lets the API tell us; then `options` has no notifications of the user's own. */
  readonly hints?: HintAddress;
  /** Send this many records first, then wait for the user's word. */
  readonly trial?: number;
  readonly spendingLimit?: SpendingLimit;
  /**
   * Send Batch-Files, for which the parts were cut. `batchBytes`: the most bytes of one request body where they have to go
   * as batches after all.
   */
  readonly batchFiles?: { readonly batchBytes: number };
}

/**
 * The most that a run may cost, at the prices that held when it was set. A limit in records has a price of 1 for each
 * record, and no currency.
 */
export interface SpendingLimit {
  readonly amount: number;
  readonly perRecord: number;
  readonly perMatch: number;
  /** ISO 4217. */
  readonly currency?: string;
}
