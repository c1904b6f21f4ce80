import { PATHS } from '../../features/page/paths.ts';
import type { Services } from '../../features/page/services.ts';

/** Everything that the page puts in the browser's storage has a name that begins so. */
const PREFIX = 'append-desk';
const CHANNEL = 'append-desk.forget';

/** Gives the way to remove everything that the page keeps on this computer, in its other tabs too. */
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
    // Secrets first: what comes after may fail.
    clear();
    await Promise.all([runs.forgetAll(), openTemplates().then((templates) => templates.clear())]);
    others.postMessage('forget');
    location.hash = PATHS.dataDeleted;
    // What is still in memory goes too.
    location.reload();
  };
}

/** Removes what is the page's own: other pages of the same host may keep things there too. */
function clearOwn(open: () => Storage): void {
  try {
    const storage = open();
    for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
  } catch {
    // Where the browser refuses storage, nothing was kept.
  }
}
