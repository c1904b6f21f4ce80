import { use, useEffect, useState, type ReactNode } from 'react';
import { IsOffscreen } from './renderOffscreen.tsx';

export interface DeferredProps {
  readonly children: ReactNode;
  /** Shown until the children render. */
  readonly placeholder: ReactNode;
}

/**
 * Renders its children in a task of its own, after what is around them, so that no task blocks the page for long.
 * Not a transition: it would start anew with every update of the page, and on a slow computer never finish.
 */
export function Deferred({ children, placeholder }: DeferredProps): ReactNode {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setDue(true);
    });
    return () => {
      clearTimeout(timer);
    };
  }, []);
  const isOffscreen = use(IsOffscreen);
  return due || isOffscreen ? children : placeholder;
}
