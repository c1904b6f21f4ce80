import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRelay, type Relay } from '../relay/relay.ts';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/node/server.ts';
import { startForwarder } from './forwarder.ts';
import { History } from './history.ts';
import { Proxy, type Forgetting } from './proxy.ts';
import { Trouble } from './trouble.ts';

/** The servers around the browser. */
export interface World {
  readonly sandbox: RunningSandbox;
  readonly proxy: Proxy;
  /** Stands before the proxy: the browser opens its origin. */
  readonly relay: Relay;
  readonly trouble: Trouble;
  readonly history: History;
  /** Folder for temporary files. Removed with the world. */
  readonly folder: string;
  stop(): Promise<void>;
}

export interface WorldSettings {
  readonly forgets?: Forgetting;
  /** URL of the proxy's database of attempts. Default: a folder on disk. */
  readonly attemptsUrl?: string;
  /** Maximum bytes of a batch. Default: the minimum allowed, so that few rows make several batches. */
  readonly bodyBytes?: number;
  /** Batches are sent as Batch-Files of `bodyBytes`. */
  readonly files?: boolean;
  /** True to run a plain reverse proxy instead of ours. */
  readonly plain?: boolean;
}

export async function openWorld(settings: WorldSettings = {}): Promise<World> {
  const { forgets = 'nothing', bodyBytes = 1_000_000, plain = false, attemptsUrl } = settings;
  const { files = false } = settings;
  const config = {
    bodyBytes,
    fileBytes: bodyBytes,
    transport: files ? 'batch files' : 'batches',
  };
  const folder = await mkdtemp(join(tmpdir(), 'append-desk-chaos-'));
  const sandbox = await startSandbox({ port: 0, host: '127.0.0.1', speed: 60 });
  const proxy = await Proxy.start({
    dist: await builtWith(config, join(folder, 'dist')),
    apiOrigin: sandbox.origin,
    dataDir: join(folder, 'data'),
    forgets,
    ...(attemptsUrl === undefined ? {} : { attemptsUrl }),
  });
  const trouble = new Trouble();
  const history = new History();
  const forwarder = plain ? await startForwarder(proxy.origin, sandbox.origin) : undefined;
  const relay = await startRelay({
    target: () => forwarder?.origin ?? proxy.origin,
    fault: (request) => trouble.fault(request),
    reached: (request, stage) => {
      history.reached(request, stage);
      trouble.reached(request, stage);
    },
  });
  return {
    sandbox,
    proxy,
    relay,
    trouble,
    history,
    folder,
    async stop() {
      await relay.stop();
      await Promise.all([forwarder?.stop(), proxy.stop(), sandbox.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}

/** The built app with the given `config.json`. */
async function builtWith(config: object, dist: string): Promise<string> {
  await cp('dist', dist, { recursive: true });
  await writeFile(join(dist, 'page/config.json'), JSON.stringify(config));
  return dist;
}
