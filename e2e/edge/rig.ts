import { Miniflare, type WorkerOptions } from 'miniflare';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const BUILT = join(import.meta.dirname, 'dist');

/** A worker in its runtime, with storage in its own folder. */
export interface EdgeRig {
  readonly port: number;
  /** Every line that the worker printed. */
  readonly lines: string[];
  /** Ends the runtime and starts another on the same storage. */
  restart(): Promise<void>;
  remove(): Promise<void>;
}

/** Starts the worker that `build.ts` bundled under `name`, set up as `wrangler.jsonc` says but for `settings`. */
export async function startEdge(
  name: 'edge' | 'storeWorker',
  settings: Readonly<Record<string, string>> = {},
): Promise<EdgeRig> {
  const storage = await mkdtemp(join(tmpdir(), 'append-desk-edge-'));
  const workerOptions = JSON.parse(
    await readFile(join(BUILT, 'options.json'), 'utf8'),
  ) as WorkerOptions;
  const folder = join(BUILT, name);
  const lines: string[] = [];
  const start = () =>
    new Miniflare({
      ...workerOptions,
      rootPath: folder,
      modules: [{ type: 'ESModule', path: join(folder, `${name}.js`) }],
      bindings: settings,
      defaultPersistRoot: storage,
      handleRuntimeStdio(stdout: Readable, stderr: Readable) {
        for (const input of [stdout, stderr])
          createInterface({ input }).on('line', (line) => lines.push(line));
      },
    });
  let runtime = start();
  let port = Number((await runtime.ready).port);
  return {
    get port() {
      return port;
    },
    lines,
    async restart() {
      await runtime.dispose();
      runtime = start();
      port = Number((await runtime.ready).port);
    },
    async remove() {
      await runtime.dispose();
      await rm(storage, { recursive: true });
    },
  };
}

/** A request that is sent exactly as given. */
export interface Call {
  readonly method?: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** Sends a request on a connection of its own and reads the answer. */
export async function ask(port: number, { target, body, ...rest }: Call): Promise<Answer> {
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  const headers = { host: 'localhost', ...length, ...rest.headers };
  const sent = request({ port, host: '127.0.0.1', agent: false, path: target, ...rest, headers });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const read = await text(answer);
  sent.on('error', () => undefined).destroy();
  return { status: answer.statusCode, headers: answer.headers, text: read };
}
