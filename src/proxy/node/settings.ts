import { resolve } from 'node:path';

/** What the environment says, checked. */
export interface Settings {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  readonly apiOrigin: URL;
  /** Where attempts are remembered. */
  readonly dataDir: string;
  readonly allowedOrigins: readonly string[];
  /** The most requests of one client at once. */
  readonly maxConcurrent: number;
  /** The most requests of one client in a minute; undefined for no limit. */
  readonly rateLimit: number | undefined;
  /** Whether a reverse proxy of ours tells who the client is (`X-Forwarded-For`) and how it came. */
  readonly behindProxy: boolean;
}

/** A setting that cannot be used; the message says which and what it may be. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. Throws a SettingsError for the first that cannot be used. */
export function readSettings(env: Environment): Settings {
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const number = (name: string, min: number, max: number): number | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (/^\d+$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value);
    throw new SettingsError(
      `${name} must be a whole number from ${min} to ${max}, not “${value}”.`,
    );
  };
  return {
    port: number('PORT', 0, 65_535) ?? 8787,
    host: text('HOST') ?? '127.0.0.1',
    apiOrigin: origin('API_ORIGIN', text('API_ORIGIN') ?? 'https://api.thedatagroup.com'),
    dataDir: resolve(text('DATA_DIR') ?? '.data'),
    allowedOrigins: list(text('ALLOWED_ORIGINS')).map(
      (one) => origin('ALLOWED_ORIGINS', one).origin,
    ),
    maxConcurrent: number('MAX_CONCURRENT', 1, 100_000) ?? 256,
    rateLimit: number('RATE_LIMIT', 1, 1_000_000),
    behindProxy: number('BEHIND_PROXY', 0, 1) === 1,
  };
}

function list(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter((one) => one !== '');
}

function origin(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const http = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url && http && url.href === `${url.origin}/`) return url;
  throw new SettingsError(
    `${name} must be an origin such as https://example.com, without a path, not “${text}”.`,
  );
}
