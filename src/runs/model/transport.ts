import { ENVELOPE_RESERVE } from '../../api/body.ts';
import type { Batch, RunState } from '../state.ts';

/** Whether batches are sent as Batch-Files: the user chose so, and nothing prevents it. */
export function sendsFiles({ request, noFiles }: RunState): boolean {
  return request?.batchFiles !== undefined && noFiles === undefined;
}

/**
 * Whether a batch made for a Batch-File can't be sent as a batch yet: its last upload may still arrive (I18), or it
 * is larger than a batch may be.
 */
export function mustAdapt(run: RunState, batch: Batch): boolean {
  return run.noFiles !== undefined && (hasOpenUpload(batch) || recordsToKeep(run, batch) > 0);
}

/** Whether the key of the batch's last upload could be used again. */
export function hasOpenUpload({ attempts }: Batch): boolean {
  const last = attempts.at(-1);
  return last?.file === true && last.end === 'not accepted' && !last.void;
}

/** Number of records that stay in a batch that is too large for one request. 0 if it isn't too large. */
export function recordsToKeep({ request }: RunState, { part }: Batch): number {
  const most = (request?.batchFiles?.batchBytes ?? Infinity) - ENVELOPE_RESERVE;
  if (part.bytes <= most || part.records === 1) return 0;
  return Math.max(1, Math.floor((part.records * most) / part.bytes));
}
