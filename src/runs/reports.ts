import type { BlockComparison } from '../lists/types/plan.ts';
import type { RunReport } from './report/schema.ts';

/** Continues runs on another computer from their reports. */
export interface Reports {
  /**
   * Makes the report of a run that has a job, as JSON. Throws a ListError, or an ApiError if our server can't be
   * reached.
   */
  make(run: string): Promise<Blob>;

  /**
   * Makes a run from a report and its list. Returns its ID when it continues. Throws an OtherListError if the list is
   * another one, a ListError, a LedgerError or a ContactsError; the run is removed then.
   */
  open(report: RunReport, list: File): Promise<string>;

  /**
   * The API's results without the list's rows. Throws an ApiError if the API refuses all calls, or a ContactsError if
   * there is a do-not-contact list.
   */
  results(report: RunReport): Promise<ResultsAlone>;
}

/** The results of a run without its list. */
export interface ResultsAlone {
  /** CSV. */
  readonly file: Blob;
  readonly records: number;
  /** Number of batches whose result is missing or can't be read. */
  readonly lacking: number;
}

/** The list's records are not the ones in the report. */
export class OtherListError extends Error {
  override readonly name = 'OtherListError';
  readonly comparison: BlockComparison;
  /** Number of records of the report's list. */
  readonly expected: number;

  /** What one plan used that the other browser doesn't have. */
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
