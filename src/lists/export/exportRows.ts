import type { Context } from '../context.ts';
import type { EndedPart } from '../merge/partStatuses.ts';
import { withFiles } from '../storage/openFiles.ts';
import { Writer } from '../storage/writer.ts';
import type { Export, ExportCounts, ExportOptions } from '../types/export.ts';
import { ListError } from '../types/problem.ts';
import type { Progress, Work } from '../types/progress.ts';
import { ExportLines } from './exportLines.ts';
import { fits, openOutcomes, walkOutcomes } from './outcomes.ts';
import { nextSlot } from './slots.ts';
import type { ListRef } from '../types/format.ts';

/** Writes a file of the rows that are asked for, in order, with what was added as it is asked for. */
export async function exportRows(
  context: Context,
  list: ListRef,
  parts: readonly EndedPart[],
  options: ExportOptions,
  work: Work<Progress>,
): Promise<Export> {
  const { storage } = context;
  const path = await nextSlot(storage, list.run);
  try {
    const counts = await write(context, path, list, parts, options, work);
    const blob = await storage.blob(path);
    if (!blob) throw new ListError({ kind: 'storage damaged', what: 'the file to download' });
    return { ...counts, blob };
  } catch (error) {
    await storage.remove(path);
    throw error;
  }
}

function write(
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
    const lines = new ExportLines(output, options, outcomes.index.last.widest);
    await walkOutcomes(outcomes, context, list, work, {
      header: (cells) => lines.header(cells),
      row(cells, status) {
        if (fits(status, options.rows)) lines.row(cells, status);
      },
    });
    return lines.end();
  });
}
