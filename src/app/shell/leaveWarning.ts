import { useEffect } from 'react';
import { useServices, useWatched } from '../../features/page/services.ts';
import { useLifetime } from '../../features/retention/useLifetime.ts';

/**
 * Lets the browser ask before the page is left, on whatever screen, where that would lose a list: those
 * in memory only, unless they are finished and their result was downloaded.
 */
export function LeaveWarning() {
  const { runs, downloads } = useServices();
  const durable = useLifetime() !== 'tab';
  const past = useWatched(runs.past) ?? [];
  const downloaded = useWatched(downloads.done);
  const loses =
    !durable && past.some(({ id, stage }) => stage !== 'finished' || !downloaded.has(id));
  useEffect(() => {
    if (!loses) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, [loses]);
  return null;
}
