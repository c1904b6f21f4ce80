import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { refused } from '../../errors.ts';
import { noUpload, type UploadTarget } from '../../uploads/uploadHosts.ts';

/** The addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** By the system's resolver. */
export const resolveBySystem: Resolve = (host) => lookup(host, { all: true });

/** Addresses of cloud platforms' own services that no range of special addresses covers. */
const PLATFORM_SERVICES = new Set(['168.63.129.16']);

/** All of IPv6 that is given out (RFC 4291, 2.4); the rest includes old ways to write IPv4 addresses. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** Whether an IP address is one of the public internet: none of a private network, this computer, or a platform. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || PLATFORM_SERVICES.has(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(GLOBAL_IPV6));
}

/**
 * The addresses of an upload target, to connect to one of these and no other. Throws a ProxyError where the host has none,
 * or one that is not public; nothing was contacted then.
 */
export async function addressesOf(
  { url, anywhere }: UploadTarget,
  resolve: Resolve,
): Promise<readonly LookupAddress[]> {
  const found = await resolved(url.hostname.replace(/^\[|\]$/g, ''), resolve);
  if (!anywhere && !found.every(({ address }) => isPublicAddress(address)))
    throw noUpload('Its host has an address in a private network.');
  return found;
}

async function resolved(host: string, resolve: Resolve): Promise<readonly LookupAddress[]> {
  if (ipaddr.isValid(host)) return [{ address: host, family: host.includes(':') ? 6 : 4 }];
  const found = await resolve(host).catch(() => []);
  if (found.length === 0)
    throw refused(502, 'unreachable', 'The host of the upload address cannot be found.');
  return found;
}
