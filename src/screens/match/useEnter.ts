import { useEffect, useEffectEvent } from 'react';

/** Enter goes on wherever it does nothing else, such as right after the screen appeared; with Ctrl or Cmd anywhere. */
export function useEnter(goOn: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    // A key that is still held down was meant for the screen before.
    if (event.key !== 'Enter' || event.repeat || event.defaultPrevented) return;
    const { target } = event;
    const idle = target === document.body || target instanceof HTMLHeadingElement;
    if (idle || event.ctrlKey || event.metaKey) goOn();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, []);
}
