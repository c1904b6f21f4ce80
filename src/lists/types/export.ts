import type { Delimiter } from './format.ts';
import type { OutcomeFilter } from './rows.ts';

/** What a file to download is to have in it. */
export interface ExportOptions {
  readonly rows: OutcomeFilter;
  /** Which of the two columns are added. */
  readonly added: 'both' | 'email' | 'status';
  /** A column of the list whose blank cells get the email that was found. */
  readonly fillColumn?: number;
  readonly delimiter: Delimiter;
  /** Cells that a spreadsheet may run as a formula get an apostrophe in front. */
  readonly excelSafe: boolean;
  /** True to write the user's corrected cells, false to write the list's own. */
  readonly withCorrections?: boolean;
  /** A workbook is made instead of CSV: texts in sheets with names after this file's. */
  readonly workbook?: { readonly fileName: string };
}

/** Several files that are downloaded as one ZIP file. Their names differ. */
export interface Archive {
  readonly files: readonly ArchiveFile[];
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  /** The date that its files get, in milliseconds since 1970. */
  readonly modified: number;
}

export interface ArchiveFile {
  readonly name: string;
  readonly options: ExportOptions;
}

/** An export in numbers. */
export interface ExportCounts {
  readonly rows: number;
  /** Blank cells that got an email. */
  readonly filled: number;
  /** Cells that got an apostrophe. */
  readonly guarded: number;
  /** Cells with longer texts than Excel takes, which are cut. */
  readonly cut: number;
}

export interface Export extends ExportCounts {
  /** Good until four more exports of the run were made, or the run is removed. */
  readonly blob: Blob;
}

/** Rows and matches by what stands in a column (by index), or by state. */
export interface Breakdown {
  readonly by: 'state' | number;
  /** Those with most rows first. Their rows add up to those of the list. */
  readonly groups: readonly BreakdownGroup[];
}

export interface BreakdownGroup {
  /** As in the list but for space around it, or a state's postal abbreviation; empty if there is none. */
  readonly value: string;
  readonly rows: number;
  /** Rows with an answer: matched, no match or suppressed. */
  readonly answered: number;
  readonly matched: number;
}
