import type { Part } from '../../../lists/types/plan.ts';
import type { NewEvent } from '../../model/events.ts';
import type { RunState } from '../../state.ts';
import type { Work } from '../work.ts';
import { followingKey } from './followingKey.ts';

/** Cuts a part in two after its first `records`. A crash in between leaves the whole one as it was. */
export function cutPart(work: Work, part: Part, records: number): Promise<void> {
  return work.exclusively(async () => {
    const last = Math.max(...work.state().batches.map((batch) => batch.part.id));
    const into = await work.engine.split(work.journal.run, part, records, [last + 1, last + 2]);
    const keys = keysOf(work.state(), part, into);
    await work.journal.record({ type: 'part split', part: part.id, into, ...keys });
  });
}

/** In a shared run: the keys of the halves, and the store that the whole would have gone to. */
function keysOf(
  { shared, batches }: RunState,
  part: Part,
  into: readonly Part[],
): Pick<Extract<NewEvent, { type: 'part split' }>, 'keys' | 'store'> {
  const last = batches.find((batch) => batch.part.id === part.id)?.attempts.at(-1);
  if (!shared || !last) return {};
  const keys = into.flatMap((half) => {
    const key = followingKey(last, half);
    return key ? [{ part: half.id, attempt: key.id, secret: key.secret }] : [];
  });
  return { keys, ...(last.store ? { store: last.store } : {}) };
}
