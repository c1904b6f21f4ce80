import { useLayoutEffect } from 'react';

let openModals = 0;

/** Whether a dialog is open that everything else has to wait for. */
export function isModalOpen(): boolean {
  return openModals > 0;
}

/** Keeps mouse, keyboard and screen readers off the screen behind while a modal is open. */
export function useInertScreen(open: boolean): void {
  // Before the browser gets to do anything else, and undone before the focus goes back to the screen.
  useLayoutEffect(() => {
    if (!open) return;
    count(1);
    return () => {
      count(-1);
    };
  }, [open]);
}

function count(change: 1 | -1): void {
  openModals += change;
  document.getElementById('root')?.toggleAttribute('inert', openModals > 0);
}
