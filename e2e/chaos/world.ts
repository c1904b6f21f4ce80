import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRelay, type Relay } from '../relay/relay.ts';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/node/server.ts';
import { startForwarder } from './forwarder.ts';
import { History } from './history.ts';
import { Proxy, type Forgetting } from './proxy.ts';
import { Trouble } from './trouble.ts';

/** All that surrounds the browser. */
export interface World {
  readonly sandbox: RunningSandbox;
  readonly proxy: Proxy;
  /** Stands before the proxy: the browser opens its origin. */
  readonly relay: Relay;
  readonly trouble: Trouble;
  readonly history: History;
  /** For files of this world; removed with it. */
  readonly folder: string;
  stop(): Promise<void>;
}

export interface WorldSettings {
  readonly forgets?: Forgetting;
  /** The database where the proxy keeps attempts; unless given, it has a folder. */
  readonly attemptsUrl?: string;
  /** The most bytes of a batch; the least that is allowed unless given, so that few rows make several. */
  readonly bodyBytes?: number;
  /** Batches are sent as Batch-Files of `bodyBytes`. */
  readonly files?: boolean;
  /** A reverse proxy that knows nothing of attempts stands where ours would. */
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

/** The app as built, with settings of its own. */
async function builtWith(config: object, dist: string): Promise<string> {
  await cp('dist', dist, { recursive: true });
  await writeFile(join(dist, 'page/config.json'), JSON.stringify(config));
  return dist;
}
