import { Activity, createContext, useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Whether a part is drawn for practice only. */
export const IsOffstage = createContext(false);

/**
 * Draws something where nobody sees it, bit by bit, when there is nothing else to do: code that has run
 * once is several times as fast when it counts. Effects are left out, so that nothing comes of it.
 */
export function Offstage({ children }: { children: ReactNode }) {
  const [stage] = useState(() => document.createElement('div'));
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    // Then it has served, and is taken away while nobody waits for anything.
    const watch = new MutationObserver(() => {
      setDrawn(true);
    });
    watch.observe(stage, { childList: true });
    return () => {
      watch.disconnect();
    };
  }, [stage]);
  if (drawn) return null;
  return createPortal(
    <Activity mode="hidden">
      <IsOffstage value={true}>{children}</IsOffstage>
    </Activity>,
    stage,
  );
}
