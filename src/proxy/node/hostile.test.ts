import { connect, Socket } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { matchCall } from '../../api/calls.ts';
import { hostileRequests } from '../testing/hostile.ts';
import { startApi, startRig, type Rig, type ScriptedApi } from '../testing/rig.ts';

/** Requests in all; `SEED` draws others. */
const REQUESTS = Number(process.env['HOSTILE_REQUESTS'] ?? 100_000);
const SEED = Number(process.env['SEED'] ?? 1);

/** Attackers at once, each with a connection, which it uses until the server closes it. */
const ATTACKERS = 8;

/** How long an unfinished request may wait for the rest of itself, in milliseconds. */
const PATIENCE = 250;

let api: ScriptedApi;
let rig: Rig;
beforeAll(async () => {
  api = await startApi();
  rig = await startRig(api.origin, { env: { MAX_CONCURRENT: '100000' } });
});
afterAll(async () => {
  await rig.remove();
  await api.stop();
}, 60_000);

/** Sends requests one after another, each when something came back for the one before. */
class Attacker {
  #socket: Socket | undefined;
  #answered: () => void = () => undefined;
  readonly #late = setTimeout(() => this.#socket?.end(), PATIENCE);

  attack(bytes: string): Promise<void> {
    const socket = this.#socket?.writable ? this.#socket : this.#connect();
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#late.refresh();
      socket.write(bytes, 'latin1');
    });
  }

  leave(): void {
    clearTimeout(this.#late);
    this.#socket?.destroy();
  }

  #connect(): Socket {
    const socket = connect(rig.port, '127.0.0.1');
    const answered = (): void => {
      if (socket === this.#socket) this.#answered();
    };
    socket
      .on('error', () => undefined)
      .on('data', answered)
      .once('close', answered);
    this.#socket = socket;
    return socket;
  }
}

/** Sends what it is given until nothing is left. */
async function attackWith(requests: Iterator<string, void>): Promise<void> {
  const attacker = new Attacker();
  for (let next = requests.next(); !next.done; next = requests.next())
    await attacker.attack(next.value);
  attacker.leave();
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

/** Gives on what it gets, and calls `work` after every `turn` of it. */
function* inTurns<T>(from: Iterable<T>, turn: number, work: () => void): Generator<T, void> {
  let given = 0;
  for (const one of from) {
    given += 1;
    if (given % turn === 0) work();
    yield one;
  }
}

/** Where a socket is told to connect to. */
function destination(call: unknown[]): string {
  const to = call.flat().find((part): part is { host: string; port: number } => {
    return typeof part === 'object' && part !== null && 'port' in part && 'host' in part;
  });
  return to ? `http://${to.host}:${to.port}` : 'nobody knows where';
}

test(`${REQUESTS} hostile requests (seed ${SEED}): the API sees only its calls, and nobody else is contacted`, async () => {
  const contacted = new Set<string>();
  const connecting = vi.spyOn(Socket.prototype, 'connect');
  const requests = hostileRequests(REQUESTS, SEED);
  let reached = 0;
  const check = (): void => {
    reached += api.seen.length;
    expect(wrongs()).toEqual([]);
    for (const call of connecting.mock.calls) contacted.add(destination(call));
    connecting.mockClear();
  };
  const checking = inTurns(requests, 1_000, check);
  await Promise.all(Array.from({ length: ATTACKERS }, () => attackWith(checking)));
  check();
  expect([...contacted].toSorted()).toEqual(
    [api.origin, `http://127.0.0.1:${rig.port}`].toSorted(),
  );
  expect(reached).toBeGreaterThan(REQUESTS / 50);
}, 600_000);
