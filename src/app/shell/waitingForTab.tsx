import { useEffect, useState } from 'react';
import { useServices } from '../../features/page/services.ts';
import { useMessages } from '../../messages/language.tsx';

/** Tells the user that a list waits for another tab, and how to continue. */
export function WaitingForTab() {
  const words = useMessages('keeping');
  const waiting = useWaiting();
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

function useWaiting(): boolean {
  const { runs } = useServices();
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    // If the list worker is broken, the calls that need it report that.
    runs.waits({ onProgress: setWaiting, signal: stop.signal }).catch(() => undefined);
    return () => {
      stop.abort();
    };
  }, [runs]);
  return waiting;
}
