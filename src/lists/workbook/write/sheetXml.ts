import { ByteBuffer, wordsOf, type Words } from '../../byteBuffer.ts';
import type { Line } from '../../read/lines.ts';
import { CellTexts } from './cellText.ts';
import { columnName } from './columnName.ts';

const ROW = wordsOf('<row r="');
const CELLS = wordsOf('">');
const STYLE = wordsOf('" s="');
const INLINE = wordsOf('" t="inlineStr"><is>');
const CELL_END = wordsOf('</is></c>');
const ROW_END = wordsOf('</row>');

/** Writes rows of a sheet as XML, every cell an inline text: those that are empty are left out. */
export class SheetXml {
  readonly #xml = new ByteBuffer();
  readonly #texts = new CellTexts(this.#xml);
  /** The start of a cell in each column. */
  readonly #starts: Words[] = [];
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
    this.#xml.putWords(ROW);
    this.#xml.putNumber(row);
    this.#xml.putWords(CELLS);
  }

  /** The row's next cell, as it is in the list; left out where it is empty. */
  cell(cells: Line, i: number): void {
    const to = cells.to(i);
    if (to === -1 ? cells.text(i) === '' : cells.from(i) === to) this.#column += 1;
    else {
      this.#startCell();
      this.#texts.putCell(cells, i);
      this.#xml.putWords(CELL_END);
    }
  }

  /** The same with this text. */
  text(text: string): void {
    if (text === '') this.#column += 1;
    else {
      this.#startCell();
      this.#texts.put(text);
      this.#xml.putWords(CELL_END);
    }
  }

  endRow(): void {
    this.#xml.putWords(ROW_END);
  }

  #startCell(): void {
    this.#xml.putWords((this.#starts[this.#column] ??= cellStart(this.#column)));
    this.#xml.putNumber(this.#row);
    this.#xml.putWords(STYLE);
    this.#xml.putNumber(this.#style);
    this.#xml.putWords(INLINE);
    this.#column += 1;
  }
}

function cellStart(column: number): Words {
  return wordsOf(`<c r="${columnName(column)}`);
}
