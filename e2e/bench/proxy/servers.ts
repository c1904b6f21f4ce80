import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A server under load. */
export interface Bench {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

const JITI = 'node_modules/jiti/lib/jiti-cli.mjs';
const scratch = mkdtempSync(join(tmpdir(), 'append-desk-bench-'));
// The workers of an nginx that root starts are somebody else.
chmodSync(scratch, 0o755);

export async function startApi(): Promise<Bench> {
  const script = join(import.meta.dirname, 'api.ts');
  return started(
    'API',
    spawn(process.execPath, [JITI, script], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
}

/** `command`: the script that Node runs. `env`: additional environment variables. */
export async function startProxy(
  api: number,
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Bench> {
  const child = spawn(process.execPath, command, {
    env: {
      PORT: '0',
      API_ORIGIN: `http://127.0.0.1:${api}`,
      DATA_DIR: join(scratch, 'data'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return started('Append Desk', child);
}

/** The bare least that Node can do: no rules, no log, nothing remembered. */
export async function startBareNode(api: number): Promise<Bench> {
  const script = join(import.meta.dirname, 'bare.ts');
  const child = spawn(process.execPath, [JITI, script, String(api)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return started('bare `node:http`', child);
}

export async function startNginx(api: number, buffering: 'on' | 'off'): Promise<Bench> {
  const port = await freePort();
  const config = join(scratch, `nginx-${buffering}.conf`);
  writeFileSync(
    config,
    `daemon off; worker_processes 1; pid ${scratch}/nginx-${buffering}.pid; error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off; client_max_body_size 11m; client_body_temp_path ${scratch}/body; proxy_temp_path ${scratch}/temp;
  fastcgi_temp_path ${scratch}/f; uwsgi_temp_path ${scratch}/u; scgi_temp_path ${scratch}/s;
  upstream api { server 127.0.0.1:${api}; keepalive 256; }
  server {
    listen 127.0.0.1:${port};
    location /api/ {
      proxy_pass http://api/; proxy_http_version 1.1; proxy_set_header Connection "";
      proxy_request_buffering ${buffering};
    }
  }
}`,
  );
  const child = spawn('nginx', ['-c', config, '-p', scratch], { stdio: 'inherit' });
  await reachable(port);
  return bench(`nginx, request buffering ${buffering}`, port, child);
}

async function started(name: string, child: ChildProcess): Promise<Bench> {
  if (!child.stdout) throw new Error(`${name} says nothing.`);
  const lines = createInterface(child.stdout);
  const [line] = (await once(lines, 'line')) as [string];
  // Whatever it prints from now on is read and thrown away, as a log collector would.
  lines.on('line', () => undefined);
  return bench(name, Number(/\d+$/.exec(line)?.[0]), child);
}

function bench(name: string, port: number, child: ChildProcess): Bench {
  return {
    name,
    port,
    pid: child.pid ?? 0,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function reachable(port: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answer) return;
  }
}
