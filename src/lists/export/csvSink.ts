import { CsvWriter, type CsvStyle } from '../merge/csvWriter.ts';
import type { Writer } from '../storage/writer.ts';
import type { ExportCounts } from '../types/export.ts';
import type { ExportRow, RowSink } from '../workbook/write/rowSink.ts';

/** Writes an export as CSV. It drains itself. */
export class CsvSink implements RowSink {
  readonly #csv: CsvWriter;

  constructor(output: Writer, style: CsvStyle) {
    this.#csv = new CsvWriter(output, style);
  }

  header(row: ExportRow): void {
    this.row(row);
  }

  row({ cells, width, filled, added }: ExportRow): void {
    for (let i = 0; i < width; i++) {
      if (i === filled?.column) this.#csv.text(filled.text);
      else this.#csv.cell(cells, i);
    }
    for (const text of added) this.#csv.text(text);
    this.#csv.endLine();
  }

  drain(): Promise<void> {
    return Promise.resolve();
  }

  end(): Promise<Partial<ExportCounts>> {
    this.#csv.end();
    return Promise.resolve({ guarded: this.#csv.guarded });
  }
}
