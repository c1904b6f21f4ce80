import { parseUploadHosts, type UploadHosts } from './uploads/uploadHosts.ts';

/** What every runtime lets people set of the rules, checked. */
export interface ApiSettings {
  /** The one place that calls are forwarded to. */
  readonly apiOrigin: URL;
  /** Origins besides our own whose pages may call. */
  readonly allowedOrigins: readonly string[];
  /** Hosts that records of Batch-Files may be uploaded to. */
  readonly uploadHosts: UploadHosts;
  /** The most requests of one client at once. */
  readonly maxConcurrent: number;
  /** The most requests of one client in a minute; undefined for no limit. */
  readonly rateLimit: number | undefined;
}

/** A setting that cannot be used; the message says which and what it may be. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

export type Environment = Readonly<Record<string, unknown>>;

/** Reads the settings of the rules. Throws a SettingsError for the first that cannot be used. */
export function readApiSettings(env: Environment): ApiSettings {
  const origins = (textOf(env, 'ALLOWED_ORIGINS') ?? '').split(/[\s,]+/).filter(Boolean);
  const apiOrigin = origin(
    'API_ORIGIN',
    textOf(env, 'API_ORIGIN') ?? 'https://api.thedatagroup.com',
  );
  return {
    apiOrigin,
    uploadHosts: uploadHosts(env, apiOrigin),
    allowedOrigins: origins.map((one) => origin('ALLOWED_ORIGINS', one).origin),
    maxConcurrent: numberOf(env, 'MAX_CONCURRENT', 1, 100_000) ?? 256,
    rateLimit: numberOf(env, 'RATE_LIMIT', 1, 1_000_000),
  };
}

/** What the environment says of `name`; undefined if that is nothing. */
export function textOf(env: Environment, name: string): string | undefined {
  const value = env[name];
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

/** A whole number from `min` to `max`. Throws a SettingsError for anything else. */
export function numberOf(
  env: Environment,
  name: string,
  min: number,
  max: number,
): number | undefined {
  const value = textOf(env, name);
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value);
  throw new SettingsError(`${name} must be a whole number from ${min} to ${max}, not “${value}”.`);
}

/** Hosts in `UPLOAD_HOSTS`. Default: the API's host, and the hosts where its gateway stores files (A4). */
function uploadHosts(env: Environment, { hostname }: URL): UploadHosts {
  const entries = textOf(env, 'UPLOAD_HOSTS')
    ?.split(/[\s,]+/)
    .filter(Boolean);
  if (!entries) return { names: [hostname, '*.amazonaws.com'], origins: [] };
  const hosts = parseUploadHosts(entries);
  if (hosts) return hosts;
  throw new SettingsError(
    'UPLOAD_HOSTS must be names such as files.example.com or *.example.com, or origins such as https://example.com.',
  );
}

function origin(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const http = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url && http && url.href === `${url.origin}/`) return url;
  // Doesn't repeat the value, which may hold a password.
  throw new SettingsError(
    `${name} must be an origin such as https://example.com, without a user or a path.`,
  );
}
