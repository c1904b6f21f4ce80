import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientOf } from './nodeExchange.ts';

function client(address: string): string {
  const incoming = { headers: { 'x-forwarded-for': `192.0.2.9, ${address}` }, socket: {} };
  return clientOf(incoming as unknown as IncomingMessage, true);
}

test.each([
  ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
  ['fe80::1%eth0', 'fe80::2%eth0'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
])('%s and %s count as one client', (one, other) => {
  expect(client(one)).toBe(client(other));
});

test.each([
  ['2001:db8:1:2::1', '2001:db8:1:3::1'],
  ['192.0.2.1', '192.0.2.2'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.2'],
  ['one:two', 'one:three'],
])('%s and %s are two', (one, other) => {
  expect(client(one)).not.toBe(client(other));
});
