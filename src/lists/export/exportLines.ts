import { addedColumns } from '../merge/addedColumns.ts';
import { CsvWriter } from '../merge/csvWriter.ts';
import { statusText, type RowStatus } from '../merge/partStatuses.ts';
import { lineOf, type Line } from '../read/lines/lines.ts';
import type { Writer } from '../storage/writer.ts';
import type { ExportCounts, ExportOptions } from '../types/export.ts';

/** Writes an export line by line. */
export class ExportLines {
  readonly #options: ExportOptions;
  readonly #csv: CsvWriter;
  readonly #width: number;
  #rows = 0;
  #filled = 0;

  /** `width`: cells of the list's widest row or header. */
  constructor(output: Writer, options: ExportOptions, width: number) {
    this.#options = options;
    this.#csv = new CsvWriter(output, options);
    this.#width = width;
  }

  /** A list without a header stays without. */
  header(cells: readonly string[]): void {
    const { email, status } = addedColumns(cells);
    this.#line(lineOf(cells), email, status);
  }

  row(cells: Line, status: RowStatus): void {
    const email = status.kind === 'matched' ? status.email : '';
    this.#rows += 1;
    this.#line(cells, email, statusText(status), this.#toFill(cells, email));
  }

  end(): ExportCounts {
    this.#csv.end();
    return { rows: this.#rows, filled: this.#filled, guarded: this.#csv.guarded };
  }

  /** The column whose blank cell gets the email. */
  #toFill(cells: Line, email: string): number | undefined {
    const { fillColumn } = this.#options;
    if (fillColumn === undefined || email === '' || !cells.isBlank(fillColumn)) return undefined;
    this.#filled += 1;
    return fillColumn;
  }

  #line(cells: Line, email: string, status: string, toFill?: number): void {
    const { added } = this.#options;
    for (let i = 0; i < this.#width; i++) {
      if (i === toFill) this.#csv.text(email);
      else this.#csv.cell(cells, i);
    }
    if (added !== 'status') this.#csv.text(email);
    if (added !== 'email') this.#csv.text(status);
    this.#csv.endLine();
  }
}
