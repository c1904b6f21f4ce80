import { useDeferredValue, type ReactNode } from 'react';

export interface LaterProps {
  readonly children: ReactNode;
  /** What keeps its place until then. */
  readonly meanwhile: ReactNode;
}

/**
 * What need not be there at once: made when the rest of the screen has been drawn, in small steps
 * between which the page answers.
 */
export function Later({ children, meanwhile }: LaterProps): ReactNode {
  return useDeferredValue(true, false) ? children : meanwhile;
}
