import { hasOpenUpload, recordsToKeep } from '../../model/transport.ts';
import type { Batch } from '../../state.ts';
import { giveUpKey } from './conclude.ts';
import { cutPart } from './cutPart.ts';
import type { Work } from '../work.ts';

/**
 * Prepares a part of a Batch-File to be sent as batches: voids its key before it is sent under another one or cut
 * (I18).
 */
export async function adaptBatch(work: Work, batch: Batch): Promise<void> {
  const { part, attempts } = batch;
  const attempt = attempts.at(-1);
  if (attempt && hasOpenUpload(batch))
    return giveUpKey(work, { part, attempt, begunAt: attempt.at });
  await cutPart(work, part, recordsToKeep(work.state(), batch));
}
