import type { ByteBuffer } from '../../byteBuffer.ts';
import type { CsvRows } from './csvRows.ts';
import type { CsvText } from './csvText.ts';
import type { NumberTexts } from './numberTexts.ts';
import type { SharedStrings } from './sharedStrings.ts';

/** Where rows are written, and by what. */
export interface RowTarget {
  readonly out: ByteBuffer;
  /** Both write to `out`. */
  readonly csv: CsvText;
  readonly rows: CsvRows;
  readonly strings: SharedStrings;
  readonly numbers: NumberTexts;
}

/** State of the row that was read last. */
export class LastRow {
  /** The number that `CsvRows` gave it. */
  number = 0;
  isHidden = false;
  /** Index of the shared string that the row waits for. */
  lacking = -1;
}

/** In place of where a row ends: the row is not as Excel writes it, or incomplete. */
export const ODD = -2;

/** In place of where a row ends: it has a shared text that is not read yet. */
export const LACKS_TEXT = -3;
