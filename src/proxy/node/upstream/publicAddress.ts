import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import ipaddr from 'ipaddr.js';
import { refused } from '../../errors.ts';
import { noUpload, type UploadTarget } from '../../uploads/uploadHosts.ts';

/** Resolves a host name to its IP addresses. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** Resolves with the system's resolver. */
export const resolveBySystem: Resolve = (host) => lookup(host, { all: true });

/** Addresses of cloud platforms' internal services that are outside the reserved ranges. */
const PLATFORM_SERVICES = new Set(['168.63.129.16']);

/** The globally assigned IPv6 range (RFC 4291, 2.4). The rest includes legacy forms of IPv4 addresses. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address is on the public internet: not in a private network, on this computer, or of a platform
 * service.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || PLATFORM_SERVICES.has(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(GLOBAL_IPV6));
}

/** The host name or IP address of a URL, without the brackets of an IPv6 address. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/**
 * The addresses of an upload target. The caller must connect only to these. Throws a ProxyError before any connection
 * if the host has none within `patience` milliseconds, or has one that is not public.
 */
export async function addressesOf(
  { url, anywhere }: UploadTarget,
  resolve: Resolve,
  patience: number,
): Promise<readonly LookupAddress[]> {
  const found = await resolved(hostOf(url), resolve, patience);
  if (!anywhere && !found.every(({ address }) => isPublicAddress(address)))
    throw noUpload('Its host has an address in a private network.');
  return found;
}

async function resolved(
  host: string,
  resolve: Resolve,
  patience: number,
): Promise<readonly LookupAddress[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  const late = wait(patience, [], { ref: false });
  const found = await Promise.race([resolve(host).catch(() => []), late]);
  if (found.length === 0)
    throw refused(502, 'unreachable', 'The host of the upload address cannot be found.');
  return found;
}
