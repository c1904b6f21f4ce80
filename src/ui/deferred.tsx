import { use, useEffect, useState, type ReactNode } from 'react';
import { IsOffstage } from './renderOffscreen.tsx';

export interface LaterProps {
  readonly children: ReactNode;
  /** What keeps its place until then. */
  readonly meanwhile: ReactNode;
}

/**
 * What need not be there at once: made in a task of its own after what is around it, so that no task is so
 * long that the page is felt to hang. Not as a transition: those start anew with every change on the page,
 * and where changes come faster than a slow computer is done, never end.
 */
export function Later({ children, meanwhile }: LaterProps): ReactNode {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => {
      setDue(true);
    });
    return () => {
      clearTimeout(soon);
    };
  }, []);
  const offstage = use(IsOffstage);
  return due || offstage ? children : meanwhile;
}
