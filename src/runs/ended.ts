import type { ApiClient } from '../api/client.ts';
import { ApiError } from '../api/failure.ts';
import type { ListEngine } from '../lists/engine.ts';
import type { Export, ExportOptions } from '../lists/types/export.ts';
import type { PartOutcome } from '../lists/types/outcome.ts';
import type { Part } from '../lists/types/plan.ts';
import { partOutcome } from './batches.ts';
import type { Journal } from './journal.ts';
import { LedgerError } from './ledger/ledger.ts';
import { exportName } from './name.ts';
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
  try {
    const made = await engine.exportRows(list, parts, options, {
      signal,
      onProgress: (exporting) => {
        journal.live((live) => ({ ...live, exporting }));
      },
    });
    return { ...made, name };
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
