import type { ByteBuffer } from '../byteBuffer.ts';
import { isPlaceholder } from '../clean/text/isPlaceholder.ts';
import type { Line } from '../read/lines/lines.ts';
import { putCanonical } from './putCanonical.ts';
import { canonicalText } from './canonicalText.ts';

/** Before each part. */
const PART = 10;

/**
 * Adds what tells apart people whose records are the same: parts of names that are not sent, and the cells
 * of some columns. Adds nothing where there is nothing of all this.
 */
export class WhoKeys {
  readonly #columns: readonly number[];

  /** `columns`: by index, those with middle names, suffixes or birth dates. */
  constructor(columns: readonly number[]) {
    this.#columns = columns;
  }

  put(key: ByteBuffer, unsentName: string, line: Line): void {
    if (unsentName === '' && this.#columns.length === 0) return;
    const start = key.length;
    key.putText(canonicalText(unsentName));
    let isEmpty = key.length === start;
    for (const column of this.#columns) {
      key.putByte(PART);
      const partStart = key.length;
      putCell(key, line, column);
      isEmpty &&= key.length === partStart;
    }
    if (isEmpty) key.cutTo(start);
  }
}

function putCell(key: ByteBuffer, line: Line, column: number): void {
  const { bytes } = line;
  const to = line.to(column);
  const start = key.length;
  if (bytes && to !== -1) putCanonical(key, { bytes, from: line.from(column), to });
  else key.putText(canonicalText(line.text(column)));
  if (key.length > start && isPlaceholder(line.text(column).trim(), false)) key.cutTo(start);
}
