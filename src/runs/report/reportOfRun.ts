import type { NotSentReason, RecordBlocks } from '../../lists/types/plan.ts';
import type { Batch, RunState } from '../state.ts';
import { REPORT_KIND, REPORT_VERSION, type RunReport } from './schema.ts';

/**
 * Makes the report of a shared run. It contains no rows, no names of the list or the job, no credentials, and no
 * messages of the API, which may quote a record. `made`: epoch milliseconds.
 */
export function reportOfRun(run: RunState, blocks: RecordBlocks, made: number): RunReport {
  const { profile, matching, planOptions, plan, request, jobId, submittedAt, shared } = run;
  if (!profile || !matching || !planOptions || !plan || !request || jobId === undefined || !shared)
    throw new Error('A run that is not shared has no report.');
  const { options, hints, trial, spendingLimit, batchFiles } = request;
  return {
    kind: REPORT_KIND,
    version: REPORT_VERSION,
    made,
    list: {
      rows: plan.rows,
      format: profile.format,
      matching,
      options: planOptions,
      ...onlyHere(run),
      parts: [...plan.parts],
      blocks,
    },
    job: jobId,
    submitted: submittedAt ?? made,
    request: {
      options,
      ...(hints ? { hints } : {}),
      ...(trial === undefined ? {} : { trial }),
      ...(spendingLimit ? { spendingLimit } : {}),
      ...(batchFiles ? { batchFiles } : {}),
    },
    ...(run.noFiles ? { noFiles: run.noFiles } : {}),
    seed: shared,
    trialApproved: run.trialApproved,
    cancelled: run.cancelled,
    batches: run.batches.map(withoutWords),
  };
}

/** What the plan used that exists only in this browser. */
function onlyHere({ plan, corrections }: RunState): Pick<RunReport['list'], 'only'> {
  const leavesOut = (what: NotSentReason) => plan?.notSent.some(({ reason }) => reason === what);
  if (leavesOut('do not contact')) return { only: 'do not contact' };
  if (leavesOut('in an earlier list') || (plan?.earlier?.reusedRows ?? 0) > 0)
    return { only: 'earlier answers' };
  return corrections ? { only: 'corrected' } : {};
}

function withoutWords(batch: Batch): RunReport['batches'][number] {
  const { words: _, counts: __, attempts, ...told } = batch;
  return { ...told, attempts: [...attempts] };
}
