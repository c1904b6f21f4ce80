import type { MatchProposal } from './matching.ts';
import type { Format, SingleByteEncoding } from './format.ts';

/** What the cells of a column look like, as shares (0 to 1) of its non-blank cells where nothing else is said. */
export interface ColumnLooks {
  readonly email: number;
  readonly zip: number;
  readonly state: number;
  /** Starts with a number and goes on in words, or is a PO box. */
  readonly street: number;
  /** Two or more words of letters. */
  readonly fullName: number;
  /** How strongly full names speak for last names first, and for first names first: means of their evidence. */
  readonly lastFirst: number;
  readonly firstFirst: number;
}

export interface ColumnProfile {
  /** Position in the row, from 0. What identifies a column: names may repeat. */
  readonly index: number;
  /** The header cell as it is in the file; may be blank. */
  readonly name: string;
  /** A name to show, unique in the list: `Column 3` where blank, `zip (2)` where repeated. */
  readonly label: string;
  readonly blank: number;
  /** Up to five different non-blank cells, the first ones of the list. */
  readonly samples: readonly string[];
  readonly looks: ColumnLooks;
}

/** A count with the first few row numbers (as a spreadsheet counts) it speaks of. */
export interface RowCount {
  readonly count: number;
  readonly rowNumbers: readonly number[];
}

/** Excel's workbooks and templates, without and with macros. */
export type WorkbookExtension = 'xlsx' | 'xltx' | 'xlsm' | 'xltm';

/** A workbook, or a ZIP file with several lists. */
export interface Container {
  /** The lists in a ZIP file, where it has several. */
  readonly files?: readonly string[];
  /** How files of the workbook's kind are named; absent for other lists, and in profiles of earlier versions. */
  readonly extension?: WorkbookExtension;
  /** The sheets of a workbook, in its order. */
  readonly sheets?: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Rows of the sheet that are hidden or filtered out, whether or not they are left out. */
  readonly hiddenRows?: number;
}

/** Rows in which just these columns hold an email address. */
export interface EmailRows {
  readonly columns: readonly number[];
  readonly rows: number;
}

/** What is known of a list: of all of it when `complete`, else of what has been read so far. */
export interface Profile extends Omit<SampledProfile, 'sampleRows'> {
  /** What serves as what, by the names and cells of the columns. */
  readonly proposal: MatchProposal;
}

/** A profile as the reading makes it, with rows to propose a matching by. */
export interface SampledProfile {
  readonly format: Format;
  /** What of the format the user has chosen. */
  readonly chosen?: Partial<Format>;
  /** What else the list could be read from; absent for a text file. */
  readonly container?: Container;
  readonly columns: readonly ColumnProfile[];
  /** The cells of the first rows and of some later ones, cut to 200 characters. */
  readonly sampleRows: readonly (readonly string[])[];
  readonly rows: number;
  /**
   * All rows with an email of the list's own, by the columns that hold them; absent in profiles that
   * earlier versions stored.
   */
  readonly emails?: readonly EmailRows[];
  /** Cells of the widest row or header. */
  readonly widest: number;
  /** Cells that a row should have: as many as the header, or without one as the first row. */
  readonly expected?: number;
  /** Rows with fewer, and with more, cells than the header. */
  readonly short: RowCount;
  readonly long: RowCount;
  readonly blankLines: number;
  readonly linesAbove: number;
  readonly bytesRead: number;
  readonly bytes: number;
  readonly complete: boolean;
  /** What the user should know of how the file was read, in plain sentences of the engine's. */
  readonly notices: readonly ListNotice[];
}

/** Something odd about a list that does not stop the work. Screens have the sentences. */
export type ListNotice =
  /** No Unicode: the encoding was guessed by these words, among others. */
  | {
      readonly kind: 'encoding guessed';
      readonly to: SingleByteEncoding;
      readonly samples: readonly string[];
    }
  /** As above, by bytes in this row that cannot be UTF-8. */
  | {
      readonly kind: 'encoding changed';
      readonly to: SingleByteEncoding;
      readonly samples: readonly string[];
      readonly rowNumber: number;
    }
  | { readonly kind: 'blank header names'; readonly columns: readonly number[] }
  | { readonly kind: 'repeated header names'; readonly names: readonly string[] }
  | { readonly kind: 'one column' }
  /** One column, since no delimiter is there: spaces line up the columns. */
  | { readonly kind: 'fixed width' }
  /** Bytes in this row are no character in the encoding; they are read as U+FFFD. */
  | { readonly kind: 'broken characters'; readonly rowNumber: number }
  /** A cell of this row has zero bytes in it: something that is no text got into the file. */
  | { readonly kind: 'binary data'; readonly rowNumber: number }
  /** A quote opened in this row is never closed; it is read as an ordinary character. */
  | { readonly kind: 'unclosed quote'; readonly rowNumber: number }
  /** A quote in this row is out of place, so that lines may have run together in one of its cells. */
  | { readonly kind: 'rows run together'; readonly rowNumber: number };
