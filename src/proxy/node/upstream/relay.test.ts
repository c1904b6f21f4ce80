import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { problemIn } from '../../testing/attempts.ts';
import {
  BATCH_ANSWER,
  BATCHES,
  listen,
  raw,
  readRaw,
  requestText,
  startRig,
  type ScriptedApi,
} from '../../testing/rig.ts';
import { startSharedRig } from '../../testing/sharedRig.ts';

const { api, rig } = await startSharedRig({ times: { silence: 250 } });

const GET = requestText({ target: `${BATCHES}/1/result` });

async function failing(port: number): Promise<unknown> {
  const { status, body } = await raw(port, GET);
  return { status, ...problemIn(body) };
}

describe('a GET that gets no answer says why', () => {
  test('nobody listens', async () => {
    const nobody = createServer();
    const origin = `http://127.0.0.1:${await listen(nobody)}`;
    nobody.close();
    const lost = await startRig(origin);
    expect(await failing(lost.port)).toMatchObject({
      status: 502,
      code: 'unreachable',
      reached: 'no',
    });
    await lost.remove();
  });

  test.each([
    ['time passes', 504, () => undefined],
    ['it hangs up', 502, (socket: Socket) => socket.resetAndDestroy()],
  ])('before the connection is safe, %s', async (_, status, take) => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined));
      take(socket);
    });
    const origin = `https://127.0.0.1:${await listen(server)}`;
    const lost = await startRig(origin, { times: { connect: 250 } });
    expect(await failing(lost.port)).toMatchObject({ status, code: 'unreachable', reached: 'no' });
    await lost.remove();
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  test('the API is silent', async () => {
    api.script(() => undefined);
    expect(await failing(rig.port)).toMatchObject({
      status: 504,
      code: 'no-answer',
      reached: 'unknown',
    });
    expect(api.seen).toHaveLength(1);
  });

  test.each<[string, Parameters<ScriptedApi['script']>[0]]>([
    ['hangs up', (_, { socket }) => socket.resetAndDestroy()],
    ['ends in its head', (_, { socket }) => socket.end('HTTP/1.1 200 OK\r\nContent-')],
    ['speaks no HTTP', (_, { socket }) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
    [
      'switches protocols',
      (_, { socket }) =>
        socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
        ),
    ],
  ])('the API %s; it is asked once more, and no more', async (_, script) => {
    api.script(script);
    expect(await failing(rig.port)).toMatchObject({
      status: 502,
      code: 'connection-lost',
      reached: 'unknown',
    });
    expect(api.seen).toHaveLength(2);
  });
});

describe('an answer on its way', () => {
  test('may take longer than the API keeps an idle connection', async () => {
    const patient = await startRig(api.origin);
    api.script((response) => response.setHeader('keep-alive', 'timeout=3').end());
    await raw(patient.port, GET);
    api.script((response) => setTimeout(() => response.end(BATCH_ANSWER), 2_400));
    expect(await raw(patient.port, GET)).toMatchObject({ status: 200 });
    await patient.remove();
  });

  test('is not begun by an interim one', async () => {
    api.script((response) => {
      response.writeProcessing();
      response.end(BATCH_ANSWER);
    });
    expect((await raw(rig.port, GET)).text).toMatch(/^HTTP\/1\.1 200 [^]*batch_id/);
  });

  test.each(['breaks off', 'falls silent'])('%s for the client as well', async (how) => {
    api.script((response, { socket }) => {
      response.writeHead(200).write('half');
      if (how === 'breaks off') socket.end();
    });
    const { status, text } = await raw(rig.port, GET.replace('close', 'keep-alive'));
    expect(status).toBe(200);
    expect(text).toContain('half');
    // What ends a whole answer without a length.
    expect(text).not.toContain('\r\n0\r\n');
  });

  test('may have any bytes in its headers', async () => {
    api.script((_, { socket }) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/\xE9\r\n\r\n{}', 'latin1'),
    );
    expect([200, 502]).toContain((await raw(rig.port, GET)).status);
    expect((await raw(rig.port, requestText({ target: '/healthz' }))).status).toBe(200);
  });

  test('is larger than what may wait: it comes whole', async () => {
    const large = Buffer.alloc(20_000_000, 'abcdefg');
    api.script((response) => response.end(large));
    const socket = connect(rig.port, '127.0.0.1').pause();
    socket.write(GET);
    await api.reached(1);
    const reading = readRaw(socket.resume());
    expect((await reading).text.endsWith(`\r\n\r\n${large.toString()}`)).toBe(true);
  });

  test('that the client does not take is ended in time', async () => {
    const ended = new Promise((resolve) => {
      api.script((response) => {
        response.once('close', () => resolve('ended')).end(Buffer.alloc(50_000_000));
      });
    });
    const socket = connect(rig.port, '127.0.0.1').pause();
    socket.on('error', () => undefined).write(GET);
    await expect(ended).resolves.toBe('ended');
    await once(socket.resume(), 'close');
  });
});
