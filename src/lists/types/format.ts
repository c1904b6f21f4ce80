/** How a file is turned into rows. Found while reading; the user can override each. */
export interface Format {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Line-of-cells number of the header as a spreadsheet counts, so 1 unless lines stand above it. 0: no header. */
  readonly headerLine: number;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Delimiter = ',' | ';' | '\t' | '|';
