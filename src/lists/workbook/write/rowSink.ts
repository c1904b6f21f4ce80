import type { Line } from '../../read/lines/lines.ts';
import type { ExportCounts } from '../../types/export.ts';

/** A row of an export. */
export interface ExportRow {
  /** As in the list; may be fewer or more than `width`. */
  readonly cells: Line;
  /** Columns of the list. */
  readonly width: number;
  /** What stands in one of its cells instead. */
  readonly filled?: { readonly column: number; readonly text: string } | undefined;
  /** What comes after the list's columns. */
  readonly added: readonly string[];
}

/** Writes the rows of an export as a kind of file. */
export interface RowSink {
  /** Takes the list's header, if it has one, before any row. */
  header(row: ExportRow): void;
  row(row: ExportRow): void;
  /** Hands on what it holds. To be called now and then. */
  drain(): Promise<void>;
  /** Ends the file. Returns what was changed in its cells. */
  end(): Promise<Partial<ExportCounts>>;
}
