/** What the tests of the server stand on: a scripted API, the server before it, and raw HTTP. */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Times } from '../limits.ts';
import { startServer, type RunningServer } from '../node/server.ts';
import { readSettings } from '../node/settings.ts';
import type { Resolve } from '../node/upstream/publicAddress.ts';
import { attemptHeaders } from './attemptHeaders.ts';

/** A request as the scripted API got it. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  /** Resolves with the body's bytes, or with undefined if it never came whole. */
  readonly body: Promise<Buffer | undefined>;
}

/** An API that does what a test tells it. */
export interface ScriptedApi {
  readonly origin: string;
  readonly seen: Seen[];
  /** How it answers from now on; it gets the whole body first unless `early` is said. */
  script(
    answer: (response: ServerResponse, request: IncomingMessage) => void,
    early?: 'early',
  ): void;
  /** Resolves once `count` requests have begun. */
  reached(count: number): Promise<void>;
  stop(): Promise<void>;
}

export const BATCH_ANSWER = '{"batch_id":"160427130036tew"}';

/** Answers as the API does to Create Asynchronous Batch. */
export function acceptBatch(response: ServerResponse): void {
  response.setHeader('content-type', 'application/json').end(BATCH_ANSWER);
}

export async function startApi(): Promise<ScriptedApi> {
  const seen: Seen[] = [];
  const waiting = new Set<() => void>();
  let early = false;
  let answer: (response: ServerResponse, request: IncomingMessage) => void = acceptBatch;
  const listener: RequestListener = (request, response) => {
    const body = readBody(request);
    const { method = '', url = '', headers } = request;
    seen.push({ method, url, headers, body });
    for (const check of waiting) check();
    if (early) answer(response, request);
    else void body.then((bytes) => bytes && answer(response, request));
  };
  const server = createServer(listener);
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    script(next, when) {
      answer = next;
      early = when === 'early';
    },
    reached: (count) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (seen.length < count) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    stop: () => stopListening(server),
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}

/** Listens at a free port of this computer. */
export async function listen(server: NetServer): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function stopListening(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

/** A server of ours with its data and a small page in a folder of its own. */
export interface Rig extends RunningServer {
  readonly lines: Record<string, unknown>[];
  /** Stops it and starts another on the same data, as after a restart. */
  restart(): Promise<void>;
  remove(): Promise<void>;
}

export interface RigOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly times?: Partial<Times>;
  readonly now?: () => number;
  readonly resolve?: Resolve;
}

export async function startRig(api: string, options: RigOptions = {}): Promise<Rig> {
  const { env = {}, times, now = Date.now, resolve } = options;
  const folder = await mkdtemp(join(tmpdir(), 'append-desk-proxy-'));
  const page = join(folder, 'page');
  await writePage(page);
  const lines: Record<string, unknown>[] = [];
  const always = { PORT: '0', API_ORIGIN: api, DATA_DIR: join(folder, 'data') };
  const settings = readSettings({ ...always, ...env });
  const start = (): Promise<RunningServer> =>
    startServer({
      settings,
      page,
      now,
      log: (line) => lines.push(line),
      ...(resolve && { resolve }),
      times: { connect: 5_000, silence: 5_000, linger: 100, ...times },
    });
  let server = await start();
  return {
    get port() {
      return server.port;
    },
    lines,
    stop: () => server.stop(),
    async restart() {
      await server.stop();
      server = await start();
    },
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function writePage(page: string): Promise<void> {
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), '<!doctype html><title>Append Desk</title>');
  await writeFile(join(page, 'config.json'), '{}');
  await writeFile(
    join(page, 'assets', 'main-abc123.js'),
    `export const x = '${'x'.repeat(4_000)}';`,
  );
}

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** All of it. */
  readonly text: string;
}

/** Sends bytes and reads until the server closes the connection. The client's side stays open. */
export async function raw(port: number, request: string | Buffer): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  socket.write(request);
  return readRaw(socket);
}

/** Reads an answer off a connection until the server closes it. */
export async function readRaw(socket: Socket): Promise<RawAnswer> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  // A reset after the answer does not matter here; one instead of it leaves the answer empty.
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('close', resolve));
  return parseRaw(Buffer.concat(chunks).toString('latin1'));
}

function parseRaw(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number(first.split(' ')[1] ?? 0),
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: rest.join('\r\n\r\n'),
    text,
  };
}

/** What a request to write consists of; a `content-length` is added for a body unless one is given. */
export interface RequestText {
  readonly method?: string;
  readonly target?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export const JOB = '/api/v3/async/append/email/job';
export const BATCHES = `${JOB}/160718103247ad0/batch`;

/** The text of a request that asks to close the connection after the answer. */
export function requestText({
  method = 'GET',
  target = '/',
  headers = {},
  body,
}: RequestText): string {
  const all = {
    host: 'localhost',
    connection: 'close',
    ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`;
}

/** A Create Asynchronous Batch, of an attempt of its own unless `headers` say otherwise. */
export function createText(headers: Readonly<Record<string, string>> = {}, body = '{"data":[]}') {
  return requestText({
    method: 'POST',
    target: BATCHES,
    headers: { 'content-type': 'application/json', ...attemptHeaders(), ...headers },
    body,
  });
}
