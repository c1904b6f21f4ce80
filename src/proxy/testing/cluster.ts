/** Several servers of ours with one PostgreSQL, behind a balancer that knows nothing of attempts. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  Agent,
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { listen } from './rig.ts';

const JITI = 'node_modules/jiti/lib/jiti-cli.mjs';

/** A server that can be killed. */
export class ClusterServer {
  port = 0;
  readonly #database: string;
  readonly #api: string;
  #child: ChildProcess | undefined;

  constructor(database: string, api: string) {
    this.#database = database;
    this.#api = api;
  }

  /** Tries until the database lets it start. */
  async start(): Promise<void> {
    const script = join(import.meta.dirname, 'clusterServer.ts');
    for (;;) {
      const child = spawn(process.execPath, [JITI, script, this.#database, this.#api], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const [line] = (await Promise.race([
        once(createInterface(child.stdout), 'line'),
        once(child, 'exit').then(() => ['']),
      ])) as [string];
      if (line === '') continue;
      this.port = Number(line);
      this.#child = child;
      return;
    }
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    this.#child = undefined;
  }
}

export interface Balancer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Hands each request to another server than the one before. One that is not there is answered for: 502. */
export async function startBalancer(servers: readonly ClusterServer[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: false });
  let turn = 0;
  const server: Server = createServer((incoming, outgoing) => {
    turn += 1;
    const { port = 0 } = servers[turn % servers.length] ?? {};
    const { method = '', url = '', headers } = incoming;
    const upstream = request({ port, host: '127.0.0.1', agent, method, path: url, headers });
    upstream.on('error', () => {
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
    });
    upstream.on('response', (answer: IncomingMessage) => {
      passOn(answer, outgoing);
    });
    incoming.pipe(upstream);
  });
  const port = await listen(server);
  return {
    port,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function passOn(answer: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeHead(answer.statusCode ?? 0, answer.headers);
  answer.on('error', () => outgoing.destroy()).pipe(outgoing);
}
