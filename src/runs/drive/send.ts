import { parseBatchCreated } from '../../api/answers.ts';
import { batchEnvelope } from '../../api/body.ts';
import { SMALLEST_SPLIT_BYTES } from '../../api/limits.ts';
import type { Part } from '../../lists/types/plan.ts';
import { attemptId, openAttempt } from '../batches.ts';
import type { Attempt, Batch } from '../state.ts';
import { create, settle, type Creation } from './create.ts';
import { cutPart } from './cut.ts';
import type { Verdict } from './verdict.ts';
import type { Work } from './work.ts';

/** Sends a planned batch. `sending` is on disk before the request leaves. */
export async function sendBatch(work: Work, batch: Batch): Promise<void> {
  const { journal, engine, ports } = work;
  const { part } = batch;
  const { request, jobId: job } = work.state();
  const client = work.client();
  if (!client || !request || job === undefined) return;

  const records = await engine.part(journal.run, part);
  const id = attemptId(batch, ports.newId);
  const ours = await journal.record({ type: 'sending', part: part.id, attempt: id, job });
  // A pause, or another tab, was faster.
  if (!ours) return;
  // The API refused these credentials while that was written.
  if (work.client() !== client) {
    await journal.record({ type: 'not accepted', part: part.id, attempt: id });
    return;
  }

  work.show(part.id, { kind: 'sending' });
  const { prefix, suffix } = batchEnvelope(request.options);
  const body = new Blob([prefix, records, suffix], { type: 'application/json' });
  const attempt = { id, at: ports.clock.now(), job };
  const release = ports.keepTab();
  const post = () => client.createBatch(job, id, body, work.signal).finally(release);
  const verdict = await create(work, creation(work, part, attempt), post);
  if (verdict?.is === 'stopped') await work.stop(client, verdict.obstacle);
  await conclude(work, part, attempt, verdict);
}

/** Finds out about a batch that was found in `sending`. */
export async function settleBatch(work: Work, batch: Batch): Promise<void> {
  const attempt = openAttempt(batch);
  if (!attempt) return;
  const verdict = await settle(work, creation(work, batch.part, attempt), '');
  await conclude(work, batch.part, attempt, verdict);
}

function creation(work: Work, part: Part, attempt: Attempt): Creation {
  return {
    attempt,
    parse: parseBatchCreated,
    waiting: (until, why) => {
      work.show(part.id, { kind: 'waiting', until, why });
    },
  };
}

/** Writes down how a sending ended. What holds others back comes first, for they go on at once. */
async function conclude(
  work: Work,
  part: Part,
  attempt: Attempt,
  verdict: Verdict | undefined,
): Promise<void> {
  const { journal, gate, ports } = work;
  const of = { part: part.id, attempt: attempt.id };
  work.show(part.id, undefined);
  switch (verdict?.is) {
    case undefined:
      return;
    case 'accepted':
      gate.accepted();
      await journal.record({ type: 'accepted', ...of, batchId: verdict.id });
      return;
    case 'again':
      gate.close(verdict.why, ports.clock.now(), attempt.at, verdict.after);
      work.show(part.id, { kind: 'waiting', until: gate.until, why: verdict.why });
      await journal.record({ type: 'not accepted', ...of });
      return;
    case 'stopped':
      await journal.record({ type: 'not accepted', ...of });
      return;
    case 'too large':
      if (part.records > 1 && part.bytes > SMALLEST_SPLIT_BYTES)
        return cutPart(work, part, Math.ceil(part.records / 2));
      await journal.record({
        type: 'paused',
        pause: { kind: 'bodies refused', words: verdict.words },
      });
      await journal.record({ type: 'not accepted', ...of });
      return;
    case 'rejected':
    case 'unknown':
      await journal.record({ type: verdict.is, ...of, words: verdict.words });
  }
}
