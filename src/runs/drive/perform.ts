import { adaptBatch } from './attempts/adaptBatch.ts';
import { cutPart } from './attempts/cutPart.ts';
import type { Task } from './decide.ts';
import { fetchResult } from './fetchResult.ts';
import { createJob } from './attempts/createJob.ts';
import { listWithOutcomes, mergeRun } from './mergeRun.ts';
import type { Planner } from './planner.ts';
import { sendBatch, reconcileBatch } from './attempts/sendBatch.ts';
import type { Work } from './work.ts';

/** Does a task that is due. */
export async function perform(work: Work, planner: Planner, task: Task): Promise<void> {
  switch (task.kind) {
    case 'plan':
      return planner.plan();
    case 'create job':
      return createJob(work);
    case 'cut':
      return cutPart(work, task.batch.part, task.records);
    case 'send':
      return sendBatch(work, task.batch);
    case 'adapt':
      return adaptBatch(work, task.batch);
    case 'reconcile':
      return reconcileBatch(work, task.batch);
    case 'fetch':
      return fetchResult(work, task.batch);
    case 'merge':
      return merge(work);
    case 'ask for credentials':
      await work.journal.record({ type: 'paused', pause: { kind: 'credentials', words: '' } });
      return;
    case 'resume':
      await work.journal.record({ type: 'resumed', from: task.from });
  }
}

function merge(work: Work): Promise<void> {
  const { engine, journal, signal } = work;
  return work.exclusively(async () => {
    const summary = await mergeRun(engine, journal, signal);
    // Runs before the run counts as finished, so that a tab closed in between doesn't skip it.
    await engine.remember(journal.run, listWithOutcomes(journal.state).parts);
    await journal.record({ type: 'merged', summary });
  });
}
