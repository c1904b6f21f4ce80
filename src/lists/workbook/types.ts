import type { WorkbookExtension } from '../types/profile.ts';
import type { ZipEntry } from '../zip/zipEntry.ts';

/**
 * An open workbook (`.xlsx`, `.xlsm`, `.xltx`, `.xltm`): its parts, of which only the list of sheets has been read.
 */
export interface Workbook {
  readonly file: Blob;
  readonly entries: readonly ZipEntry[];
  /** The part that names the sheets; usually `xl/workbook.xml`. */
  readonly main: ZipEntry;
  /** By its content type: Excel refuses a file whose name says another one. */
  readonly extension: WorkbookExtension;
  /** Worksheets in the workbook's order, hidden ones included; a format's `sheet` is a position among them. */
  readonly sheets: readonly Sheet[];
  readonly sharedStrings: ZipEntry | undefined;
  readonly styles: ZipEntry | undefined;
  /** Whether dates count from 1904. */
  readonly from1904: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}
