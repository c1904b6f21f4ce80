import { keptUntil } from '../../runs/retention.ts';
import type { RunHead } from '../../runs/state.ts';
import { useMessages } from '../../messages/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useServices, useWatched } from '../../features/page/services.ts';

/** Says which lists were removed because their time was over, and which goes next. */
export function Expired({ past }: { past: readonly RunHead[] }) {
  const words = useMessages('home');
  const { runs, config } = useServices();
  const removed = useWatched(runs.expired);
  if (removed.length === 0) return null;
  const next = nextToGo(past, config.keepDays);
  return (
    <div className="mb-4">
      <Notice role="status" title={words.expired(removed.map(({ fileName }) => fileName))}>
        <p>
          {words.expiredText(config.keepDays)}
          {next && ` ${words.expiredNext(next.name, next.at)}`}
        </p>
      </Notice>
    </div>
  );
}

function nextToGo(past: readonly RunHead[], keepDays: number) {
  return past
    .flatMap((head) => {
      const at = keptUntil(head, keepDays);
      return at === undefined ? [] : [{ name: head.fileName, at }];
    })
    .toSorted((a, b) => a.at - b.at)[0];
}
