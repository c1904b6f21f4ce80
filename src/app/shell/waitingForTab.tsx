import { useServices, useWatched } from '../../features/page/services.ts';
import { useMessages } from '../../messages/language.tsx';

/** Says so while a list waits for another tab that works on it, and how to go on. */
export function WaitingForTab() {
  const words = useMessages('keeping');
  const waiting = useWatched(useServices().runs.waiting);
  return (
    <div role="status">
      {waiting && (
        <div className="max-w-xl animate-enter rounded-md bg-ink px-4 py-2.5 text-small text-ground shadow-float forced-colors:border">
          <p className="font-semibold">{words.waiting}</p>
          <p>{words.waitingHint}</p>
        </div>
      )}
    </div>
  );
}
