import type { BlockComparison } from '../lists/types/plan.ts';
import type { RunReport } from './report/schema.ts';

/** Goes on with runs on another computer, by their reports. */
export interface Reports {
  /** Makes the report of a run with a job, as JSON. Throws a ListError, or an ApiError if our server can't be reached. */
  make(run: string): Promise<Blob>;

  /**
   * Makes a run from a report and its list; gives its ID once it goes on. Throws an OtherListError if another list is
   * sent, a ListError, a LedgerError, or a ContactsError; then nothing is left of it.
   */
  open(report: RunReport, list: File): Promise<string>;

  /**
   * The results that the API has, as they come, without the list. Throws an ApiError if the API refuses all calls, or a
   * ContactsError if there is a do-not-contact list.
   */
  results(report: RunReport): Promise<ResultsAlone>;
}

/** The results of a run without its list. */
export interface ResultsAlone {
  /** CSV. */
  readonly file: Blob;
  readonly records: number;
  /** Batches whose result is not there, or can't be read. */
  readonly lacking: number;
}

/** What would be sent of a list is not what a report says. */
export class OtherListError extends Error {
  override readonly name = 'OtherListError';
  readonly comparison: BlockComparison;
  /** Records of the report's list. */
  readonly expected: number;

  /** What one of them was planned with that the other browser does not have. */
  readonly lacking: RunReport['list']['only'];

  constructor(
    comparison: BlockComparison,
    { blocks, only }: Pick<RunReport['list'], 'blocks' | 'only'>,
  ) {
    super('The list is another one than that of the report.');
    this.comparison = comparison;
    this.expected = blocks.records;
    this.lacking = only;
  }
}
