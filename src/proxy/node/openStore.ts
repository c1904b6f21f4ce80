import { join } from 'node:path';
import { openDiskStore } from '../attempts/diskStore.ts';
import type { AttemptStore } from '../attempts/store.ts';
import type { Settings } from './settings.ts';

/** Opens the store that the settings name. Rejects where it cannot be used. */
export async function openStore(
  { dataDir }: Pick<Settings, 'dataDir' | 'attemptsUrl'>,
  now: () => number,
  report: (error: unknown) => void,
): Promise<AttemptStore> {
  return openDiskStore({ folder: join(dataDir, 'attempts'), now, report });
}
