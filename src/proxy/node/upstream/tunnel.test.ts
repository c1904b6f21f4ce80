import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Duplex } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseProblem } from '../../../api/attempts.ts';
import { BATCHES, BATCH_ANSWER, createText, listen, raw, requestText } from '../../testing/rig.ts';

const JITI = 'node_modules/jiti/lib/jiti-cli.mjs';
const SECRET = 'PLANTED';

let folder: string;
let api: Server;
let apiPort: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'append-desk-tunnel-'));
  api = createHttpsServer(ownCertificate(), (request, response) => {
    request.resume().once('end', () => response.end(BATCH_ANSWER));
  });
  apiPort = await listen(api);
});
afterAll(() => {
  api.close();
  api.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** A certificate for `localhost` that only its own authority vouches for. */
function ownCertificate(): { key: Buffer; cert: Buffer } {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'ca.pem')];
  const options = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  spawnSync('openssl', ['req', ...options, '-keyout', key, '-out', cert, '-days', '2', ...names]);
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** What the outbound proxy was asked for. */
let asked: { target: string; credentials: string | undefined }[];
/** What it says to that. */
let says: string;
let outbound: Server;
let outboundPort: number;
beforeEach(async () => {
  asked = [];
  says = '200 Connection Established';
  outbound = createHttpServer().on('connect', tunnel);
  outboundPort = await listen(outbound);
});
afterEach(() => outbound.close());

function tunnel({ url = '', headers }: IncomingMessage, client: Duplex): void {
  asked.push({ target: url, credentials: headers['proxy-authorization'] });
  client.on('error', () => undefined).write(`HTTP/1.1 ${says}\r\n\r\n`);
  if (!says.startsWith('200')) {
    client.end('no');
    return;
  }
  const server = connect(Number(url.split(':')[1]), '127.0.0.1');
  server.on('error', () => client.destroy()).pipe(client);
  client.on('error', () => server.destroy()).pipe(server);
}

let running: ChildProcess | undefined;
let printed: string[];
afterEach(async () => {
  if (!running) return;
  const gone = once(running, 'exit');
  running.kill('SIGKILL');
  await gone;
});

/** Starts the real command, as only a new process reads `NODE_EXTRA_CA_CERTS`; returns its port. */
async function start(settings: Record<string, string>): Promise<number> {
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    API_ORIGIN: `https://localhost:${apiPort}`,
    NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
    HTTPS_PROXY: `http://user:${SECRET}@127.0.0.1:${outboundPort}`,
    ...settings,
  };
  const script = join(import.meta.dirname, '../../testing/command.ts');
  running = spawn(process.execPath, [JITI, script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  if (!running.stdout) throw new Error('It says nothing.');
  printed = [];
  const lines = createInterface(running.stdout).on('line', (line) => printed.push(line));
  const [line] = (await once(lines, 'line')) as [string];
  return Number(/\d+$/.exec(line)?.[0]);
}

const GET = requestText({ target: `${BATCHES}/1` });

test('through an outbound proxy and to a server that only the company vouches for', async () => {
  const port = await start({});
  for (const request of [createText(), GET])
    expect(await raw(port, request)).toMatchObject({
      status: 200,
      text: expect.stringContaining(BATCH_ANSWER),
    });
  const credentials = `Basic ${Buffer.from(`user:${SECRET}`).toString('base64')}`;
  const visit = { target: `localhost:${apiPort}`, credentials };
  expect(asked).toEqual([visit, visit]);
  expect(printed.join('\n')).not.toContain(SECRET);
});

test('around it, where NO_PROXY names the API', async () => {
  const port = await start({ NO_PROXY: 'localhost' });
  expect(await raw(port, createText())).toMatchObject({ status: 200 });
  expect(asked).toEqual([]);
});

test.each(['407 Proxy Authentication Required', '403 Forbidden', '502 Bad Gateway'])(
  'what the outbound proxy says is not taken for the API’s word: %s',
  async (words) => {
    says = words;
    const port = await start({});
    for (const request of [createText(), GET]) {
      const { status, body } = await raw(port, request);
      expect(status).toBe(502);
      expect(parseProblem(body)).toMatchObject({
        code: 'unreachable',
        reached: 'no',
        detail: expect.stringContaining(`outbound proxy: ${words.slice(0, 3)}`),
      });
    }
  },
);

test('an unknown authority is not trusted', async () => {
  const port = await start({ NODE_EXTRA_CA_CERTS: '' });
  const { body } = await raw(port, createText());
  expect(parseProblem(body)).toMatchObject({ code: 'unreachable', reached: 'no' });
});
