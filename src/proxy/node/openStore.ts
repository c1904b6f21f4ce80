import { join } from 'node:path';
import { openDiskStore } from '../attempts/disk/diskStore.ts';
import type { AttemptStore } from '../attempts/store.ts';
import { SettingsError } from '../settings.ts';
import type { Settings } from './settings.ts';

/** Opens the store that the settings name. Rejects if it cannot be used. */
export async function openStore(
  { dataDir, attemptsUrl }: Pick<Settings, 'dataDir' | 'attemptsUrl'>,
  now: () => number,
  report: (error: unknown) => void,
): Promise<AttemptStore> {
  if (attemptsUrl !== undefined) {
    // Loaded only if needed: a server with a disk store does not use it.
    const { openPostgresStore } = await import('../attempts/postgres/postgresStore.ts');
    try {
      return await openPostgresStore({ url: attemptsUrl, report });
    } catch (error) {
      throw error instanceof SettingsError ? error : new SettingsError(unusable(error));
    }
  }
  return openDiskStore({ folder: join(dataDir, 'attempts'), now, report });
}

/** Why a database cannot be used, by its own words or the system's short code. */
function unusable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // PostgreSQL's own codes say little; its words name users and databases, never passwords.
  const why = /^[A-Z_]+$/.test(code) ? code : error instanceof Error ? error.message : '';
  return `the database of ATTEMPTS_URL cannot be used (${why}).`;
}
