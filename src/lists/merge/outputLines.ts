import { lineOf, type Line } from '../read/lines.ts';
import type { Writer } from '../storage/writer.ts';
import type { Delimiter } from '../types/format.ts';
import { addedColumns } from './addedColumns.ts';
import { CsvLines } from './csvLine.ts';
import { statusText, type RowStatus } from './partStatuses.ts';
import { Tally } from './tally.ts';

/** Lines are handed on when they come to so many bytes. */
const GATHERED = 64 * 1024;

/** Writes the enriched file line by line: UTF-8 with a byte-order mark, CRLF, the list's delimiter. */
export class OutputLines {
  readonly #output: Writer;
  readonly #csv: CsvLines;
  readonly #width: number;
  readonly #tally = new Tally();
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
    this.#add(lineOf(cells), this.#added.email, this.#added.status);
  }

  row(cells: Line, status: RowStatus): void {
    const email = status.kind === 'matched' ? status.email : '';
    this.#tally.add(status);
    this.#add(cells, email, statusText(status));
  }

  end(): void {
    this.#drain();
    this.#output.drain();
  }

  summary() {
    return { ...this.#tally.counts(), added: this.#added };
  }

  #add(cells: Line, email: string, status: string): void {
    this.#csv.line(cells, this.#width, email, status);
    if (this.#csv.length > GATHERED) this.#drain();
  }

  #drain(): void {
    this.#output.bytes(this.#csv.take());
  }
}
