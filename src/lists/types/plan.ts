import type { RecordField } from '../../api/record.ts';
import type { EarlierPeople, ReuseOptions } from './earlier.ts';
import type { ListAddress } from './matching.ts';

/** What the user may choose about planning. */
export interface PlanOptions {
  /**
   * Rows that already have an email: `auto` leaves them out where some rows have none, and sends all
   * where every row has one.
   */
  readonly rowsWithEmail: 'auto' | 'send' | 'leave out';
  /** The list's own email columns, by index: an email in any of them counts. */
  readonly emailColumns?: readonly number[];
  /** Columns, by index, with parts of a name that are not sent: middle names, suffixes, birth dates. */
  readonly personColumns?: readonly number[];
  /** The column, by index, that names each row's country. */
  readonly countryColumn?: number;
  /** Where the address is blank or incomplete, the first whole one of these is used. */
  readonly otherAddresses?: readonly ListAddress[];
  /** Reasons that the user overrules: rows are sent in spite of them. */
  readonly sendAnyway?: readonly NotSentReason[];
  /** Repairs that are not to be made. */
  readonly without?: readonly RepairKind[];
  /** How to treat people who were in earlier lists. Default: `DEFAULT_REUSE`. */
  readonly reuse?: ReuseOptions;
  /** Maximum bytes of one whole request body, from 1,000,000 to 10,000,000 (50,000,000 for Batch-Files). */
  readonly bodyBytes: number;
}

export type NotSentReason =
  | 'no first name'
  | 'no last name'
  | 'no street address'
  | 'no ZIP code, and no city and state'
  | 'already has an e-mail'
  | 'too long'
  /** An organization or a trust stands in place of a person. */
  | 'not a person'
  /** Names nobody: `Current Resident`. */
  | 'no one named'
  | 'outside the United States'
  /** Repeats the header, or belongs to it. */
  | 'header line'
  /** The person was sent with an earlier list, and the outcome is unknown. */
  | 'in an earlier list'
  /** The person, or the row's own email, is on the do-not-contact list. */
  | 'do not contact';

/** Each but `full name split` can be switched off. */
export type RepairKind =
  /** UTF-8 that was read as Windows-1252 and saved: `JosÃ©`. */
  | 'garbled characters fixed'
  | 'HTML entities decoded'
  /** Unicode normalization form C: a letter and its accent become one character. */
  | 'accents composed'
  | 'full-width characters replaced'
  | 'spaces trimmed'
  | 'invisible characters removed'
  | 'stray quotes removed'
  /** Commas and semicolons at the end of a cell. */
  | 'stray commas removed'
  /** Stands where nothing is known, such as `N/A`: the value counts as blank. */
  | 'placeholder left out'
  /** Emoji and other symbols in names. */
  | 'symbols removed'
  | 'ZIP padded'
  | 'ZIP+4 shortened'
  | 'ZIP from number'
  /** Stands with a state, a country or punctuation: `NJ 07030`. */
  | 'ZIP from text'
  /** Cannot be a ZIP code; the row goes with its city and state. */
  | 'ZIP left out'
  | 'state abbreviated'
  /** Titles, suffixes, nicknames or a second person taken out of a first or last name. */
  | 'name cleaned'
  | 'full name split'
  /** The address is blank or incomplete; another of the row's addresses is sent. */
  | 'other address used'
  /** A city, state, or ZIP code stood in another cell of the address. */
  | 'place moved';

export interface Repair {
  readonly kind: RepairKind;
  readonly rows: number;
  /** The first few whose `before` differs. */
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

/** Hashes of a plan's records in blocks, which reveal no single record. */
export interface RecordBlocks {
  /** Number of records in a block. The last block may have fewer. */
  readonly size: number;
  readonly records: number;
  /** A 32-bit hash of each block, as eight hexadecimal digits. */
  readonly hashes: string;
}

/** How the records of this plan differ from those of another one. */
export interface BlockComparison {
  /** Number of records in this plan. */
  readonly records: number;
  /** Ranges of row numbers of this list whose blocks differ. Empty if the other plan only has more records. */
  readonly ranges: readonly { readonly firstRow: number; readonly lastRow: number }[];
  /** Number of further ranges that were left out. */
  readonly more: number;
}

/** What will be sent. `rows` = `records` + `folded` + rows with earlier answers + the sum of `notSent`. */
export interface Plan {
  readonly rows: number;
  readonly records: number;
  /** Duplicates: rows that are the same person at the same address as an earlier one, sent once. */
  readonly folded: number;
  /** Of these, those that differ from that row in what is not sent; plans made earlier did not count them. */
  readonly shared?: number;
  readonly notSent: readonly { readonly reason: NotSentReason; readonly rows: number }[];
  /** Absent if nobody was in an earlier list. */
  readonly earlier?: EarlierPeople;
  readonly repairs: readonly Repair[];
  readonly parts: readonly Part[];
  /** The attributes that leave the computer. */
  readonly fields: readonly RecordField[];
  /** The first records as they will be sent. */
  readonly firstRecords: readonly {
    readonly rowNumber: number;
    readonly record: { readonly [field in RecordField]?: string };
  }[];
  /** What became of the rows that already have an email; absent if the list has no such column. */
  readonly rowsWithEmail?: {
    readonly rows: number;
    readonly sent: boolean;
    readonly everyRow: boolean;
  };
  /** Runs of the earlier lists that people were looked up in. Absent if there were none. */
  readonly lookedUp?: readonly string[];
  /** Version of the do-not-contact list that was applied. Absent if there never was a list. */
  readonly doNotContact?: number;
  /** Why a matched External ID column is not used, where it is not. */
  readonly externalIdProblem?: { readonly kind: 'blank' | 'repeated'; readonly rowNumber: number };
}
