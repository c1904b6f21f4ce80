import { hasOpenUpload, recordsToKeep } from '../../model/transport.ts';
import type { Batch } from '../../state.ts';
import { giveUpKey } from './conclude.ts';
import { cutPart } from './cutPart.ts';
import type { Work } from '../work.ts';

/**
 * Makes a part that was to go as a Batch-File ready to go as batches: its key must be void before it is sent under
 * another, or cut (I18).
 */
export async function adaptBatch(work: Work, batch: Batch): Promise<void> {
  const { part, attempts } = batch;
  const attempt = attempts.at(-1);
  if (attempt && hasOpenUpload(batch))
    return giveUpKey(work, { part, attempt, begunAt: attempt.at });
  await cutPart(work, part, recordsToKeep(work.state(), batch));
}
