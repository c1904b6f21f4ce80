import { NO_UPLOAD } from '../../api/failure.ts';
import { refused, type ProxyError } from '../errors.ts';

/** Rules for upload addresses. */
export interface UploadHosts {
  /** Host names, or `*.` and a name for all its subdomains. Only over https, and never in a private network. */
  readonly names: readonly string[];
  /** Origins that the server's host configured in full. They may be in a private network. */
  readonly origins: readonly string[];
}

/** A checked upload address. */
export interface UploadTarget {
  readonly url: URL;
  /** Whether the host may be in a private network. */
  readonly anywhere: boolean;
}

/** The error for an upload address that may not be used. The address is never contacted. */
export function noUpload(detail: string): ProxyError {
  const title = 'The API named no upload address that this server may use.';
  return refused(422, NO_UPLOAD, title, { detail });
}

/**
 * The entries of `UPLOAD_HOSTS`; undefined for one that is neither a host name, nor `*.` and one, nor an origin.
 */
export function parseUploadHosts(entries: readonly string[]): UploadHosts | undefined {
  const origins = entries.filter((entry) => entry.includes('/')).map(originOf);
  const names = entries.filter((entry) => !entry.includes('/')).map((name) => name.toLowerCase());
  return origins.includes(undefined) || !names.every(isHostPattern)
    ? undefined
    : { names, origins: origins.filter((origin) => origin !== undefined) };
}

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** A host name, not an IP address: its last label contains a letter. */
const HOST_PATTERN = new RegExp(`^(?:\\*\\.)?(?:${LABEL}\\.)+(?=[a-z0-9-]*[a-z])${LABEL}$`);

function isHostPattern(name: string): boolean {
  return HOST_PATTERN.test(name);
}

function originOf(entry: string): string | undefined {
  const url = URL.canParse(entry) ? new URL(entry) : undefined;
  return url && isHttp(url) && url.href === `${url.origin}/` ? url.origin : undefined;
}

function isHttp({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}

/** Checks an upload address from the API. Throws a ProxyError if it may not be used. */
export function checkUploadUrl(text: string | undefined, hosts: UploadHosts): UploadTarget {
  if (text === undefined) throw noUpload('The answer had none.');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !isHttp(url)) throw noUpload('It is no https address.');
  if (url.username !== '' || url.password !== '') throw noUpload('It names a user.');
  if (hosts.origins.includes(url.origin)) return { url, anywhere: true };
  if (url.protocol !== 'https:') throw noUpload('It is no https address.');
  if (url.port !== '') throw noUpload('It names a port.');
  if (!hosts.names.some((name) => covers(name, url.hostname)))
    throw noUpload('UPLOAD_HOSTS does not name its host.');
  return { url, anywhere: false };
}

function covers(name: string, host: string): boolean {
  return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name;
}
