import { resolve } from 'node:path';
import { numberOf, readApiSettings, SettingsError, textOf, type ApiSettings } from '../settings.ts';

/** What the environment says, checked. */
export interface Settings extends ApiSettings {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Where attempts are kept unless there is an `attemptsUrl`. */
  readonly dataDir: string;
  /** The PostgreSQL database that keeps attempts for several servers. */
  readonly attemptsUrl: string | undefined;
  /** Whether a reverse proxy of ours tells who the client is (`X-Forwarded-For`) and how it came. */
  readonly behindProxy: boolean;
  /** The base URL at which the API reaches this server, ending in a slash. Undefined if it can't. */
  readonly publicUrl: string | undefined;
  /** The outbound proxy on the way to the API (`HTTPS_PROXY`), unless the API is named in `NO_PROXY`. */
  readonly outboundProxy: URL | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. Throws a SettingsError for the first that cannot be used. */
export function readSettings(env: Environment): Settings {
  const api = readApiSettings(env);
  return {
    port: numberOf(env, 'PORT', 0, 65_535) ?? 8787,
    host: textOf(env, 'HOST') ?? '127.0.0.1',
    ...api,
    dataDir: resolve(textOf(env, 'DATA_DIR') ?? '.data'),
    attemptsUrl: attemptsUrl(env),
    behindProxy: numberOf(env, 'BEHIND_PROXY', 0, 1) === 1,
    publicUrl: publicUrl(env),
    outboundProxy: outboundProxy(env, api.apiOrigin),
  };
}

function attemptsUrl(env: Environment): string | undefined {
  const text = textOf(env, 'ATTEMPTS_URL');
  if (text === undefined) return undefined;
  // It may name several hosts, which no URL of the web's standard does.
  if (/^postgres(?:ql)?:\/\/[^/]+/.test(text)) return text;
  // What it says instead may hold a password.
  throw new SettingsError('ATTEMPTS_URL must be a URL such as postgres://user@db.example/name.');
}

function publicUrl(env: Environment): string | undefined {
  const text = textOf(env, 'PUBLIC_URL');
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url && url.search + url.hash + url.username + url.password === '';
  if (url?.protocol === 'https:' && plain) return url.href.replace(/\/*$/, '/');
  throw new SettingsError(
    'PUBLIC_URL must be where people find the page, such as https://example.com/append-desk.',
  );
}

/** By the names that other tools use, too. A plain http API is in one's own network, without a proxy between. */
function outboundProxy(env: Environment, { protocol, hostname }: URL): URL | undefined {
  const proxy = textOf(env, 'HTTPS_PROXY') ?? textOf(env, 'https_proxy');
  const direct = textOf(env, 'NO_PROXY') ?? textOf(env, 'no_proxy') ?? '';
  if (proxy === undefined || protocol !== 'https:') return undefined;
  if (direct.split(/[\s,]+/).some((name) => covers(name, hostname))) return undefined;
  const url = URL.canParse(proxy) ? new URL(proxy) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  // What it says instead may hold a password.
  throw new SettingsError('HTTPS_PROXY must be a URL such as http://proxy.example:3128.');
}

/** Whether an entry of `NO_PROXY` means a host: itself, a domain that it is in, or `*`. */
function covers(entry: string, host: string): boolean {
  const name = entry.replace(/^\*?\./, '').toLowerCase();
  return entry === '*' || (name !== '' && (host === name || host.endsWith(`.${name}`)));
}
