import { awaitsDecision } from './batch.ts';
import type { RunHead, RunState } from '../state.ts';

/** What the list of past runs says of a run. */
export function headOf(run: RunState): RunHead {
  const sent = sentRows(run);
  const matched = matchedRows(run);
  return {
    id: run.id,
    demo: run.demo,
    createdAt: run.createdAt,
    fileName: run.file.name,
    bytes: run.file.bytes,
    stage: run.stage,
    paused: run.pause !== undefined,
    ...(run.pause ? { pause: run.pause.kind } : {}),
    asks: asksUser(run),
    cancelled: run.cancelled,
    ...(run.finishedAt === undefined ? {} : { finishedAt: run.finishedAt }),
    ...(run.profile ? { rows: run.profile.rows } : {}),
    ...(sent === undefined ? {} : { sentRows: sent }),
    ...(matched === undefined ? {} : { matched }),
    ...(run.opening ? { opening: true } : {}),
    ...(run.summary?.reused ? { reused: run.summary.reused } : {}),
    ...(run.submittedAt !== undefined && run.plan ? { fingerprint: fingerprint(run.plan) } : {}),
  };
}

/** Whether something waits for the user: a pause that the user did not make, or a word on a batch. */
export function asksUser({ stage, pause, batches }: RunState): boolean {
  if (stage !== 'running') return false;
  if (pause && pause.kind !== 'by the user') return true;
  return batches.some(awaitsDecision);
}

/** The same for the same records in the same order, whatever the file's name. */
export function fingerprint({ parts }: NonNullable<RunState['plan']>): string {
  return parts.map((part) => part.hash).join(' ');
}

/** Number of rows with an answer or waiting for one: all rows except those that are not sent. */
function sentRows({ plan, summary }: RunState): number | undefined {
  if (!plan) return undefined;
  const rows = plan.records + plan.folded + (plan.earlier?.reusedRows ?? 0);
  if (!summary) return rows;
  return summary.rows - summary.notSent.reduce((sum, { rows: count }) => sum + count, 0);
}

function matchedRows({ summary, batches }: RunState): number | undefined {
  if (summary) return summary.matched;
  const counts = batches.flatMap((batch) => batch.counts ?? []);
  return counts.length > 0 ? counts.reduce((sum, { matched }) => sum + matched, 0) : undefined;
}
