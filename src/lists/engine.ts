import type { ContactSource } from './storage/paths.ts';
import type { AddedContacts, DoNotContact } from './types/doNotContact.ts';
import type { EarlierLists } from './types/earlier.ts';
import type { Archive, Breakdown, Export, ExportOptions } from './types/export.ts';
import type { Format, ListRef } from './types/format.ts';
import type { Lifetime } from './types/lifetime.ts';
import type { Matching } from './types/matching.ts';
import type { EndedPart, ResultCounts, Summary } from './types/outcome.ts';
import type { BlockComparison, Part, Plan, PlanOptions, RecordBlocks } from './types/plan.ts';
import type { Profile } from './types/profile.ts';
import type { Progress, Work } from './types/progress.ts';
import type { Suggestion } from './types/suggestion.ts';
import type { ListRow, OutcomeFilter, OutcomeRow, RowQuery } from './types/rows.ts';

/**
 * The list engine as the page sees it; it runs in the list worker. Every work streams, keeps its
 * bulk in private storage under `runs/<run>/`, and throws a ListError for what people can mend.
 * It remembers nothing between works but those files: what it finds out is for the ledger to keep.
 *
 * Every method is called across threads (`rpc/`): it answers by a promise, takes the memory of array
 * buffers, and may have callbacks only in `work`.
 */
export interface ListEngine {
  /** How long lists are kept here. */
  lifetime(): Promise<Lifetime>;

  /** Tells whether some work waits for another tab, now and at each change, until it is aborted. */
  waits(work: Work<boolean>): Promise<void>;

  /**
   * What the first rows of a file tell of it, as the first progress of `read` does; nothing is stored. Throws
   * where they cannot be read: what that means for the list, `read` says.
   */
  glance(file: Blob): Promise<Profile>;

  /**
   * Copies `file` to private storage, decodes, parses and profiles it in one pass. Progress is the
   * profile so far, first as soon as the first block is read.
   */
  read(run: string, file: Blob, work?: Work<Profile>): Promise<Profile>;

  /** Profiles the copy again with a format the user chose. */
  reread(run: string, format: Partial<Format>, work?: Work<Profile>): Promise<Profile>;

  /** A page of rows: up to `count` that fit the query, after skipping `from` of them. */
  rows(list: ListRef, query: RowQuery, from: number, count: number): Promise<ListRow[]>;

  /**
   * Cleans, checks, dedupes and cuts into parts, replacing an earlier plan. Looks people up in earlier lists; reused
   * answers are copied to this run.
   */
  plan(
    list: ListRef,
    matching: Matching,
    options: PlanOptions & { readonly earlier?: EarlierLists },
    work?: Work<Progress>,
  ): Promise<Plan>;

  /** Suggested fixes that one rule makes in many rows of a planned list. */
  suggestFixes(list: ListRef, matching: Matching, work?: Work<Progress>): Promise<Suggestion[]>;

  /**
   * Cuts a part in two after its first `records` records; the new parts get the ids `ids`. The old
   * file stays until the run is removed, so that a crash in between loses nothing.
   */
  split(
    run: string,
    part: Part,
    records: number,
    ids: readonly [number, number],
  ): Promise<[Part, Part]>;

  /** Hashes of a plan's records in blocks. `parts`: the plan's parts. */
  recordBlocks(run: string, parts: readonly Part[]): Promise<RecordBlocks>;

  /** Compares a plan's records with `other`, the hashes of another plan. */
  compareBlocks(run: string, parts: readonly Part[], other: RecordBlocks): Promise<BlockComparison>;

  /** A part's file as a handle, after its length and hash were checked (`storage damaged`). */
  part(run: string, part: Part): Promise<Blob>;

  /**
   * Stores a result and compares it with its part. Throws an AnswerError (src/api) where the result
   * cannot be read, and then keeps nothing. Takes the result's memory: it is empty afterwards.
   */
  keepResult(run: string, part: Part, result: ArrayBuffer): Promise<ResultCounts>;

  /** Joins the list and the results to the enriched file (I1, I25). */
  merge(list: ListRef, parts: readonly EndedPart[], work?: Work<Progress>): Promise<Summary>;

  /** Stores the people of a finished run for the plans of later lists. Removed with the run's files. */
  remember(run: string, parts: readonly EndedPart[]): Promise<void>;

  /** The enriched file of the last merge as a handle. It breaks when the list is merged again or removed. */
  output(run: string): Promise<Blob>;

  /** A page of rows with what became of them: up to `count` that fit, after skipping `from` of them. */
  outcomes(
    list: ListRef,
    parts: readonly EndedPart[],
    filter: OutcomeFilter,
    from: number,
    count: number,
  ): Promise<OutcomeRow[]>;

  /** Counts by state and by each column that has few different values. */
  breakdowns(
    list: ListRef,
    parts: readonly EndedPart[],
    matching: Matching,
    work?: Work<Progress>,
  ): Promise<Breakdown[]>;

  /** Writes a file of some rows, or with other columns, than the enriched file. */
  exportRows(
    list: ListRef,
    parts: readonly EndedPart[],
    options: ExportOptions,
    work?: Work<Progress>,
  ): Promise<Export>;

  /**
   * Writes the workbook that the list came in again, with the two columns added to its sheet and all else as it
   * was. For lists whose format has a sheet.
   */
  exportWorkbook(
    list: ListRef,
    parts: readonly EndedPart[],
    work?: Work<Progress>,
  ): Promise<Export>;

  /** Writes a ZIP file of several such files, and of texts that the page has made. */
  exportArchive(
    list: ListRef,
    parts: readonly EndedPart[],
    archive: Archive,
    work?: Work<Progress>,
  ): Promise<Export>;

  /** Counts of the do-not-contact lists, and their version. */
  doNotContact(): Promise<DoNotContact>;

  /**
   * Adds the people, emails and hashes of emails in a file to the user's do-not-contact list. `keep`: true to add,
   * false to replace the list. Applies to every later plan, merge and export.
   */
  addContacts(file: Blob, keep: boolean, work?: Work<Progress>): Promise<AddedContacts>;

  /** Replaces the host's do-not-contact list. `tag` identifies the version; if empty, the content does. */
  setHostContacts(file: Blob, tag: string, work?: Work<Progress>): Promise<DoNotContact>;

  /** Empties the user's or the host's do-not-contact list. */
  removeContacts(source: ContactSource): Promise<void>;

  /** The user's list as CSV of hashes, which can be imported again. The file is valid until the next export. */
  exportContacts(): Promise<Blob>;

  /** Removes all do-not-contact lists, and the secret that people are hashed with. */
  forgetContacts(): Promise<void>;

  /** The runs that there are files of, in no order. */
  kept(): Promise<string[]>;

  /** Removes every file of the run. */
  remove(run: string): Promise<void>;
}
