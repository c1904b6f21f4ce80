import type { Writer } from '../storage/writer.ts';
import type { Delimiter, Summary } from '../types.ts';
import { addedColumns } from './addedColumns.ts';
import { CsvLines } from './csvLine.ts';
import { statusText, type RowStatus } from './partStatuses.ts';
import { Tally } from './tally.ts';

/** Rows that a summary shows. */
const FIRST_ROWS = 20;

/** Lines are handed on when they come to so many bytes. */
const GATHERED = 64 * 1024;

/** Writes the enriched file line by line: UTF-8 with a byte-order mark, CRLF, the list's delimiter. */
export class OutputLines {
  readonly #output: Writer;
  readonly #csv: CsvLines;
  readonly #width: number;
  readonly #tally = new Tally();
  readonly #firstRows: Summary['firstRows'][number][] = [];
  #added = addedColumns([]);

  /** `width`: cells of the list's widest row or header. */
  constructor(output: Writer, delimiter: Delimiter, width: number) {
    this.#output = output;
    this.#csv = new CsvLines(delimiter);
    this.#width = width;
    output.text('\ufeff');
  }

  /** A list without a header stays without. */
  header(cells: readonly string[]): void {
    this.#added = addedColumns(cells);
    this.#add(cells, this.#added.email, this.#added.status);
  }

  row(cells: readonly string[], rowNumber: number, status: RowStatus): void {
    const email = status.kind === 'matched' ? status.email : '';
    const text = statusText(status);
    this.#tally.add(status);
    if (this.#firstRows.length < FIRST_ROWS)
      this.#firstRows.push({ rowNumber, cells, email, status: text });
    this.#add(cells, email, text);
  }

  end(): void {
    this.#drain();
    this.#output.drain();
  }

  summary() {
    return { ...this.#tally.counts(), added: this.#added, firstRows: this.#firstRows };
  }

  #add(cells: readonly string[], email: string, status: string): void {
    this.#csv.line(cells, this.#width, email, status);
    if (this.#csv.length > GATHERED) this.#drain();
  }

  #drain(): void {
    this.#output.bytes(this.#csv.take());
  }
}
