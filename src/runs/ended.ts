import type { ApiClient } from '../api/client.ts';
import { ApiError } from '../api/failure.ts';
import type { ListEngine } from '../lists/engine.ts';
import type { Archive, Export, ExportOptions } from '../lists/types/export.ts';
import type { PartOutcome } from '../lists/types/outcome.ts';
import type { Part } from '../lists/types/plan.ts';
import type { Progress, Work } from '../lists/types/progress.ts';
import { partOutcome } from './batches.ts';
import type { Journal } from './journal.ts';
import { LedgerError } from './ledger/ledger.ts';
import { archiveName, exportName } from './name.ts';
import { reportCsv } from './report.ts';
import type { RunState } from './state.ts';
import type { ListRef } from '../lists/types/format.ts';

/** A run's list, and what became of its parts, as the list engine wants them. Throws where nothing was read. */
export function endedList(state: RunState | undefined): {
  readonly list: ListRef;
  readonly parts: { part: Part; outcome: PartOutcome }[];
} {
  if (!state?.profile) throw new LedgerError('gone');
  const list = { run: state.id, format: state.profile.format };
  const parts = state.batches.map((batch) => ({
    part: batch.part,
    outcome: partOutcome(batch, state.cancelled),
  }));
  return { list, parts };
}

/** A file of a run, and the name to save it by. */
export interface NamedExport extends Export {
  readonly name: string;
}

/** Makes a file of what is asked for; how far it is shows in `live`. Throws a ListError. */
export async function exportRun(
  engine: ListEngine,
  journal: Journal,
  options: ExportOptions,
  signal: AbortSignal,
): Promise<NamedExport> {
  const { list, parts } = endedList(journal.state);
  const name = exportName(journal.state?.file.name ?? '', options);
  const made = await exporting(journal, signal, (work) =>
    engine.exportRows(list, parts, options, work),
  );
  return { ...made, name };
}

/** What is to be in a ZIP file besides the report of batches. */
export interface ArchiveContents {
  readonly exports: readonly ExportOptions[];
  /** What became of how many rows, as CSV. */
  readonly summary: string;
}

/** Makes a ZIP file of several such files, the report and the summary. Throws a ListError. */
export async function exportRunArchive(
  engine: ListEngine,
  journal: Journal,
  { exports, summary }: ArchiveContents,
  modified: number,
  signal: AbortSignal,
): Promise<NamedExport> {
  const { state } = journal;
  const { list, parts } = endedList(state);
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

/** Does a work; how far it is shows in `live`. */
async function exporting(
  journal: Journal,
  signal: AbortSignal,
  make: (work: Work<Progress>) => Promise<Export>,
): Promise<Export> {
  try {
    return await make({
      signal,
      onProgress: (progress) => {
        journal.live((live) => ({ ...live, exporting: progress }));
      },
    });
  } finally {
    journal.live(({ exporting: _, ...live }) => live);
  }
}

/** What the API gives as a batch's result, unread. Throws an ApiError, also where there are no credentials. */
export async function rawResult(
  { batches }: RunState,
  client: ApiClient | undefined,
  part: number,
): Promise<Blob> {
  const { jobId, batchId } = batches.find((batch) => batch.part.id === part) ?? {};
  if (!client || jobId === undefined || batchId === undefined)
    throw new ApiError({ kind: 'unauthorized', words: '' });
  return new Blob([await client.retrieveResult(jobId, batchId)]);
}
