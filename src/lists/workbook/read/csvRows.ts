import type { ByteBuffer } from '../../byteBuffer.ts';
import { damaged } from '../../zip/fileView.ts';
import { MOST_COLUMNS, MOST_ROWS } from '../sheet/sheetLimits.ts';
import { nextRow } from '../sheet/rowNumber.ts';

const LF = 0x0a;
const COMMA = 0x2c;

/**
 * Writes rows of a sheet as lines of CSV, each as the line of its number: empty rows become empty lines. Empty
 * cells at the end of a row are left out. The caller puts the texts of cells between `beginCell` and `endCell`.
 */
export class CsvRows {
  readonly #out: ByteBuffer;
  #row = 0;
  #lines = 0;
  /** Where the row starts in the buffer, and where the cell and its text do. */
  #rowStart = 0;
  #cellStart = 0;
  #textStart = 0;
  #columnsPut = 0;
  #nextColumn = 0;

  constructor(out: ByteBuffer) {
    this.#out = out;
  }

  /** Begins the row of this number, or the next one where it is not given or cannot be. Returns its number. */
  begin(number: number): number {
    const row = nextRow(this.#row, number);
    if (row > MOST_ROWS) throw damaged();
    this.#rowStart = this.#out.length;
    this.#columnsPut = 0;
    this.#nextColumn = 0;
    for (let line = this.#lines + 1; line < row; line++) this.#out.putByte(LF);
    return row;
  }

  /** Begins the cell in this column (from 0); the next one where it is -1. Returns false where a later one was put. */
  beginCell(column: number): boolean {
    const next = column < 0 ? this.#nextColumn : column;
    if (next < this.#nextColumn) return false;
    if (next >= MOST_COLUMNS) throw damaged();
    this.#nextColumn = next + 1;
    this.#cellStart = this.#out.length;
    for (let comma = Math.max(1, this.#columnsPut); comma <= next; comma++)
      this.#out.putByte(COMMA);
    this.#textStart = this.#out.length;
    return true;
  }

  endCell(): void {
    if (this.#out.length === this.#textStart) this.#out.cutTo(this.#cellStart);
    else this.#columnsPut = this.#nextColumn;
  }

  /** Whether a cell of the row is not empty. */
  get hasCells(): boolean {
    return this.#columnsPut > 0;
  }

  /** Ends the row that `begin` gave this number. */
  end(row: number): void {
    this.#row = row;
    if (!this.hasCells) return this.cancel();
    this.#lines = row;
    this.#out.putByte(LF);
  }

  /** Ends the row as if it were empty. */
  leaveOut(row: number): void {
    this.#row = row;
    this.cancel();
  }

  /** Takes back what was put of a row, which may then begin again. */
  cancel(): void {
    this.#out.cutTo(this.#rowStart);
  }
}
