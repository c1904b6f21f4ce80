import { lineOf, type Line } from '../read/lines/lines.ts';
import type { Writer } from '../storage/writer.ts';
import type { Delimiter } from '../types/format.ts';
import { addedColumns } from './addedColumns.ts';
import { CsvWriter } from './csvWriter.ts';
import { statusText, type RowStatus } from './partStatuses.ts';
import { Tally } from './tally.ts';

/** Writes the enriched file line by line, in the list's delimiter. */
export class OutputLines {
  readonly #csv: CsvWriter;
  readonly #width: number;
  readonly #tally = new Tally();
  #added = addedColumns([]);

  /** `width`: cells of the list's widest row or header. */
  constructor(output: Writer, delimiter: Delimiter, width: number) {
    // Cells come back unchanged (I1); a file for spreadsheets is an export.
    this.#csv = new CsvWriter(output, { delimiter, excelSafe: false });
    this.#width = width;
  }

  /** A list without a header stays without. */
  header(cells: readonly string[]): void {
    this.#added = addedColumns(cells);
    this.#add(lineOf(cells), this.#added.email, this.#added.status);
  }

  row(cells: Line, status: RowStatus): void {
    const email = status.kind === 'matched' ? status.email : '';
    this.#tally.add(status);
    this.#add(cells, email, statusText(status));
  }

  end(): void {
    this.#csv.end();
  }

  summary() {
    return { ...this.#tally.counts(), added: this.#added };
  }

  #add(cells: Line, email: string, status: string): void {
    const length = Math.max(this.#width, cells.length);
    for (let i = 0; i < length; i++) this.#csv.cell(cells, i);
    this.#csv.text(email);
    this.#csv.text(status);
    this.#csv.endLine();
  }
}
