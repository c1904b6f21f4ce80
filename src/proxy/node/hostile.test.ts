import * as fc from 'fast-check';
import { connect, Socket } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { matchCall } from '../../api/calls.ts';
import { hostileRequest } from '../testing/hostile.ts';
import { startApi, startRig, type Rig, type ScriptedApi } from '../testing/rig.ts';

/** Requests in all (`HOSTILE_REQUESTS=100000` for a long run); in bunches, each on a connection of its own. */
const REQUESTS = Number(process.env['HOSTILE_REQUESTS'] ?? 25_000);
const BUNCH = 200;

/** How long an unfinished request may wait for the rest of itself, in milliseconds. */
const PATIENCE = 25;

let api: ScriptedApi;
let rig: Rig;
beforeAll(async () => {
  api = await startApi();
  rig = await startRig(api.origin, { env: { MAX_CONCURRENT: '100000' } });
});
afterAll(async () => {
  await rig.remove();
  await api.stop();
});

/** Sends bytes, ends after the first answer, and waits until the server has closed the connection. */
function attack(bytes: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(rig.port, '127.0.0.1');
    const end = (): void => void socket.end();
    const late = setTimeout(end, PATIENCE);
    socket.on('error', () => undefined).on('data', end);
    socket.once('close', () => {
      clearTimeout(late);
      resolve();
    });
    socket.write(Buffer.from(bytes, 'latin1'));
  });
}

const ALLOWED = new Set([
  'x-api-key',
  'authorizationtoken',
  'content-type',
  'content-length',
  'accept',
  'accept-encoding',
  'host',
  'connection',
]);

/** What is wrong with what reached the API since the last time; it is forgotten then. */
function wrongs(): string[] {
  const { host } = new URL(api.origin);
  return api.seen.splice(0).flatMap((seen) => {
    const strange = Object.keys(seen.headers).filter((name) => !ALLOWED.has(name));
    if (!matchCall(seen.method, seen.url)) strange.push(`${seen.method} ${seen.url}`);
    if (seen.headers.host !== host) strange.push(`host ${seen.headers.host}`);
    return strange;
  });
}

/** Where a socket is told to connect to. */
function destination(call: unknown[]): string {
  const to = call.flat().find((part): part is { host: string; port: number } => {
    return typeof part === 'object' && part !== null && 'port' in part && 'host' in part;
  });
  return to ? `http://${to.host}:${to.port}` : 'nobody knows where';
}

test(`${REQUESTS} hostile requests: the API sees only its calls, and nobody else is contacted`, async () => {
  const contacted = new Set<string>();
  const connecting = vi.spyOn(Socket.prototype, 'connect');
  let reached = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(hostileRequest, { minLength: BUNCH, maxLength: BUNCH }),
      async (bunch) => {
        await Promise.all(bunch.map(attack));
        reached += api.seen.length;
        expect(wrongs()).toEqual([]);
        for (const call of connecting.mock.calls) contacted.add(destination(call));
        connecting.mockClear();
      },
    ),
    { numRuns: REQUESTS / BUNCH },
  );
  expect([...contacted].toSorted()).toEqual(
    [api.origin, `http://127.0.0.1:${rig.port}`].toSorted(),
  );
  expect(reached).toBeGreaterThan(REQUESTS / 50);
}, 300_000);
