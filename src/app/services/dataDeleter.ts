import { PATHS } from '../../features/page/paths.ts';
import type { Services } from '../../features/page/services.ts';

/** Prefix of all names that the page uses in browser storage. */
const PREFIX = 'append-desk';
const CHANNEL = 'append-desk.forget';

/** Creates a function that removes everything that the page stores on this computer, in its other tabs too. */
export function createDataDeleter(services: Pick<Services, 'runs' | 'session' | 'openTemplates'>) {
  const { runs, session, openTemplates } = services;
  const others = new BroadcastChannel(CHANNEL);
  const clear = (): void => {
    session.disconnect();
    for (const open of [() => localStorage, () => sessionStorage]) clearOwn(open);
  };
  others.addEventListener('message', () => {
    clear();
    location.reload();
  });
  return async (): Promise<void> => {
    // Secrets first, since later steps may fail.
    clear();
    await Promise.all([runs.forgetAll(), openTemplates().then((templates) => templates.clear())]);
    others.postMessage('forget');
    location.hash = PATHS.dataDeleted;
    // Clears memory too.
    location.reload();
  };
}

/** Removes only the page's own entries, since other pages of the same origin may store data there. */
function clearOwn(open: () => Storage): void {
  try {
    const storage = open();
    for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
  } catch {
    // If the browser refuses storage, nothing was stored.
  }
}
