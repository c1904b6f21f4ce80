import type { ListEngine } from '../../lists/engine.ts';
import type { Archive, ExportOptions } from '../../lists/types/export.ts';
import { listWithOutcomes } from '../drive/mergeRun.ts';
import type { Journal } from '../ledger/journal.ts';
import { reportCsv } from '../model/report.ts';
import { archiveName, exportName } from './exportName.ts';
import { exporting, type NamedExport } from './exportRun.ts';

/** What is to be in a ZIP file besides the report of batches. */
export interface ArchiveContents {
  readonly exports: readonly ExportOptions[];
  /** Counts of rows by outcome, as CSV. */
  readonly summary: string;
}

/**
 * Makes a ZIP file of several exports, the report of batches, and the summary; its progress is in
 * `live.exporting`. `modified`: the date of its files. Throws a ListError.
 */
export async function exportArchive(
  engine: ListEngine,
  journal: Journal,
  { exports, summary }: ArchiveContents,
  modified: number,
  signal: AbortSignal,
): Promise<NamedExport> {
  const { state } = journal;
  const { list, parts } = listWithOutcomes(state);
  const file = state?.file.name ?? '';
  const archive: Archive = {
    files: exports.map((options) => ({ name: exportName(file, options), options })),
    texts: [
      { name: 'summary.csv', text: summary },
      ...(state ? [{ name: 'batches.csv', text: reportCsv(state) }] : []),
    ],
    modified,
  };
  const made = await exporting(journal, signal, (work) =>
    engine.exportArchive(list, parts, archive, work),
  );
  return { ...made, name: archiveName(file) };
}
