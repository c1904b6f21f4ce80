import type { Corrections } from './corrections.ts';

/** How a file is turned into rows. Found while reading; the user can override each. */
export interface Format {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Line-of-cells number of the header as a spreadsheet counts, so 1 unless lines stand above it. 0: no header. */
  readonly headerLine: number;
  /** Lines below the header that belong to it, such as a survey's questions. They are rows, but no people. */
  readonly subheaders?: number;
  /** How cells are quoted; absent: as RFC 4180 has it. */
  readonly quoting?: Quoting;
  /** Which of a ZIP file's lists is read, by its position in `Container.files`; absent if there is one. */
  readonly file?: number;
  /** Which of a workbook's sheets is read, by its position in `Container.sheets`; absent for other lists. */
  readonly sheet?: number;
  /** Whether a sheet's rows that are hidden or filtered out are left out. */
  readonly withoutHidden?: boolean;
}

/** Which list of a file with several is read, and which of its rows. */
export type Choice = Pick<Format, 'file' | 'sheet' | 'withoutHidden'>;

/** One byte for each character. */
export type SingleByteEncoding =
  'windows-1252' | 'macintosh' | 'ibm437' | 'ibm850' | 'windows-1250' | 'windows-1251';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByteEncoding;

/** The last is the ASCII unit separator. */
export type Delimiter = ',' | ';' | '\t' | '|' | '^' | '~' | ':' | '\x1f';

export type Quoting =
  /** RFC 4180: a quote in a quoted cell is doubled. */
  | 'doubled'
  /** A backslash stands before each quote, delimiter or backslash that is part of a cell. */
  | 'backslash'
  /** Spaces may stand between a delimiter and the quote that opens a cell. */
  | 'spaced'
  /** Each line is one quoted cell, whose text is a line of CSV. */
  | 'whole line';

/** What most works need to find their way in a run's files. */
export interface ListRef {
  /** The run's id; names its folder in private storage. */
  readonly run: string;
  readonly format: Format;
  /** The user's corrections, applied when rows are read. The download keeps the list's own cells. */
  readonly corrections?: Corrections | undefined;
}
