import { ByteBuffer, packedText, type PackedText } from '../../byteBuffer.ts';
import type { Line } from '../../read/lines/lines.ts';
import { CellTexts } from './cellText.ts';
import { columnName } from '../sheet/columnName.ts';

const ROW = packedText('<row r="');
const CELLS = packedText('">');
const STYLE = packedText('" s="');
const INLINE = packedText('" t="inlineStr"><is>');
const CELL_END = packedText('</is></c>');
const ROW_END = packedText('</row>');

/** Writes rows of a sheet as XML, every cell an inline text: those that are empty are left out. */
export class SheetXml {
  readonly #xml = new ByteBuffer();
  readonly #texts = new CellTexts(this.#xml);
  /** The start of a cell in each column. */
  readonly #starts: PackedText[] = [];
  #row = 0;
  #column = 0;
  #style = 0;

  /** Bytes written since the last `clear`. */
  get length(): number {
    return this.#xml.length;
  }

  /** Texts that were cut, since Excel takes no longer ones. */
  get cut(): number {
    return this.#texts.cut;
  }

  /** What was written since the last `clear`; good until something is written again. */
  bytes(): Uint8Array {
    return this.#xml.bytes();
  }

  clear(): void {
    this.#xml.clear();
  }

  startRow(row: number, style: number): void {
    this.#row = row;
    this.#column = 0;
    this.#style = style;
    this.#xml.putPacked(ROW);
    this.#xml.putNumber(row);
    this.#xml.putPacked(CELLS);
  }

  /** The row's next cell, as it is in the list; left out where it is empty. */
  cell(cells: Line, i: number): void {
    const to = cells.to(i);
    if (to === -1 ? cells.text(i) === '' : cells.from(i) === to) this.#column += 1;
    else {
      this.#startCell();
      this.#texts.putCell(cells, i);
      this.#xml.putPacked(CELL_END);
    }
  }

  /** The same with this text. */
  text(text: string): void {
    if (text === '') this.#column += 1;
    else {
      this.#startCell();
      this.#texts.put(text);
      this.#xml.putPacked(CELL_END);
    }
  }

  endRow(): void {
    this.#xml.putPacked(ROW_END);
  }

  #startCell(): void {
    this.#xml.putPacked((this.#starts[this.#column] ??= cellStart(this.#column)));
    this.#xml.putNumber(this.#row);
    this.#xml.putPacked(STYLE);
    this.#xml.putNumber(this.#style);
    this.#xml.putPacked(INLINE);
    this.#column += 1;
  }
}

function cellStart(column: number): PackedText {
  return packedText(`<c r="${columnName(column)}`);
}
