import type { EarlierLists } from '../lists/types/earlier.ts';
import { DAY } from './retention.ts';
import type { RunHead } from './state.ts';

/**
 * The lists that the people of a new one are looked up in: those that are finished and still kept, newest first. What
 * the demo found is made up, so that demo lists and others never meet. `reuseDays`: an answer is recent for so long; in
 * the demo none is, since sending costs nothing there and is what people come to see.
 */
export function earlierLists(
  heads: readonly RunHead[],
  { id, demo }: Pick<RunHead, 'id' | 'demo'>,
  reuseDays: number,
  now: number,
): EarlierLists {
  const lists = heads.flatMap((head) =>
    head.stage === 'finished' &&
    head.finishedAt !== undefined &&
    head.demo === demo &&
    head.id !== id
      ? [{ run: head.id, name: head.fileName, at: head.finishedAt }]
      : [],
  );
  return {
    lists: lists.toSorted((a, b) => b.at - a.at || (a.run < b.run ? -1 : 1)),
    recentSince: demo ? now : now - reuseDays * DAY,
  };
}
