import type { RunHead } from '../../runs/state.ts';

/** Something that is worth to be told to whoever looks elsewhere. */
export interface RunNotification {
  readonly head: RunHead;
  readonly what: 'done' | 'asks';
}

/** What came about with runs that were under way: done, or in need of the user. */
export function notificationsFor(
  before: readonly RunHead[] | undefined,
  now: readonly RunHead[] | undefined,
): RunNotification[] {
  const known = new Map(before?.map((head) => [head.id, head]));
  return (now ?? []).flatMap((head): RunNotification[] => {
    const was = known.get(head.id);
    if (was?.stage !== 'running') return [];
    if (head.stage === 'finished') return [{ head, what: 'done' }];
    return head.asks && !was.asks ? [{ head, what: 'asks' }] : [];
  });
}
