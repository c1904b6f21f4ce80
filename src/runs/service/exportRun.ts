import type { ApiClient } from '../../api/client.ts';
import { ApiError } from '../../api/failure.ts';
import type { ListEngine } from '../../lists/engine.ts';
import type { Export, ExportOptions } from '../../lists/types/export.ts';
import type { Progress, Work } from '../../lists/types/progress.ts';
import { batchRef } from '../model/batch.ts';
import { listWithOutcomes, mergeRun } from '../drive/mergeRun.ts';
import type { Journal } from '../ledger/journal.ts';
import { LedgerError } from '../ledger/ledger.ts';
import { enrichedName, exportName } from './exportName.ts';
import type { RunSession } from './runSession.ts';
import type { RunState } from '../state.ts';

/** An exported file, and the name to save it under. */
export interface NamedExport extends Export {
  readonly name: string;
}

/** Makes an export; its progress is in `live.exporting`. Throws a ListError. */
export async function exportRun(
  engine: ListEngine,
  journal: Journal,
  options: ExportOptions,
  signal: AbortSignal,
): Promise<NamedExport> {
  const { list, parts } = listWithOutcomes(journal.state);
  const name = exportName(journal.state?.file.name ?? '', options);
  const made = await exporting(journal, signal, (work) =>
    engine.exportRows(list, parts, options, work),
  );
  return { ...made, name };
}

/** Does some work and shows its progress in `live.exporting`. */
export async function exporting(
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

/** The enriched file of the results so far; for a list in a workbook, that workbook. Throws a ListError or LedgerError. */
export async function downloadRun(
  engine: ListEngine,
  { journal, exclusively, signal }: RunSession,
): Promise<{ blob: Blob; name: string }> {
  const blob = await exclusively(async () => {
    if (journal.state?.stage === 'finished') await mergeIfListChanged(engine, journal, signal);
    else await mergeRun(engine, journal, signal);
    const { list, parts } = listWithOutcomes(journal.state);
    if (list.format.sheet === undefined) return engine.output(journal.run);
    const made = await exporting(journal, signal, (work) =>
      engine.exportWorkbook(list, parts, work),
    );
    return made.blob;
  });
  if (!journal.state) throw new LedgerError('gone');
  const { file, profile } = journal.state;
  return { blob, name: enrichedName(file.name, profile) };
}

/** Makes the enriched file of a finished run again if the do-not-contact list changed. Throws a ListError. */
export async function mergeAgain(
  engine: ListEngine,
  { journal, exclusively, signal }: RunSession,
): Promise<void> {
  await exclusively(() => mergeIfListChanged(engine, journal, signal));
}

async function mergeIfListChanged(
  engine: ListEngine,
  journal: Journal,
  signal: AbortSignal,
): Promise<void> {
  const { summary } = journal.state ?? {};
  const { version } = await engine.doNotContact();
  if (!summary || (summary.doNotContact ?? 0) === version) return;
  await journal.record({ type: 'merged', summary: await mergeRun(engine, journal, signal) });
}

/** The API's answer for a batch's result, unparsed. Throws an ApiError, also if there are no credentials. */
export async function rawResult(
  { batches }: RunState,
  client: ApiClient | undefined,
  part: number,
): Promise<Blob> {
  const batch = batches.find((one) => one.part.id === part);
  const ref = batch && batchRef(batch);
  if (!client || !ref) throw new ApiError({ kind: 'unauthorized', words: '' });
  return new Blob([await client.retrieveResult(ref)]);
}
