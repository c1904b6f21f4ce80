import { useEffect, useEffectEvent } from 'react';
import { isModalOpen } from '../../ui/overlay/modal.ts';

/** Enter goes on where it does nothing else, such as right after the screen appeared. With Ctrl the page's own shortcut does. */
export function useEnterKey(onEnter: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    // A key that is still held down was meant for the screen before.
    if (event.key !== 'Enter' || event.repeat || event.ctrlKey || event.metaKey) return;
    if (isModalOpen()) return;
    const { target } = event;
    const idle = target === document.body || target instanceof HTMLHeadingElement;
    if (idle) onEnter();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, []);
}
