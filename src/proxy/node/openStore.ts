import { join } from 'node:path';
import { openDiskStore } from '../attempts/diskStore.ts';
import type { AttemptStore } from '../attempts/store.ts';
import type { Settings } from './settings.ts';

/** Opens the store that the settings name. Rejects where it cannot be used. */
export async function openStore(
  { dataDir, attemptsUrl }: Pick<Settings, 'dataDir' | 'attemptsUrl'>,
  now: () => number,
  report: (error: unknown) => void,
): Promise<AttemptStore> {
  if (attemptsUrl !== undefined) {
    // Loaded where it is asked for: a server with a disk has no use for it.
    const { openPostgresStore } = await import('../attempts/postgresStore.ts');
    return openPostgresStore({ url: attemptsUrl, report });
  }
  return openDiskStore({ folder: join(dataDir, 'attempts'), now, report });
}
