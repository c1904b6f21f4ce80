import { Activity, createContext, useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Whether a component is rendered offscreen only. */
export const IsOffscreen = createContext(false);

/**
 * Renders its children once into a detached element, at idle priority and without effects, then removes them. Code
 * that has run before runs several times as fast when it is needed.
 */
export function RenderOffscreen({ children }: { children: ReactNode }) {
  const [container] = useState(() => document.createElement('div'));
  const [rendered, setRendered] = useState(false);
  useEffect(() => {
    const observer = new MutationObserver(() => {
      setRendered(true);
    });
    observer.observe(container, { childList: true });
    return () => {
      observer.disconnect();
    };
  }, [container]);
  if (rendered) return null;
  return createPortal(
    <Activity mode="hidden">
      <IsOffscreen value={true}>{children}</IsOffscreen>
    </Activity>,
    container,
  );
}
