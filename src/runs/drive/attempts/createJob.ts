import { markOf, storeName } from './currentStore.ts';
import type { ApiClient } from '../../../api/client.ts';
import { NO_SUCH_CALL_WORDS } from '../../../api/assumptions.ts';
import type { NewEvent } from '../../model/events.ts';
import type { RunState } from '../../state.ts';
import { create, reconcile, type Creation } from './create.ts';
import type { Obstacle, Verdict } from './verdict.ts';
import type { Work } from '../work.ts';

type JobAttempt = NonNullable<RunState['jobAttempt']>;

/**
 * Creates the run's job (A1), or finds out how that ended when it was begun before. Only its name goes
 * along: what the user wants to be told of is the batches, each of which says so itself.
 */
export async function createJob(work: Work): Promise<void> {
  const { ports, backoff } = work;
  const begun = work.state().jobAttempt;
  const attempt = begun ?? (await begin(work));
  if (!attempt) return;
  const creation: Creation = {
    attempt,
    isUnwanted: () => false,
    waiting: () => undefined,
  };
  let verdict: Verdict | undefined = begun
    ? await reconcile(work, creation, '')
    : await post(work, creation);
  while (verdict?.is === 'again') {
    backoff.delay(verdict.why, ports.clock.now(), ports.clock.now(), verdict.after);
    await ports.clock.wait(backoff.until - ports.clock.now(), work.signal);
    verdict = await post(work, creation);
  }
  if (verdict) await conclude(work, attempt.id, verdict);
}

/** Writes down a new attempt; undefined if the job is not wanted any more, or its store not known. */
async function begin({ journal, ports, currentStore }: Work): Promise<JobAttempt | undefined> {
  const found = await currentStore.learn();
  if (!found) return undefined;
  const id = ports.newId();
  const secret = ports.newSecret();
  const store = markOf(found);
  const happening: NewEvent = { type: 'creating job', attempt: id, secret, ...store };
  const attempt: JobAttempt = { id, secret, ...store, at: ports.clock.now() };
  return (await journal.record(happening)) ? attempt : undefined;
}

/** Undefined if the job is not wanted now, or nothing may be called. */
async function post(work: Work, creation: Creation): Promise<Verdict | undefined> {
  const { request, pause, jobAttempt } = work.state();
  const client = work.client();
  const { id: key, secret = '' } = creation.attempt;
  const wanted = !pause && jobAttempt?.id === key && request?.job.kind === 'new';
  if (!client || !wanted || work.signal.aborted) return undefined;
  const { name } = request.job;
  const verdict = await create(work, creation, () =>
    client.createJob({ name }, { key, secret, ...storeName(creation.attempt) }, work.signal),
  );
  return stopped(work, client, verdict);
}

/** Pauses the run for what stops all calls alike, and gives what is left to be concluded. */
async function stopped(
  work: Work,
  client: ApiClient,
  verdict: Verdict | undefined,
): Promise<Verdict | undefined> {
  if (verdict?.is !== 'stopped' || perhapsNoSuchCall(verdict.obstacle)) return verdict;
  await work.stop(client, verdict.obstacle);
  return undefined;
}

function perhapsNoSuchCall(obstacle: Obstacle): boolean {
  return obstacle.kind === 'not found' || NO_SUCH_CALL_WORDS.test(obstacle.words);
}

async function conclude(
  { journal, backoff }: Work,
  attempt: string,
  verdict: Verdict,
): Promise<void> {
  if (verdict.is === 'again') return;
  if (verdict.is === 'accepted') {
    backoff.reset();
    await journal.record({ type: 'job known', attempt, jobId: verdict.id });
    return;
  }
  const words = verdict.is === 'stopped' ? verdict.obstacle.words : wordsIn(verdict);
  const perhapsA1 = verdict.is !== 'unknown' || verdict.unreadable === true;
  await journal.record({ type: 'paused', pause: { kind: 'job not created', words, perhapsA1 } });
}

function wordsIn(verdict: Verdict): string {
  return 'words' in verdict ? verdict.words : '';
}
