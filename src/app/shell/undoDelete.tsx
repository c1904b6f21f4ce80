import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { RunHead } from '../../runs/state.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../messages/language.tsx';
import { useServices, useWatched } from '../../features/page/services.ts';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';
import { WaitingForTab } from './waitingForTab.tsx';

/** What floats above every screen: a wait for another tab; the list just deleted, with the way to bring it back. */
export default function UndoDelete() {
  const words = useMessages('keeping');
  const { runs } = useServices();
  const announce = useAnnounce();
  const [head] = useWatched(runs.discarded);
  const restore = useMutation({
    mutationFn: async ({ id, fileName }: RunHead) => {
      const inTime = await runs.restore(id);
      announce((inTime ? words.back : words.tooLate)(fileName));
    },
  });
  const button = useFocusWhileThere(head?.id);
  return (
    <div className="pointer-events-none fixed inset-x-4 bottom-4 z-20 flex flex-col items-center gap-2 *:pointer-events-auto">
      <WaitingForTab />
      <ErrorNotice error={restore.error} />
      <div role="status">
        {head && (
          <div
            key={head.id}
            className="flex animate-enter items-center gap-3 rounded-md bg-ink py-1.5 pr-1.5 pl-4 text-small text-ground shadow-float forced-colors:border"
          >
            <p className="min-w-0 wrap-anywhere">{words.discarded(head.fileName)}</p>
            <Button
              ref={button}
              variant="inverse"
              busy={restore.isPending}
              aria-label={words.undoOf(head.fileName)}
              onClick={() => {
                restore.mutate(head);
              }}
            >
              {words.undo}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** The button pressed to delete is gone with its list: the focus goes to the way back, and from there to the heading. */
function useFocusWhileThere(id: string | undefined) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (id === undefined) return undefined;
    // What has the focus now goes a moment later.
    requestAnimationFrame(() => {
      if (nothingHasFocus()) button.current?.focus();
    });
    return () => {
      requestAnimationFrame(() => {
        if (nothingHasFocus()) document.querySelector<HTMLElement>('h1')?.focus();
      });
    };
  }, [id]);
  return button;
}

function nothingHasFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
