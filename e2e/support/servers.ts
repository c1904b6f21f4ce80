import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram, type Running } from './process.ts';

/** A built server running as a process of its own, at a port of its own. */
export interface Server extends Running {
  /** Such as `http://127.0.0.1:43210`, without a slash at the end. */
  readonly origin: string;
}

/** Starts `dist/server/<name>.js`; ready once it has printed where it is. */
export async function startServer(
  name: 'proxy' | 'sandbox',
  env: Record<string, string>,
): Promise<Server> {
  const program = {
    command: process.execPath,
    args: [`dist/server/${name}.js`],
    env: { HOST: '127.0.0.1', ...env },
  };
  const { said, ...running } = await startProgram(program, portIn);
  return { ...running, origin: `http://127.0.0.1:${said}` };
}

function portIn(line: string): string | undefined {
  return /https?:\/\/[^\s"]+?:(\d+)/.exec(line)?.[1];
}

/** The proxy in front of a sandbox, the way the app is hosted. */
export interface Servers {
  readonly proxy: Server;
  readonly sandbox: Server;
  stop(): Promise<void>;
}

export async function startServers(
  sandboxEnv: Record<string, string> = {},
  proxyEnv: Record<string, string> = {},
): Promise<Servers> {
  const data = await mkdtemp(join(tmpdir(), 'append-desk-e2e-'));
  const sandbox = await startServer('sandbox', { PORT: '0', ...sandboxEnv });
  const proxy = await startServer('proxy', {
    PORT: '0',
    API_ORIGIN: sandbox.origin,
    UPLOAD_HOSTS: sandbox.origin,
    DATA_DIR: data,
    ...proxyEnv,
  });
  return {
    proxy,
    sandbox,
    async stop() {
      await Promise.all([proxy.stop(), sandbox.stop()]);
      await rm(data, { recursive: true });
    },
  };
}
