import type { ExportRow, RowSink } from './rowSink.ts';
import type { Writer } from '../../storage/writer.ts';
import { ZipWriter, type EntryWriter } from '../../zip/zipWriter.ts';
import { columnName } from '../sheet/columnName.ts';
import { ColumnWidths } from './columnWidths.ts';
import { HEADER_STYLE, newParts, sheetEnd, sheetPath, sheetStart, TEXT_STYLE } from './newParts.ts';
import { MOST_COLUMNS, MOST_ROWS } from '../sheet/sheetLimits.ts';
import { sheetName } from './sheetName.ts';
import { SheetXml } from './sheetXml.ts';

export interface NewWorkbookOptions {
  /** Names the sheets. */
  readonly fileName: string;
  /** Rows that will come, without the header: more than a sheet takes go on in another. */
  readonly rows: number;
  readonly hasHeader: boolean;
  /** Rows that a sheet takes. Excel's own limit, but for tests. */
  readonly mostRows?: number;
}

/**
 * Writes a workbook of texts, row by row: nothing in it is a number, a date or a formula, whatever it looks
 * like. The header is bold and stays in sight. Rows must be drained now and then: they are held until then.
 */
export class NewWorkbook implements RowSink {
  readonly #zip: ZipWriter;
  readonly #xml = new SheetXml();
  readonly #widths = new ColumnWidths();
  readonly #options: Required<NewWorkbookOptions>;
  #header: ExportRow | undefined;
  #sheets = 0;
  /** Rows of the sheet that is written. */
  #rows = 0;
  #columns = 1;
  /** Where in the XML that is held one sheet ends and another begins, with the rows of the former. */
  #borders: { readonly at: number; readonly rows: number }[] = [];
  #entry: EntryWriter | undefined;

  constructor(output: Writer, options: NewWorkbookOptions) {
    this.#zip = new ZipWriter(output);
    this.#options = { mostRows: MOST_ROWS, ...options };
  }

  header(row: ExportRow): void {
    this.#header = row;
    this.#line(row, HEADER_STYLE);
  }

  row(row: ExportRow): void {
    if (this.#rows === this.#options.mostRows) {
      this.#borders.push({ at: this.#xml.length, rows: this.#rows });
      this.#rows = 0;
      if (this.#header) this.#line(this.#header, HEADER_STYLE);
    }
    this.#line(row, TEXT_STYLE);
  }

  async drain(): Promise<void> {
    const bytes = this.#xml.bytes();
    const borders = this.#borders.splice(0);
    let from = 0;
    for (const { at, rows } of borders) {
      await this.#write(bytes.subarray(from, at));
      await this.#endSheet(rows);
      from = at;
    }
    await this.#write(bytes.subarray(from));
    this.#xml.clear();
  }

  async end(): Promise<{ cut: number }> {
    await this.drain();
    await this.#endSheet(this.#rows);
    this.#zip.end();
    return { cut: this.#xml.cut };
  }

  #line({ cells, width, filled, added }: ExportRow, style: number): void {
    this.#columns = width + added.length;
    if (this.#columns > MOST_COLUMNS) throw new RangeError('A sheet takes no so many columns.');
    this.#widths.add(cells, width, added);
    this.#rows += 1;
    const xml = this.#xml;
    xml.startRow(this.#rows, style);
    for (let i = 0; i < width; i++) {
      if (i === filled?.column) xml.text(filled.text);
      else xml.cell(cells, i);
    }
    for (const text of added) xml.text(text);
    xml.endRow();
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#entry ??= await this.#startSheet();
    await this.#entry.write(bytes);
  }

  async #startSheet(): Promise<EntryWriter> {
    const { hasHeader } = this.#options;
    if (this.#sheets === 0) await this.#addParts();
    this.#sheets += 1;
    const entry = this.#zip.begin(sheetPath(this.#sheets));
    const start = sheetStart(this.#widths.widths(), this.#sheets === 1, hasHeader);
    await entry.write(new TextEncoder().encode(start));
    return entry;
  }

  async #endSheet(rows: number): Promise<void> {
    const range = `A1:${columnName(this.#columns - 1)}${Math.max(1, rows)}`;
    await this.#entry?.write(new TextEncoder().encode(sheetEnd(range)));
    await this.#entry?.end();
    this.#entry = undefined;
  }

  async #addParts(): Promise<void> {
    const { rows, hasHeader, mostRows, fileName } = this.#options;
    const sheets = Math.max(1, Math.ceil(rows / (mostRows - (hasHeader ? 1 : 0))));
    const names = Array.from({ length: sheets }, (_, i) => sheetName(fileName, i + 1));
    for (const [path, xml] of newParts(names))
      await this.#zip.add(path, new TextEncoder().encode(xml));
  }
}
