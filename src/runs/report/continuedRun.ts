import type { Part } from '../../lists/types/plan.ts';
import type { ContinuedRun } from '../model/events.ts';
import type { Attempt, Batch } from '../state.ts';
import type { RunReport } from './schema.ts';

type ReportedBatch = RunReport['batches'][number];

/**
 * The state in which a run continues from its report. `parts`: the parts of its batches in this computer's private
 * storage. Sending waits for the user's decision, since the run may still be open on the computer that made the
 * report.
 */
export function continuedRun(report: RunReport, parts: readonly Part[]): ContinuedRun {
  const { request, submitted, job, seed, trialApproved, cancelled, noFiles } = report;
  const batches = report.batches.flatMap((batch, i) => {
    const part = parts[i];
    return part ? [continuedBatch(batch, part)] : [];
  });
  const maySend = batches.some(({ outcome }) => outcome === 'sending' || outcome === 'unknown');
  return {
    request: { job: { kind: 'existing', id: job }, ...request },
    submittedAt: submitted,
    jobId: job,
    shared: seed,
    trialApproved,
    cancelled,
    ...(noFiles ? { noFiles } : {}),
    batches,
    ...(maySend && !cancelled ? { pause: { kind: 'by the user' } } : {}),
  };
}

/**
 * A batch as it continues here. An unsent batch may have been sent since the report; a fetched result is fetched
 * again.
 */
function continuedBatch({ part: _, ...batch }: ReportedBatch, part: Part): Batch {
  const { attempts } = batch;
  const last = attempts.at(-1);
  switch (batch.outcome) {
    case 'planned':
      if (!last) return { ...batch, part, outcome: 'unknown' };
      return {
        ...batch,
        part,
        outcome: 'sending',
        attempts: [...attempts.slice(0, -1), reopened(last)],
      };
    case 'fetched':
      return { ...batch, part, outcome: 'completed' };
    case 'failed':
      return { ...batch, part, ...(batch.state === undefined ? {} : { words: batch.state }) };
    default:
      return { ...batch, part };
  }
}

function reopened({ end, ...attempt }: Attempt): Attempt {
  return end === 'reserved' ? { ...attempt, elsewhere: true } : attempt;
}
