import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A built server running as a process of its own, at a port of its own. */
export interface Server {
  /** Such as `http://127.0.0.1:43210`, without a slash at the end. */
  readonly origin: string;
  /** Everything that it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts `dist/server/<name>.js`; ready once it has printed where it is. */
export async function startServer(
  name: 'proxy' | 'sandbox',
  env: Record<string, string>,
): Promise<Server> {
  const child = spawn(process.execPath, [`dist/server/${name}.js`], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  const origin = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        printed.push(line);
        const at = /https?:\/\/[^\s"]+?:(\d+)/.exec(line);
        if (at) resolve(`http://127.0.0.1:${at[1]}`);
      });
    }
    child.once('exit', () => {
      reject(new Error(`${name} ended:\n${printed.join('\n')}`));
    });
  });
  return {
    origin,
    output: () => printed.join('\n'),
    stop: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** The proxy in front of a sandbox, the way the app is hosted. */
export interface Servers {
  readonly proxy: Server;
  readonly sandbox: Server;
  stop(): Promise<void>;
}

export async function startServers(sandboxEnv: Record<string, string> = {}): Promise<Servers> {
  const data = await mkdtemp(join(tmpdir(), 'append-desk-e2e-'));
  const sandbox = await startServer('sandbox', { PORT: '0', ...sandboxEnv });
  const proxy = await startServer('proxy', {
    PORT: '0',
    API_ORIGIN: sandbox.origin,
    DATA_DIR: data,
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
