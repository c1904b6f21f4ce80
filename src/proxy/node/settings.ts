import { resolve } from 'node:path';
import { numberOf, readApiSettings, textOf, type ApiSettings } from '../settings.ts';

/** What the environment says, checked. */
export interface Settings extends ApiSettings {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Where attempts are remembered. */
  readonly dataDir: string;
  /** Whether a reverse proxy of ours tells who the client is (`X-Forwarded-For`) and how it came. */
  readonly behindProxy: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. Throws a SettingsError for the first that cannot be used. */
export function readSettings(env: Environment): Settings {
  return {
    port: numberOf(env, 'PORT', 0, 65_535) ?? 8787,
    host: textOf(env, 'HOST') ?? '127.0.0.1',
    ...readApiSettings(env),
    dataDir: resolve(textOf(env, 'DATA_DIR') ?? '.data'),
    behindProxy: numberOf(env, 'BEHIND_PROXY', 0, 1) === 1,
  };
}
