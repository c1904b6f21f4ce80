import { columnOf } from '../sheet/columnName.ts';
import { attributeOf } from '../xml/markupText.ts';
import { cellsOf, lastCell } from './sheetCells.ts';
import type { SheetRow, SheetVisitor } from './sheetCutter.ts';

/** Finds out where in a sheet two columns can be added: behind all that is in any of its rows. */
export class SheetSurvey implements SheetVisitor {
  readonly #headerRow: number;
  #prefix = '';
  #lastColumn = -1;
  #header = '';
  #widestMerge = -1;
  #filter = '';
  #hasTables = false;

  /** `headerRow`: 0 for none. */
  constructor(headerRow: number) {
    this.#headerRow = headerRow;
  }

  /** The last column that has anything in it, from 0. */
  get lastColumn(): number {
    return Math.max(this.#lastColumn, this.#widestMerge);
  }

  /** The range of the sheet's filter; empty for none. */
  get filter(): string {
    return this.#filter;
  }

  /** The format of the header's last cell. */
  headerStyle(): string | undefined {
    return cellsOf(this.#header, this.#prefix).findLast(
      ({ column, style }) => column <= this.#lastColumn && style !== undefined,
    )?.style;
  }

  /**
   * The header's last column that has anything in it; `lastColumn` where the sheet has tables, with which a wider
   * filter might overlap.
   */
  listEnd(): number {
    const filled = cellsOf(this.#header, this.#prefix).findLast(({ isBlank }) => !isBlank);
    return this.#hasTables ? this.lastColumn : (filled?.column ?? this.lastColumn);
  }

  before(_xml: string, prefix: string): string {
    this.#prefix = prefix;
    return '';
  }

  row({ number, body }: SheetRow): string {
    if (number === this.#headerRow) this.#header = body;
    const last = lastCell(body, this.#prefix);
    if (body === '' || (last && last.column <= this.#lastColumn)) return '';
    const filled =
      last && !last.isBlank
        ? last
        : cellsOf(body, this.#prefix).findLast(({ isBlank }) => !isBlank);
    this.#lastColumn = Math.max(this.#lastColumn, filled?.column ?? -1);
    return '';
  }

  /** Merged cells beside or below the header would hide what is added within them. */
  after(xml: string): string {
    const [filter = ''] = /<(?:[\w.-]+:)?autoFilter\s[^>]*>/.exec(xml) ?? [];
    this.#hasTables = /<(?:[\w.-]+:)?tablePart\s/.test(xml);
    this.#filter = attributeOf(filter, 'ref') ?? '';
    for (const [tag] of xml.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*>/g)) {
      const ref = attributeOf(tag, 'ref') ?? '';
      const [, letters = '', row = '0'] = /:([A-Z]+)(\d+)$/.exec(ref) ?? [];
      if (Number(row) >= this.#headerRow)
        this.#widestMerge = Math.max(this.#widestMerge, columnOf(letters));
    }
    return '';
  }
}
