import { NO_SUCH_CALL_WORDS } from '../../../api/assumptions.ts';
import type { AttemptKey } from '../../../api/attemptClient.ts';
import type { BatchOptions } from '../../../api/body.ts';
import type { ApiClient } from '../../../api/client.ts';
import { ApiError, type Failure } from '../../../api/failure.ts';
import type { RunState } from '../../state.ts';
import { creationOf, type Sending } from './conclude.ts';
import { create, verdictOn } from './create.ts';
import type { Verdict } from './verdict.ts';
import type { Work } from '../work.ts';

/** A Batch-File to send. */
export interface FileToSend {
  readonly attempt: AttemptKey;
  readonly options: BatchOptions;
  readonly body: Blob;
  /** Whether the records may be sent now. The run may have changed while the Batch-File was created. */
  readonly mayUpload: () => boolean;
}

/** Creates a Batch-File, uploads its records, and finds out how that ended. Undefined as in `reconcile`. */
export async function sendFile(
  work: Work,
  client: ApiClient,
  sending: Sending,
  { attempt, options, body, mayUpload }: FileToSend,
): Promise<Verdict | undefined> {
  const creation = creationOf(work, sending);
  try {
    await client.createBatchFile(sending.attempt.job, attempt, options, work.signal);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return knowsNoFiles(error.failure, work.state())
      ? { is: 'no files', why: 'unknown call' }
      : verdictOn(work, creation, error.failure);
  }
  if (!mayUpload()) return { is: 'held back' };
  return create(work, creation, () => client.upload(attempt, body, work.signal));
}

/**
 * Whether the API has no Batch-File calls: 404, 405 or 501, or the gateway's message for an unknown call (A1, A7).
 */
function knowsNoFiles(failure: Failure, { batches }: RunState): boolean {
  // If the call worked before, it is the job that doesn't exist.
  if (batches.some(({ attempts }) => attempts.some(({ file, end }) => file && end === 'accepted')))
    return false;
  switch (failure.kind) {
    case 'not found':
      return true;
    case 'forbidden':
      return NO_SUCH_CALL_WORDS.test(failure.words);
    case 'rejected':
      return failure.status === 405;
    case 'unclear':
      return failure.status === 501;
    default:
      return false;
  }
}
