/**
 * The words of the list engine: what goes into it and what comes out. Only these small things cross
 * between the page and the list worker; rows stay in private storage.
 */
import type { RecordField } from '../api/record.ts';

/** How a file is turned into rows. Found while reading; the user can override each. */
export interface Format {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Line-of-cells number of the header as a spreadsheet counts, so 1 unless lines stand above it. 0: no header. */
  readonly headerLine: number;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ',' | ';' | '\t' | '|';

/** What the cells of a column look like, as shares (0 to 1) of its non-blank cells. */
export interface ColumnLooks {
  readonly email: number;
  readonly zip: number;
  readonly state: number;
  /** Starts with a number and goes on in words, or is a PO box. */
  readonly street: number;
  /** Two or more words of letters. */
  readonly fullName: number;
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

/** What is known of a list: of all of it when `complete`, else of what has been read so far. */
export interface Profile {
  readonly format: Format;
  /** What of the format the user has chosen. */
  readonly chosen?: Partial<Format>;
  readonly columns: readonly ColumnProfile[];
  readonly rows: number;
  /** Cells of the widest row or header. */
  readonly widest: number;
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
  | { readonly kind: 'encoding changed'; readonly to: Encoding; readonly rowNumber: number }
  | { readonly kind: 'blank header names'; readonly columns: readonly number[] }
  | { readonly kind: 'repeated header names'; readonly names: readonly string[] }
  | { readonly kind: 'one column' }
  /** A cell of this row has zero bytes in it: something that is no text got into the file. */
  | { readonly kind: 'binary data'; readonly rowNumber: number }
  /** A quote opened in this row is never closed; it is read as an ordinary character. */
  | { readonly kind: 'unclosed quote'; readonly rowNumber: number }
  /** A quote in this row is out of place, so that lines may have run together in one of its cells. */
  | { readonly kind: 'rows run together'; readonly rowNumber: number };

/** Why a file cannot be a list. Screens have the sentences and the ways out. */
export type ListProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'only a header' }
  | {
      readonly kind: 'not a csv';
      readonly looksLike: 'spreadsheet' | 'pdf' | 'image' | 'archive' | 'binary';
    }
  /** A quote opened in this row is never closed. */
  | { readonly kind: 'unclosed quote'; readonly rowNumber: number }
  /** A line of cells goes on for more than a million characters. */
  | { readonly kind: 'line too long'; readonly rowNumber: number }
  /** The file changed or went away while it was read. */
  | { readonly kind: 'file gone' }
  /** Storage of this browser is full; bytes needed where known. */
  | { readonly kind: 'storage full'; readonly needed?: number }
  /** A part, result or copy in private storage is not what was stored. */
  | { readonly kind: 'storage damaged'; readonly what: string };

/** Thrown by the list engine for what people can do something about. */
export class ListError extends Error {
  override readonly name = 'ListError';
  readonly problem: ListProblem;
  constructor(problem: ListProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Where the value of a record's attribute comes from. Columns by index. */
export type FieldSource =
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'first of full name'; readonly column: number }
  | { readonly kind: 'last of full name'; readonly column: number }
  /** Two columns joined with a space, such as address line 1 and 2. */
  | { readonly kind: 'joined'; readonly columns: readonly [number, number] };

/** Which columns serve as which attributes. `external_id` absent: ours, the row's position. */
export type Matching = { readonly [field in RecordField]?: FieldSource };

/** Why a column was proposed for a field. `as last time`: chosen for a list with the same header. */
export type MatchReason = 'same name' | 'similar name' | 'content' | 'as last time';

export interface MatchProposal {
  readonly matching: Matching;
  readonly reasons: { readonly [field in RecordField]?: MatchReason };
  /** The list's own e-mail column, if one was recognised. */
  readonly emailColumn?: number;
}

/** What the user may choose about planning. */
export interface PlanOptions {
  /**
   * Rows that already have an e-mail: `auto` leaves them out when some rows of the e-mail column are
   * blank, and sends all when every row has one (design.md).
   */
  readonly rowsWithEmail: 'auto' | 'send' | 'leave out';
  readonly emailColumn?: number;
  /** Repairs that are not to be made. */
  readonly without?: readonly RepairKind[];
  /** Most bytes of one whole request body, 1,000,000 to 10,000,000. */
  readonly bodyBytes: number;
}

export type NotSentReason =
  | 'no first name'
  | 'no last name'
  | 'no street address'
  | 'no ZIP code, and no city and state'
  | 'already has an e-mail'
  | 'too long';

/** Each but `full name split` can be switched off. */
export type RepairKind =
  | 'spaces trimmed'
  | 'invisible characters removed'
  | 'stray quotes removed'
  /** Stands where nothing is known, such as `N/A`: the value counts as blank. */
  | 'placeholder left out'
  | 'ZIP padded'
  | 'ZIP+4 shortened'
  | 'ZIP from number'
  /** Cannot be a ZIP code; the row goes with its city and state. */
  | 'ZIP left out'
  | 'state abbreviated'
  | 'full name split';

export interface Repair {
  readonly kind: RepairKind;
  readonly rows: number;
  readonly examples: readonly {
    readonly rowNumber: number;
    readonly before: string;
    readonly after: string;
  }[];
}

/** The records of one batch, stored before anything is sent. Its file is `parts/<id>`. */
export interface Part {
  /** Unique in the run; a part that is cut gives two with new ids. */
  readonly id: number;
  /** Position of its first record among all records of the run, from 0. */
  readonly firstRecord: number;
  readonly records: number;
  /** Length of the part's file. */
  readonly bytes: number;
  /** SHA-256 of the part's file, hexadecimal. */
  readonly hash: string;
  /** Row numbers, as a spreadsheet counts, of its first and last record. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** What will be sent. `rows` = `records` + `folded` + the sum of `notSent`. */
export interface Plan {
  readonly rows: number;
  readonly records: number;
  /** Duplicates: rows that are the same person at the same address as an earlier one, sent once. */
  readonly folded: number;
  readonly notSent: readonly { readonly reason: NotSentReason; readonly rows: number }[];
  readonly repairs: readonly Repair[];
  readonly parts: readonly Part[];
  /** The attributes that leave the computer. */
  readonly fields: readonly RecordField[];
  /** The first records as they will be sent. */
  readonly firstRecords: readonly {
    readonly rowNumber: number;
    readonly record: { readonly [field in RecordField]?: string };
  }[];
  /** What became of the rows that already have an e-mail; absent where the list has no such column. */
  readonly rowsWithEmail?: {
    readonly rows: number;
    readonly sent: boolean;
    readonly everyRow: boolean;
  };
  /** Why a matched External ID column is not used, where it is not. */
  readonly externalIdProblem?: { readonly kind: 'blank' | 'repeated'; readonly rowNumber: number };
}

/** A row of the list to show, its cells as in the file. */
export interface ListRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  /** For `not sent`. */
  readonly reason?: NotSentReason;
  /** For `folded`: the earlier row of the same person, which is sent for both. */
  readonly foldedInto?: ListRow;
  /** For `repaired by`: what that kind of repair changed in the copy that is sent. */
  readonly repairs?: readonly { readonly before: string; readonly after: string }[];
}

/** Which rows to show. */
export type RowQuery =
  | { readonly kind: 'all' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'not sent'; readonly reason?: NotSentReason }
  | { readonly kind: 'folded' }
  | { readonly kind: 'repaired' }
  /** With what the list was planned with: which kinds a row got is found by making it again. */
  | {
      readonly kind: 'repaired by';
      readonly repair: RepairKind;
      readonly matching: Matching;
      readonly options: PlanOptions;
    };

/** What became of a part when its rows are merged. */
export type PartOutcome =
  | { readonly kind: 'fetched' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'not sent'; readonly reason: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'pending' };

/** What a stored result holds, compared with its part. `records` = `matched` + `noMatch`. */
export interface ResultCounts {
  readonly records: number;
  readonly matched: number;
  readonly noMatch: number;
  /** Records of the part that the result lacks (counted in `noMatch`). */
  readonly lacking: number;
  /** Records of the result with an id that the part does not have, or none that can be read. */
  readonly extra: number;
  /** Records of the result whose id came before. The first that has an e-mail counts. */
  readonly repeated: number;
}

/** The enriched file in numbers: all counts are of rows and add up to `rows`. */
export interface Summary {
  readonly rows: number;
  readonly matched: number;
  readonly noMatch: number;
  readonly notSent: readonly { readonly reason: string; readonly rows: number }[];
  readonly failed: readonly { readonly reason: string; readonly rows: number }[];
  readonly unknown: number;
  readonly pending: number;
  /** Lines that are not rows and are left out of the download. */
  readonly linesAbove: number;
  readonly blankLines: number;
  /** Names of the two added columns. */
  readonly added: { readonly email: string; readonly status: string };
  /** Bytes of the file to download. */
  readonly bytes: number;
}

/** A row with what was added to it. */
export interface OutcomeRow extends ListRow {
  readonly email: string;
  readonly status: string;
}

/** Rows by what became of them. `no answer`: failed, unknown or pending. */
export interface OutcomeFilter {
  readonly kind:
    'all' | 'matched' | 'no match' | 'not sent' | 'no answer' | 'failed' | 'unknown' | 'pending';
  /** For `not sent` and `failed`: as in the summary; all of them where absent. */
  readonly reason?: string;
}

/** What a file to download is to have in it. */
export interface ExportOptions {
  readonly rows: OutcomeFilter;
  /** Which of the two columns are added. */
  readonly added: 'both' | 'email' | 'status';
  /** A column of the list whose blank cells get the e-mail that was found. */
  readonly fillColumn?: number;
  readonly delimiter: Delimiter;
  /** Cells that a spreadsheet may run as a formula get an apostrophe in front. */
  readonly excelSafe: boolean;
}

/** An export in numbers. */
export interface ExportCounts {
  readonly rows: number;
  /** Blank cells that got an e-mail. */
  readonly filled: number;
  /** Cells that got an apostrophe. */
  readonly guarded: number;
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
  /** As in the list but for space around it, or a state's postal abbreviation; empty where there is none. */
  readonly value: string;
  readonly rows: number;
  /** Rows that have an answer: matched or no match. */
  readonly answered: number;
  readonly matched: number;
}

/** How far a long work is: `done` of `total`, in bytes or records. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
