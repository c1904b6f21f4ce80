/** Why a file cannot be a list. Screens have the sentences and the ways out. */
export type ListProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'only a header' }
  | {
      readonly kind: 'not a csv';
      readonly looksLike: NotCsv;
    }
  /** A quote opened in this row is never closed. */
  | { readonly kind: 'unclosed quote'; readonly rowNumber: number }
  /** A line of cells goes on for more than a million characters. */
  | { readonly kind: 'line too long'; readonly rowNumber: number }
  /** A packed file is cut off, or its checksum does not fit. */
  | { readonly kind: 'file damaged' }
  /** A password protects the file. */
  | { readonly kind: 'encrypted file' }
  /** A packed file holds more than any list does. */
  | { readonly kind: 'unpacks too large' }
  /** A workbook without a sheet that has cells, or a ZIP file without a list in it. */
  | { readonly kind: 'no list inside' }
  /** The file for the do-not-contact list contains no email, email hash or complete person. */
  | { readonly kind: 'no contacts inside' }
  /** The last columns of the sheet are in use: nothing can be added behind them. */
  | { readonly kind: 'no room in sheet' }
  /** The file changed or went away while it was read. */
  | { readonly kind: 'file gone' }
  /** Storage of this browser is full; bytes needed where known. */
  | { readonly kind: 'storage full'; readonly needed?: number }
  /** A part, result or copy in private storage is not what was stored. */
  | { readonly kind: 'storage damaged'; readonly what: string };

/**
 * What a file is that people take for a list. `spreadsheet`: of another kind than those that are read, such as
 * `.xls` and `.xlsb`. `link`: a shortcut to a page, such as a Google Sheet.
 */
export type NotCsv =
  | 'spreadsheet'
  | 'numbers'
  | 'web page'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'json'
  | 'xml'
  | 'contacts'
  | 'calendar'
  | 'rich text'
  | 'link'
  | 'binary';

/** Thrown by the list engine for what people can do something about. */
export class ListError extends Error {
  override readonly name = 'ListError';
  readonly problem: ListProblem;
  constructor(problem: ListProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}
