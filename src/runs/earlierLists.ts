import type { EarlierLists } from '../lists/types/earlier.ts';
import { DAY } from './retention.ts';
import type { RunHead } from './state.ts';

/**
 * The earlier lists to look a new list's people up in: finished and still stored, newest first. The demo's answers
 * are made up, so demo lists and real lists are kept apart. `reuseDays`: age up to which an answer is recent. In the
 * demo no answer is recent, since sending is free there and is what people want to see.
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
