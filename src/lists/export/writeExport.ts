import type { Context } from '../context.ts';
import { withFiles } from '../storage/openFiles.ts';
import { Writer } from '../storage/writer.ts';
import type { ExportCounts, ExportOptions } from '../types/export.ts';
import type { ListRef } from '../types/format.ts';
import type { EndedPart } from '../types/outcome.ts';
import type { Progress, Work } from '../types/progress.ts';
import { CsvSink } from './csvSink.ts';
import { ExportLines } from './exportLines.ts';
import { countFitting, fits, openOutcomes, walkOutcomes, type Outcomes } from './outcomes.ts';
import type { RowSink } from '../workbook/write/rowSink.ts';

/** Writes a file of the rows that are asked for, in order, with what was added as it is asked for, to `path`. */
export function writeExport(
  context: Context,
  path: string,
  list: ListRef,
  parts: readonly EndedPart[],
  options: ExportOptions,
  work: Work<Progress>,
): Promise<ExportCounts> {
  return withFiles(context.storage, async (files) => {
    const outcomes = await openOutcomes(files, list, parts);
    const output = new Writer(await files.create(path));
    const sink = await openSink(output, list, outcomes, options);
    const lines = new ExportLines(sink, options, outcomes.index.last.widest);
    await walkOutcomes(outcomes, context, list, work, {
      header: (cells) => lines.header(cells),
      corrections: options.withCorrections ? list.corrections : undefined,
      row(cells, status) {
        if (fits(status, options.rows)) lines.row(cells, status);
      },
      block: () => lines.drain(),
    });
    return lines.end();
  });
}

/** Writes the kind of file that is asked for. Loads what writes workbooks only for them. */
async function openSink(
  output: Writer,
  { format }: ListRef,
  outcomes: Outcomes,
  { rows, workbook, ...csv }: ExportOptions,
): Promise<RowSink> {
  if (!workbook) return new CsvSink(output, csv);
  const { NewWorkbook } = await import('../workbook/write/newWorkbook.ts');
  return new NewWorkbook(output, {
    ...workbook,
    rows: countFitting(outcomes, rows),
    hasHeader: format.headerLine > 0,
  });
}
