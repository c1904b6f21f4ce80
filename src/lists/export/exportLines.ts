import { addedColumns } from '../merge/addedColumns.ts';
import { statusText, type RowStatus } from '../merge/partStatuses.ts';
import { lineOf, type Line } from '../read/lines/lines.ts';
import type { ExportCounts, ExportOptions } from '../types/export.ts';
import type { ExportRow, RowSink } from '../workbook/write/rowSink.ts';

/** Makes the rows of an export: the list's cells, and what is added to them. */
export class ExportLines {
  readonly #sink: RowSink;
  readonly #options: ExportOptions;
  readonly #width: number;
  #rows = 0;
  #filled = 0;

  /** `width`: cells of the list's widest row or header. */
  constructor(sink: RowSink, options: ExportOptions, width: number) {
    this.#sink = sink;
    this.#options = options;
    this.#width = width;
  }

  /** A list without a header stays without. */
  header(cells: readonly string[]): void {
    const { email, status } = addedColumns(cells);
    this.#sink.header({
      cells: lineOf(cells),
      width: this.#width,
      added: this.#added(email, status),
    });
  }

  row(cells: Line, status: RowStatus): void {
    const email = status.kind === 'matched' ? status.email : '';
    this.#rows += 1;
    this.#sink.row({
      cells,
      width: this.#width,
      filled: this.#fill(cells, email),
      added: this.#added(email, statusText(status)),
    });
  }

  drain(): Promise<void> {
    return this.#sink.drain();
  }

  async end(): Promise<ExportCounts> {
    const changed = await this.#sink.end();
    return { rows: this.#rows, filled: this.#filled, guarded: 0, cut: 0, ...changed };
  }

  /** The blank cell that gets the email. */
  #fill(cells: Line, email: string): ExportRow['filled'] {
    const { fillColumn } = this.#options;
    if (fillColumn === undefined || email === '' || !cells.isBlank(fillColumn)) return undefined;
    this.#filled += 1;
    return { column: fillColumn, text: email };
  }

  #added(email: string, status: string): string[] {
    const { added } = this.#options;
    if (added === 'both') return [email, status];
    return [added === 'email' ? email : status];
  }
}
