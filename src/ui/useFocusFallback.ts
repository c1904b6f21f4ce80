import { useEffect, useRef, type FocusEvent } from 'react';

/**
 * Focuses the screen's heading after a render removed the focused element, since browsers then focus nothing. Returns
 * the focus handler of the element whose content may disappear.
 */
export function useFocusFallback(): (event: FocusEvent<HTMLElement>) => void {
  const focused = useRef<HTMLElement>(undefined);
  useEffect(() => {
    if (!focused.current || focused.current.isConnected) return;
    focused.current = undefined;
    if (document.activeElement === document.body)
      document.querySelector('h1')?.focus({ preventScroll: true });
  });
  return ({ target }) => {
    focused.current = target;
  };
}
