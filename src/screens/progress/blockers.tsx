import type { Live } from '../../runs/live.ts';
import { useMessages } from '../../messages/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TryAgain } from '../../features/problems/stoppedNotice.tsx';
import { ProblemNotice } from '../../features/problems/errorNotice.tsx';

/** What stands in the way right now, apart from pauses and what stops the run in this tab altogether. */
export function Blockers({ id, live }: { id: string; live: Live }) {
  const words = useMessages('progress');
  return (
    <>
      {live.problem && <ProblemNotice problem={live.problem} actions={<TryAgain id={id} />} />}
      {live.unreachable && (
        <Notice tone="warn" role="status" title={words.unreachable}>
          {words.unreachableText(live.unreachable.since, live.unreachable.words)}
        </Notice>
      )}
      {live.driver === 'another tab' && (
        <Notice title={words.elsewhere}>{words.elsewhereText}</Notice>
      )}
    </>
  );
}
