import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRelay, type Relay } from '../relay/relay.ts';
import { startServer, type Server } from '../support/servers.ts';
import { Proxy } from './proxy.ts';
import { setFaults } from './remote.ts';
import type { Schedule } from './schedule.ts';
import { Trouble } from './trouble.ts';

/** All that surrounds the browser, with the faults of a schedule. */
export interface World {
  readonly sandbox: Server;
  readonly proxy: Proxy;
  /** Stands before the proxy: the browser opens its origin. */
  readonly relay: Relay;
  readonly trouble: Trouble;
  stop(): Promise<void>;
}

/** `forgets`: what the proxy remembers is lost with its process. */
export async function openWorld(schedule: Schedule, { forgets = false } = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'append-desk-chaos-'));
  const sandbox = await startServer('sandbox', { PORT: '0', SPEED: '20' });
  await setFaults(sandbox, schedule.seed, schedule.apiFaults);
  const proxy = await Proxy.start({
    dist: await smallBatches(join(folder, 'dist')),
    apiOrigin: sandbox.origin,
    dataDir: join(folder, 'data'),
    forgets,
  });
  const trouble = new Trouble(schedule.relayFaults);
  const relay = await startRelay({
    target: () => proxy.origin,
    fault: (request) => trouble.fault(request),
    reached: (request, stage) => {
      trouble.reached(request, stage);
    },
  });
  for (const moment of schedule.proxyKills)
    trouble.at(moment, () => {
      proxy.restart();
    });
  return {
    sandbox,
    proxy,
    relay,
    trouble,
    async stop() {
      await relay.stop();
      await Promise.all([proxy.stop(), sandbox.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}

/** The app as built, set to the smallest batches that there are, so that few rows make several. */
async function smallBatches(dist: string): Promise<string> {
  await cp('dist', dist, { recursive: true });
  await writeFile(join(dist, 'page/config.json'), JSON.stringify({ bodyBytes: 1_000_000 }));
  return dist;
}

/** Every attempt at a batch that came by. */
export function attemptsAtBatches({ seen }: Relay): string[] {
  const ids = seen
    .filter(({ method, path }) => method === 'POST' && path.endsWith('/batch'))
    .map(({ headers }) => String(headers['x-attempt-id']));
  return [...new Set(ids)];
}
