import type { Context } from '../context.ts';
import type { Export, ExportCounts, ExportOptions } from '../types/export.ts';
import type { ListRef } from '../types/format.ts';
import type { EndedPart } from '../types/outcome.ts';
import { ListError } from '../types/problem.ts';
import type { Progress, Work } from '../types/progress.ts';
import { nextSlot } from './slots.ts';
import { writeExport } from './writeExport.ts';

/** Makes a file of the rows that are asked for, as `writeExport` writes it. */
export function exportRows(
  context: Context,
  list: ListRef,
  parts: readonly EndedPart[],
  options: ExportOptions,
  work: Work<Progress>,
): Promise<Export> {
  return exportTo(context, list, (path) => writeExport(context, path, list, parts, options, work));
}

/** Writes an export to a place of its own; what was written is removed where that fails. */
export async function exportTo(
  { storage }: Context,
  { run }: ListRef,
  write: (path: string) => Promise<ExportCounts>,
): Promise<Export> {
  const path = await nextSlot(storage, run);
  try {
    const counts = await write(path);
    const blob = await storage.blob(path);
    if (!blob) throw new ListError({ kind: 'storage damaged', what: 'the file to download' });
    return { ...counts, blob };
  } catch (error) {
    await storage.remove(path);
    throw error;
  }
}
