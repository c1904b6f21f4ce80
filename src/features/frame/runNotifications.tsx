import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { RunHead } from '../../runs/state.ts';
import { useMessages } from '../../messages/language.tsx';
import { notificationsFor } from './notificationsFor.ts';
import { PLACE_OF_STAGE, runPath } from '../page/paths.ts';
import { useServices, useWatched } from '../page/services.ts';

/** Notifies users who are in another window, if they allowed it, that a run is done or waits for them. */
export function RunNotifications() {
  const words = useMessages('news');
  const { runs } = useServices();
  const [, navigate] = useLocation();
  const heads = useWatched(runs.past);
  const before = useRef(heads);
  useEffect(() => {
    const notifications = notificationsFor(before.current, heads);
    before.current = heads;
    for (const { head, what } of notifications)
      notify(head, words[what](head.fileName), () => {
        navigate(runPath(head.id, PLACE_OF_STAGE[head.stage]));
      });
  }, [heads, words, navigate]);
  return null;
}

function notify(head: RunHead, { title, body }: { title: string; body: string }, open: () => void) {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  if (document.visibilityState === 'visible' && document.hasFocus()) return;
  try {
    // The tag lets several tabs that say the same show it once.
    const notification = new Notification(title, { body, tag: head.id, icon: './logo.svg' });
    notification.addEventListener('click', () => {
      window.focus();
      open();
    });
  } catch (error) {
    // Phones let only service workers notify; the title of the page tells there.
    if (!(error instanceof TypeError)) throw error;
  }
}
