import { useEffect } from 'react';

/** Focuses the first invalid field each time `asked` grows. */
export function useFocusInvalid(asked: number): void {
  useEffect(() => {
    if (asked > 0) document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, [asked]);
}
