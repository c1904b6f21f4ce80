import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Profile } from '../../../lists/types/profile.ts';
import type { RunState } from '../../../runs/state.ts';
import { Button } from '../../../ui/button.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { ProgressBar } from '../../../ui/data/progressBar.tsx';
import { PATHS } from '../../../features/page/paths.ts';
import { useServices } from '../../../features/page/services.ts';
import { ErrorNotice } from '../../../features/problems/errorNotice.tsx';

/** Shows how much of the list has been read, with a button to cancel. */
export function ReadingBar({ run, profile }: { run: RunState; profile: Profile }) {
  const words = useMessages('match');
  const { runs } = useServices();
  const [, navigate] = useLocation();
  const cancel = useMutation({
    mutationFn: async () => {
      // Navigates first, so that nothing of the list is on screen when it is removed.
      navigate(run.demo ? PATHS.chooseDemo : PATHS.choose);
      await runs.remove(run.id);
    },
  });
  const share = profile.bytes > 0 ? profile.bytesRead / profile.bytes : 0;
  const text = words.readingText(share, profile.rows);
  return (
    <div>
      <ProgressBar label={words.reading} value={share} text={text} valueText={text} />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="text-fine text-quiet">{words.readingCalm}</p>
        {!run.profile && (
          <Button
            variant="quiet"
            className="-mr-3"
            onClick={() => {
              cancel.mutate();
            }}
          >
            {words.cancelReading}
          </Button>
        )}
      </div>
      <ErrorNotice error={cancel.error} />
    </div>
  );
}
