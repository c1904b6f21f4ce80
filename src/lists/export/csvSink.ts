import type { Writer } from '../storage/writer.ts';
import type { ExportCounts, ExportOptions } from '../types/export.ts';
import { CsvCells } from './csvCells.ts';
import type { ExportRow, RowSink } from './rowSink.ts';

/** Lines are gathered to this length before they are encoded. */
const GATHERED = 64 * 1024;

/** Writes CSV line by line: UTF-8 with a byte-order mark, CRLF. */
export class CsvSink implements RowSink {
  readonly #output: Writer;
  readonly #options: Pick<ExportOptions, 'delimiter' | 'excelSafe'>;
  readonly #cells: CsvCells;
  #text = '\ufeff';

  constructor(output: Writer, options: Pick<ExportOptions, 'delimiter' | 'excelSafe'>) {
    this.#output = output;
    this.#options = options;
    this.#cells = new CsvCells(options.delimiter, options.excelSafe);
  }

  header(row: ExportRow): void {
    this.row(row);
  }

  row({ cells, width, filled, added }: ExportRow): void {
    const { delimiter } = this.#options;
    const texts = cells.texts();
    let line = '';
    for (let i = 0; i < width; i++) {
      const text = i === filled?.column ? filled.text : (texts[i] ?? '');
      line += (i === 0 ? '' : delimiter) + this.#cells.cell(text);
    }
    for (const text of added) line += delimiter + this.#cells.cell(text);
    this.#text += `${line}\r\n`;
    if (this.#text.length > GATHERED) this.#handOn();
  }

  drain(): Promise<void> {
    this.#handOn();
    return Promise.resolve();
  }

  end(): Promise<Partial<ExportCounts>> {
    this.#handOn();
    this.#output.drain();
    return Promise.resolve({ guarded: this.#cells.guarded });
  }

  #handOn(): void {
    this.#output.text(this.#text);
    this.#text = '';
  }
}
