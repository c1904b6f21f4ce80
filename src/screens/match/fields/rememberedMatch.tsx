import { HistoryIcon } from '../../../ui/icons.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { TEXT_LINK } from '../../../ui/button.tsx';
import type { Draft } from '../draft/useDraft.ts';

/** Says that the list is matched as one with the same header was, and offers to match it anew, or back. */
export function RememberedMatch({ draft }: { draft: Draft }) {
  const words = useMessages('match');
  const { lastTime, change } = draft;
  if (lastTime === 'unknown') return null;
  const taken = lastTime === 'taken';
  return (
    <p role="status" className="flex items-center gap-1.5 text-small text-quiet">
      {taken && (
        <>
          <HistoryIcon className="size-4 text-accent" />
          {words.matchedAsLastTime}
        </>
      )}
      <button
        type="button"
        className={`${TEXT_LINK} min-h-6`}
        onClick={() => {
          change({ type: 'match anew', asLastTime: !taken });
        }}
      >
        {taken ? words.matchAnew : words.matchAsLastTime}
      </button>
    </p>
  );
}
