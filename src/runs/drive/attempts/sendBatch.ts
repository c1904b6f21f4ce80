import type { AttemptKey } from '../../../api/attemptClient.ts';
import type { StoreReport } from '../../../api/attempts.ts';
import { markOf, storeName } from './currentStore.ts';
import type { ApiClient } from '../../../api/client.ts';
import { batchEnvelope, uploadEnvelope, type BatchOptions } from '../../../api/body.ts';
import { nextAttempt, openAttempt, strandedAttempt } from '../../model/attempt.ts';
import { batchOptions } from '../../model/batchOptions.ts';
import { mayBeSent } from '../../model/batch.ts';
import { mustAdapt, sendsFiles } from '../../model/transport.ts';
import type { Attempt, AttemptName, Batch, RunState } from '../../state.ts';
import type { Part } from '../../../lists/types/plan.ts';
import { followingKey } from './followingKey.ts';
import { conclude, creationOf, type Sending } from './conclude.ts';
import { create, reconcile } from './create.ts';
import { sendFile } from './sendFile.ts';
import type { Verdict } from './verdict.ts';
import type { Work } from '../work.ts';

/** Sends a planned batch once a connection is free. `sending` is on disk before the request leaves. */
export async function sendBatch(work: Work, { part }: Batch): Promise<void> {
  const { connections, signal } = work;
  await connections.use('send', signal, async () => {
    // Much may have happened while others were sent.
    const batch = batchOf(work.state(), part.id);
    if (!batch || !mayBeSent(batch) || !maySendNow(work)) return;
    if (mustAdapt(work.state(), batch)) return;
    const store = await work.currentStore.learn();
    const client = work.client();
    if (!store || !client || !maySendNow(work)) return;
    if (store === 'none' && sendsFiles(work.state())) return foundNoServer(work);
    const kept = store === 'none' ? undefined : store;
    const stranded = strandedAttempt(batch, kept);
    if (stranded) await recordStranded(work, batch, stranded, kept);
    else await send(work, client, batch, markOf(store));
  });
}

/** Records that batches replace Batch-Files: without our server, nobody keeps the upload address. */
async function foundNoServer({ journal }: Work): Promise<void> {
  await journal.record({ type: 'no files', why: 'no server' });
}

/** Records a stranded attempt as unknown: its store was replaced, or no longer remembers it. */
async function recordStranded(
  { journal }: Work,
  { part }: Batch,
  { id, store }: Attempt,
  now: StoreReport | undefined,
): Promise<void> {
  const words = store?.id === now?.store ? 'own: outcome-unknown' : 'own: other-store';
  await journal.record({ type: 'unknown', part: part.id, attempt: id, words });
}

function maySendNow({ backoff, ports }: Work): boolean {
  return backoff.until <= ports.clock.now();
}

async function send(
  work: Work,
  client: ApiClient,
  batch: Batch,
  mark: Pick<Attempt, 'store'>,
): Promise<void> {
  const { journal, engine, ports } = work;
  const { part } = batch;
  const { request, jobId: job } = work.state();
  if (!request || job === undefined) return;

  const records = await engine.part(journal.run, part);
  const { id, secret } = nextAttempt(batch, (last) => newKey(work, part, last));
  const asFile = sendsFiles(work.state());
  const attempt = { id, secret, job, ...mark, ...(asFile ? { file: true as const } : {}) };
  const ours = await journal.record({
    type: 'sending',
    part: part.id,
    attempt: id,
    ...rest(attempt),
  });
  // A pause, or another tab, was faster.
  if (!ours) return;
  // The API refused these credentials, or asked to wait, while that was written.
  if (work.client() !== client || !maySendNow(work)) {
    await journal.record({ type: 'not accepted', part: part.id, attempt: id });
    return;
  }

  work.show(part.id, { kind: 'sending' });
  const options = batchOptions(request, part.id);
  const { prefix, suffix } = asFile ? uploadEnvelope() : batchEnvelope(options);
  const body = new Blob([prefix, records, suffix], { type: 'application/json' });
  const sending: Sending = { part, attempt, begunAt: ports.clock.now() };
  const verdict = await post(work, client, sending, { body, options });
  if (verdict?.is === 'stopped') await work.stop(client, verdict.obstacle);
  await conclude(work, sending, verdict);
}

/** The next key of a part. In a shared run it is derived from the last one. */
function newKey(work: Work, part: Part, last: Attempt | undefined): AttemptName {
  const { shared } = work.state();
  const following = shared && followingKey(last ?? shared, part);
  return following ?? { id: work.ports.newId(), secret: work.ports.newSecret() };
}

function rest({ id: _, ...attempt }: Omit<Attempt, 'at'>): Omit<Attempt, 'id' | 'at'> {
  return attempt;
}

/** Sends the body, and sets `sending.endedAt`. */
async function post(
  work: Work,
  client: ApiClient,
  sending: Sending,
  { body, options }: { readonly body: Blob; readonly options: BatchOptions },
): Promise<Verdict | undefined> {
  const { ports, signal } = work;
  const { id: key, secret = '', job, file } = sending.attempt;
  const attempt: AttemptKey = { key, secret, ...storeName(sending.attempt) };
  const release = ports.askBeforeClose();
  const leaving = <T>(request: Promise<T>): Promise<T> =>
    request.finally(() => {
      sending.endedAt = ports.clock.now();
      release();
    });
  if (!file)
    return create(work, creationOf(work, sending), () =>
      leaving(client.createBatch(job, attempt, body, signal)),
    );
  const mayUpload = () =>
    work.client() === client && maySendNow(work) && isStillWanted(work.state(), sending.part.id);
  const toSend = { attempt, options, body, mayUpload };
  return leaving(sendFile(work, client, sending, toSend));
}

/**
 * Whether a part should still be sent: the run isn't paused or canceled, and the user hasn't decided about the part.
 */
function isStillWanted(state: RunState, part: number): boolean {
  const wanted = !state.pause && !state.cancelled;
  return wanted && batchOf(state, part)?.decision === undefined;
}

/** Asks the store how a batch's open attempt ended, or makes its key void if the user decided about it. */
export async function reconcileBatch(work: Work, batch: Batch): Promise<void> {
  const attempt = openAttempt(batch);
  if (!attempt) return;
  const sending: Sending = { part: batch.part, attempt, begunAt: attempt.at };
  const verdict = await reconcile(work, creationOf(work, sending), batch.words ?? '');
  await conclude(work, sending, verdict);
}

function batchOf({ batches }: RunState, part: number): Batch | undefined {
  return batches.find((batch) => batch.part.id === part);
}
