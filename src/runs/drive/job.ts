import { parseJobCreated } from '../../api/answers.ts';
import { NO_SUCH_CALL_WORDS } from '../../api/assumptions.ts';
import { create, settle, type Creation } from './create.ts';
import type { Obstacle, Verdict } from './verdict.ts';
import type { Work } from './work.ts';

/**
 * Creates the run's job (A1), or finds out how that ended when it was begun before. Only its name goes
 * along: what the user wants to be told of is the batches, each of which says so itself.
 */
export async function createJob(work: Work): Promise<void> {
  const { journal, ports, gate } = work;
  const begun = work.state().jobAttempt;
  const attempt = begun ?? { id: ports.newId(), at: ports.clock.now() };
  if (!begun && !(await journal.record({ type: 'creating job', attempt: attempt.id }))) return;
  const creation: Creation = { attempt, parse: parseJobCreated, waiting: () => undefined };

  let verdict: Verdict | undefined = begun
    ? await settle(work, creation, '')
    : await post(work, creation);
  while (verdict?.is === 'again') {
    gate.close(verdict.why, ports.clock.now(), ports.clock.now(), verdict.after);
    await ports.clock.wait(gate.until - ports.clock.now(), work.signal);
    verdict = await post(work, creation);
  }
  if (verdict) await conclude(work, attempt.id, verdict);
}

/** Undefined where the job is not wanted now, or nothing may be called. */
async function post(work: Work, creation: Creation): Promise<Verdict | undefined> {
  const { request, pause, jobAttempt } = work.state();
  const client = work.client();
  const wanted = !pause && jobAttempt?.id === creation.attempt.id && request?.job.kind === 'new';
  if (!client || !wanted || work.signal.aborted) return undefined;
  const { name } = request.job;
  const verdict = await create(work, creation, () =>
    client.createJob({ name }, creation.attempt.id, work.signal),
  );
  if (verdict?.is === 'stopped' && !perhapsNoSuchCall(verdict.obstacle)) {
    await work.stop(client, verdict.obstacle);
    return undefined;
  }
  return verdict;
}

function perhapsNoSuchCall(obstacle: Obstacle): boolean {
  return obstacle.kind === 'not found' || NO_SUCH_CALL_WORDS.test(obstacle.words);
}

async function conclude({ journal, gate }: Work, attempt: string, verdict: Verdict): Promise<void> {
  if (verdict.is === 'again') return;
  if (verdict.is === 'accepted') {
    gate.accepted();
    await journal.record({ type: 'job known', attempt, jobId: verdict.id });
    return;
  }
  const words = verdict.is === 'stopped' ? verdict.obstacle.words : verdict.words;
  const perhapsA1 = verdict.is !== 'unknown' || verdict.unreadable === true;
  await journal.record({ type: 'paused', pause: { kind: 'job not created', words, perhapsA1 } });
}
