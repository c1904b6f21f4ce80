import { addedColumns } from '../merge/addedColumns.ts';
import { statusText, type RowStatus } from '../merge/partStatuses.ts';
import { isBlank } from '../read/lines.ts';
import type { Writer } from '../storage/writer.ts';
import type { ExportCounts, ExportOptions } from '../types/export.ts';
import { CsvCells } from './csvCells.ts';

/** Lines are gathered to this length before they are encoded. */
const GATHERED = 64 * 1024;

/** Writes an export line by line: UTF-8 with a byte-order mark, CRLF. */
export class ExportLines {
  readonly #output: Writer;
  readonly #options: ExportOptions;
  readonly #cells: CsvCells;
  readonly #width: number;
  #rows = 0;
  #filled = 0;
  #text = '\ufeff';

  /** `width`: cells of the list's widest row or header. */
  constructor(output: Writer, options: ExportOptions, width: number) {
    this.#output = output;
    this.#options = options;
    this.#cells = new CsvCells(options.delimiter, options.excelSafe);
    this.#width = width;
  }

  /** A list without a header stays without. */
  header(cells: readonly string[]): void {
    const { email, status } = addedColumns(cells);
    this.#line(cells, email, status);
  }

  row(cells: readonly string[], status: RowStatus): void {
    const email = status.kind === 'matched' ? status.email : '';
    this.#rows += 1;
    this.#line(cells, email, statusText(status), this.#toFill(cells, email));
  }

  end(): ExportCounts {
    this.#drain();
    this.#output.drain();
    return { rows: this.#rows, filled: this.#filled, guarded: this.#cells.guarded };
  }

  /** The column whose blank cell gets the e-mail. */
  #toFill(cells: readonly string[], email: string): number | undefined {
    const { fillColumn } = this.#options;
    if (fillColumn === undefined || email === '' || !isBlank(cells[fillColumn] ?? ''))
      return undefined;
    this.#filled += 1;
    return fillColumn;
  }

  #line(cells: readonly string[], email: string, status: string, toFill?: number): void {
    const { added, delimiter } = this.#options;
    let line = '';
    for (let i = 0; i < this.#width; i++) {
      const text = i === toFill ? email : (cells[i] ?? '');
      line += (i === 0 ? '' : delimiter) + this.#cells.cell(text);
    }
    if (added !== 'status') line += delimiter + this.#cells.cell(email);
    if (added !== 'email') line += delimiter + this.#cells.cell(status);
    this.#text += `${line}\r\n`;
    if (this.#text.length > GATHERED) this.#drain();
  }

  #drain(): void {
    this.#output.text(this.#text);
    this.#text = '';
  }
}
