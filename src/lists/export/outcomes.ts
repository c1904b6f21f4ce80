import { throttled, type Context } from '../context.ts';
import { PartStatuses, type RowStatus } from '../merge/partStatuses.ts';
import { disposition } from '../plan/dispositions.ts';
import { Uint32Column } from '../storage/uint32Column.ts';
import { RowIndex } from '../read/rowIndex.ts';
import { correctedLine } from '../read/lines/correctedLine.ts';
import type { Line } from '../read/lines/lines.ts';
import { scanLines } from '../read/scan.ts';
import type { OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { ReadableFile } from '../storage/storage.ts';
import type { Corrections } from '../types/corrections.ts';
import type { EndedPart } from '../types/outcome.ts';
import type { Progress, Work } from '../types/progress.ts';
import type { OutcomeFilter } from '../types/rows.ts';
import type { ListRef } from '../types/format.ts';

/** A list, and what became of each of its rows. */
export interface Outcomes {
  readonly copy: ReadableFile;
  readonly index: RowIndex;
  readonly rows: number;
  /** By ordinal; fast for going forward. */
  readonly status: (ordinal: number) => RowStatus;
}

/** Opens a list that was planned, with what became of its parts. */
export async function openOutcomes(
  files: OpenFiles,
  { run, format }: ListRef,
  parts: readonly EndedPart[],
): Promise<Outcomes> {
  const paths = runFiles(run);
  const copy = await files.open(paths.input(format), 'the copy of the list');
  const index = new RowIndex(await files.open(paths.index(format), 'the list’s index'));
  const dispositions = new Uint32Column(await files.open(paths.dispositions, 'the plan'));
  const statuses = await PartStatuses.open(files, run, parts);
  return {
    copy,
    index,
    rows: dispositions.length,
    status: (ordinal) => statuses.status(disposition(dispositions.at(ordinal))),
  };
}

/** What a walk over outcomes calls: with the header, if there is one, and then with each row. */
export interface OutcomeVisitor {
  readonly header?: (cells: readonly string[]) => void;
  /** Cells that replace the list's own. */
  readonly corrections?: Corrections | undefined;
  /** The cells are valid until the next row. */
  readonly row: (cells: Line, status: RowStatus) => void;
  /** After each block of rows; the next one waits for it. */
  readonly block?: () => Promise<void>;
}

/** Visits every row of a list in order. */
export async function walkOutcomes(
  { copy, status }: Outcomes,
  { now, blockBytes }: Context,
  { format }: ListRef,
  { onProgress, signal }: Work<Progress>,
  { header, corrections, row, block }: OutcomeVisitor,
): Promise<void> {
  const tell = throttled(now, onProgress);
  const total = copy.size();
  const scan = {
    format,
    blockBytes,
    ...(header ? { onHeader: header } : {}),
    onBlock: async (done: number) => {
      tell(() => ({ done, total }));
      await block?.();
    },
    signal,
  };
  await scanLines(copy, scan, (cells, rowNumber, ordinal) =>
    row(correctedLine(cells, rowNumber, corrections), status(ordinal)),
  );
}

const NO_ANSWER: ReadonlySet<string> = new Set<RowStatus['kind']>(['failed', 'unknown', 'pending']);

/** Whether a row of this status is among those that are asked for. */
export function fits(status: RowStatus, { kind, reason }: OutcomeFilter): boolean {
  if (kind === 'all') return true;
  if (kind === 'no answer') return NO_ANSWER.has(status.kind);
  if (kind !== status.kind) return false;
  return reason === undefined || reason === (('reason' in status && status.reason) || '');
}

/** How many rows fit. */
export function countFitting({ rows, status }: Outcomes, filter: OutcomeFilter): number {
  if (filter.kind === 'all') return rows;
  let count = 0;
  for (let ordinal = 0; ordinal < rows; ordinal++) if (fits(status(ordinal), filter)) count += 1;
  return count;
}
