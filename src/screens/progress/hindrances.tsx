import type { Live } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { words as progressWords } from './words.ts';

/** What stands in the way right now, apart from pauses. */
export function Hindrances({ live }: { live: Live }) {
  const words = useWords(progressWords);
  return (
    <>
      {live.unreachable && (
        <Notice tone="warn" role="status" title={words.unreachable}>
          {words.unreachableText(live.unreachable.since, live.unreachable.words)}
        </Notice>
      )}
      {live.broken !== undefined && (
        <Notice
          tone="bad"
          role="alert"
          title={words.broken}
          actions={
            <Button
              onClick={() => {
                location.reload();
              }}
            >
              {words.reload}
            </Button>
          }
        >
          {words.brokenText(live.broken)}
        </Notice>
      )}
      {live.driver === 'another tab' && (
        <Notice title={words.elsewhere}>{words.elsewhereText}</Notice>
      )}
    </>
  );
}
