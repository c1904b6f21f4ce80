import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { matchCall } from '../../api/calls.ts';
import { Faults } from '../faults/faults.ts';
import { createSandbox } from '../handler.ts';
import { memoryStore } from '../memory.ts';
import { isUpload } from '../uploads.ts';
import { createControl } from './control.ts';
import { carryOut } from './carryOut.ts';
import { Notifier } from './notifier.ts';

export interface SandboxSettings {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** 1 for realistic processing times, 10 for ten times as fast. */
  readonly speed: number;
}

export interface RunningSandbox {
  /** Such as `http://127.0.0.1:43210`, without a slash at the end. */
  readonly origin: string;
  /** Stops at once and drops everything in progress. */
  stop(): Promise<void>;
}

/** Starts the API emulation as a separate server. Rejects if it can't listen. */
export async function startSandbox({
  port,
  host,
  speed,
}: SandboxSettings): Promise<RunningSandbox> {
  const store = memoryStore();
  const faults = new Faults();
  const notifier = new Notifier(speed);
  const handle = createSandbox({
    store,
    now: Date.now,
    random: Math.random,
    speed,
    onNotifiable: (batch, notification) => {
      notifier.expect(batch, notification);
    },
  });
  const control = createControl(store, faults, notifier);

  const answer = (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { method = '', url = '/' } = incoming;
    if (url.startsWith('/_sandbox/')) return carryOut({ incoming, outgoing, handle: control });
    const token = incoming.headers['authorizationtoken'];
    const call = isUpload(method, url) ? 'upload' : matchCall(method, url)?.name;
    const fault = faults.strike(call, String(token ?? ''));
    return carryOut({ incoming, outgoing, handle, fault });
  };

  // Hundreds of calls may share a second; a client that went away is no reason to end.
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      if (!outgoing.destroyed) console.error(error);
      outgoing.destroy();
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    origin: originOf(server, host),
    stop() {
      notifier.stop();
      return stop(server);
    },
  };
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

function originOf(server: Server, host: string): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}
