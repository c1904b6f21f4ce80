import { useEffect } from 'react';

/** Takes the user to the first box with something wrong in it, each time `asked` grows. */
export function useFocusInvalid(asked: number): void {
  useEffect(() => {
    if (asked > 0) document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, [asked]);
}
