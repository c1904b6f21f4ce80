import { connect, createServer as createNetServer, type Socket } from 'node:net';
import { EventEmitter, once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { MAX_ANSWER } from '../../limits.ts';
import { attemptHeaders } from '../../testing/attemptHeaders.ts';
import { problemIn, reportOf, stateOf } from '../../testing/attempts.ts';
import {
  BATCH_ANSWER,
  BATCHES,
  createText,
  listen,
  raw,
  readRaw,
  requestText,
  startRig,
  type ScriptedApi,
} from '../../testing/rig.ts';
import { startSharedRig } from '../../testing/sharedRig.ts';

const { api, rig } = await startSharedRig({ times: { silence: 250 } });

/** Sends a Create, and gives what came of it and what the proxy tells of the attempt afterwards. */
async function attempt(port: number, body = '{"data":[]}') {
  const id = randomUUID();
  const answer = await raw(port, createText(attemptHeaders(id), body));
  return { status: answer.status, ...problemIn(answer.body), state: await stateOf(port, id) };
}

/** A server that takes connections and does with them what it is told. */
async function rawServer(take: (socket: Socket) => void) {
  const server = createNetServer((socket) => {
    socket.on('error', () => undefined);
    take(socket);
  });
  const port = await listen(server);
  return { port, close: () => server.close() };
}

const LARGE = 'x'.repeat(8_000_000);

describe('whether it was sent', () => {
  test('nobody listens: no', async () => {
    const nobody = await rawServer(() => undefined);
    nobody.close();
    const lost = await startRig(`http://127.0.0.1:${nobody.port}`);
    expect(await attempt(lost.port)).toMatchObject({
      status: 502,
      code: 'unreachable',
      reached: 'no',
      state: 'not sent',
    });
    await lost.remove();
  });

  test('no such host: no', async () => {
    const lost = await startRig('http://nobody.invalid');
    expect(await attempt(lost.port)).toMatchObject({ code: 'unreachable', reached: 'no' });
    await lost.remove();
  });

  test.each([
    ['time passes', 504, () => undefined],
    ['it speaks no TLS', 502, (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n')],
    ['it hangs up', 502, (socket: Socket) => socket.resetAndDestroy()],
  ])('before the connection is safe, %s: no', async (_, status, take) => {
    const sockets = new Set<Socket>();
    const server = await rawServer((socket) => {
      sockets.add(socket);
      take(socket);
    });
    const origin = `https://127.0.0.1:${server.port}`;
    const lost = await startRig(origin, { times: { connect: 250 } });
    expect(await attempt(lost.port)).toMatchObject({
      status,
      code: 'unreachable',
      reached: 'no',
      state: 'not sent',
    });
    await lost.remove();
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  test('the connection is lost within the body: no', async () => {
    api.script((_, request) => request.socket.resetAndDestroy(), 'early');
    expect(await attempt(rig.port, LARGE)).toMatchObject({
      status: 502,
      code: 'interrupted',
      reached: 'no',
      state: 'not sent',
    });
  });

  test('the API stops to read the body: no', async () => {
    const server = await rawServer((socket) => socket.pause());
    const stuck = await startRig(`http://127.0.0.1:${server.port}`, { times: { silence: 250 } });
    expect(await attempt(stuck.port, LARGE)).toMatchObject({
      status: 504,
      code: 'interrupted',
      reached: 'no',
      state: 'not sent',
    });
    await stuck.remove();
    server.close();
  });

  test('the connection is lost after the body: unknown', async () => {
    api.script((_, request) => request.socket.resetAndDestroy());
    expect(await attempt(rig.port)).toMatchObject({
      status: 502,
      code: 'connection-lost',
      reached: 'unknown',
      state: 'unknown',
    });
  });

  test('no answer comes in time: unknown', async () => {
    api.script(() => undefined);
    expect(await attempt(rig.port)).toMatchObject({
      status: 504,
      code: 'no-answer',
      reached: 'unknown',
      state: 'unknown',
    });
  });

  test.each<[string, Parameters<ScriptedApi['script']>[0]]>([
    [
      'breaks off',
      (response, { socket }) => {
        response.writeHead(200, { 'content-length': 100 }).write(BATCH_ANSWER);
        socket.end();
      },
    ],
    ['never ends', (response) => response.writeHead(200, { 'content-length': 100 }).write('{')],
    ['is too large', (response) => response.end('x'.repeat(MAX_ANSWER + 1))],
    [
      'is too large once unpacked',
      (response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(gzipSync('x'.repeat(MAX_ANSWER + 1)));
      },
    ],
    [
      'has an unknown encoding',
      (response) => response.writeHead(200, { 'content-encoding': 'x-own' }).end('?'),
    ],
    [
      'says it is packed and is not',
      (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(BATCH_ANSWER),
    ],
    ['is no HTTP', (_, { socket }) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
    ['ends in its head', (_, { socket }) => socket.end('HTTP/1.1 200 OK\r\nContent-')],
    [
      'has two lengths',
      (_, { socket }) =>
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'),
    ],
    [
      'switches protocols',
      (_, { socket }) =>
        socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
        ),
    ],
    ['leads elsewhere', (response) => response.writeHead(303, { location: '/' }).end()],
  ])('the answer %s: unknown', async (_, script) => {
    api.script(script);
    expect(await attempt(rig.port)).toMatchObject({ reached: 'unknown', state: 'unknown' });
  });

  test('an interim answer is none', async () => {
    api.script((response) => {
      response.writeProcessing();
      response.end(BATCH_ANSWER);
    });
    expect(await attempt(rig.port)).toMatchObject({ status: 200, state: 'answered' });
  });

  test('an answer that comes before the body has left counts', async () => {
    api.script((response) => response.writeHead(401).end('{"message":"Unauthorized"}'), 'early');
    expect(await attempt(rig.port, LARGE)).toMatchObject({ status: 401, state: 'answered' });
  });

  test('a GET says what it can: it may have been sent, or not', async () => {
    api.script((_, request) => request.socket.resetAndDestroy());
    const { body } = await raw(rig.port, requestText({ target: `${BATCHES}/1` }));
    expect(body).toContain('"reached":"unknown"');
  });
});

function half(id: string): string {
  return createText({ ...attemptHeaders(id), 'content-length': '1000' }, 'x'.repeat(500));
}

describe('a client that does not play along', () => {
  test('cuts its body short: never completed upstream, and counts as not sent', async () => {
    const id = randomUUID();
    const socket = connect(rig.port, '127.0.0.1');
    socket.write(half(id));
    await api.reached(1);
    expect(await stateOf(rig.port, id)).toBe('in progress');
    socket.destroy();
    expect(await api.seen[0]?.body).toBeUndefined();
    await expect.poll(() => stateOf(rig.port, id)).toBe('not sent');
  });

  test('says it is done before it is', async () => {
    const id = randomUUID();
    const socket = connect(rig.port, '127.0.0.1');
    socket.end(half(id));
    await readRaw(socket);
    await expect.poll(() => stateOf(rig.port, id)).toBe('not sent');
    expect(await api.seen[0]?.body).toBeUndefined();
  });

  test('falls silent within its body: not sent', async () => {
    const id = randomUUID();
    const { status, body } = await raw(rig.port, half(id));
    expect({ status, body }).toMatchObject({ status: 504, body: expect.stringContaining('"no"') });
    expect(await stateOf(rig.port, id)).toBe('not sent');
  });

  test('vanishes at any byte: the server stays well, and no part of a body counts as sent', async () => {
    const text = createText(attemptHeaders());
    for (let bytes = 1; bytes < text.length; bytes += 1) {
      const socket = connect(rig.port, '127.0.0.1');
      await new Promise((written) => socket.write(text.slice(0, bytes), written));
      socket.resetAndDestroy();
    }
    expect((await raw(rig.port, requestText({ target: '/healthz' }))).status).toBe(200);
    for (const { body } of api.seen) expect(await body).toBeUndefined();
  });

  test('leaves after its Create: the answer is remembered all the same', async () => {
    const id = randomUUID();
    const gone = new EventEmitter();
    const answered = once(gone, 'go');
    api.script((response) => void answered.then(() => response.end(BATCH_ANSWER)));
    const socket = connect(rig.port, '127.0.0.1');
    socket.write(createText(attemptHeaders(id)));
    await api.reached(1);
    await api.seen[0]?.body;
    socket.resetAndDestroy();
    await once(socket, 'close');
    gone.emit('go');
    await expect
      .poll(() => reportOf(rig.port, id))
      .toMatchObject({ state: 'answered', answer: { status: 200, id: '160427130036tew' } });
  });

  test.each(['before the answer', 'within the answer'])(
    'leaves a GET %s: the API sees it',
    async (when) => {
      const closed = new Promise((resolve) => {
        api.script((response) => {
          response.once('close', () => resolve('closed'));
          if (when === 'within the answer') response.writeHead(200).write('x'.repeat(100_000));
        });
      });
      const socket = connect(rig.port, '127.0.0.1');
      socket.write(requestText({ target: `${BATCHES}/1/result` }));
      await api.reached(1);
      if (when === 'within the answer') await once(socket, 'data');
      socket.destroy();
      await expect(closed).resolves.toBe('closed');
    },
  );

  test('leaves while an answer waits behind another: it is not waited for when the proxy ends', async () => {
    api.script((response, { url }) => {
      if (url?.endsWith('/2')) response.end('x'.repeat(1_000_000));
    });
    const socket = connect(rig.port, '127.0.0.1');
    for (const batch of ['1', '2'])
      socket.write(
        requestText({ target: `${BATCHES}/${batch}`, headers: { connection: 'keep-alive' } }),
      );
    await api.reached(2);
    socket.destroy();
    await rig.restart();
    expect((await raw(rig.port, requestText({ target: '/healthz' }))).status).toBe(200);
  });
});
