import type { Breakdown, ExportOptions } from '../lists/types/export.ts';
import type { OutcomeFilter, OutcomeRow } from '../lists/types/rows.ts';
import type { ArchiveContents } from './service/exportArchive.ts';
import type { NamedExport } from './service/exportRun.ts';

/** What came of lists, as rows, counts and files. */
export interface Results {
  /**
   * The API's raw result of a batch, for results that the page can't read. Throws an ApiError, or a ContactsError
   * while anybody is on the do-not-contact list.
   */
  raw(run: string, part: number): Promise<Blob>;

  /** The enriched file, of what is there: rows whose batch is under way are `pending`. */
  download(run: string): Promise<{ readonly blob: Blob; readonly name: string }>;

  /** Makes the enriched file and its summary again if the do-not-contact list changed. */
  applyContacts(run: string): Promise<void>;

  /** Rows with what became of them: a page of those that fit. */
  outcomes(run: string, filter: OutcomeFilter, from: number, count: number): Promise<OutcomeRow[]>;

  /** What came of the list by state, and by each column that has few different values. */
  breakdowns(run: string): Promise<Breakdown[]>;

  /** A file of some of the rows, or with other columns than the enriched file. */
  exportRows(run: string, options: ExportOptions): Promise<NamedExport>;

  /** Several such files, the report of batches and the summary as one ZIP file. */
  exportArchive(run: string, contents: ArchiveContents): Promise<NamedExport>;
}
