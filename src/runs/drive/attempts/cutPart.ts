import type { Part } from '../../../lists/types/plan.ts';
import type { Work } from '../work.ts';

/** Cuts a part in two after its first `records`. A crash in between leaves the whole one as it was. */
export function cutPart(work: Work, part: Part, records: number): Promise<void> {
  return work.exclusively(async () => {
    const last = Math.max(...work.state().batches.map((batch) => batch.part.id));
    const into = await work.engine.split(work.journal.run, part, records, [last + 1, last + 2]);
    await work.journal.record({ type: 'part split', part: part.id, into });
  });
}
