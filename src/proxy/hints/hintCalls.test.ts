import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hintOffer, topicOf } from '../../api/hints.ts';
import { lackingForPostgres, startPostgres } from '../testing/postgres.ts';
import {
  raw,
  requestText,
  startApi,
  startRig,
  type Rig,
  type RigOptions,
  type ScriptedApi,
} from '../testing/rig.ts';
import { MAX_STREAMS_OF_TOPIC } from './hintHub.ts';

const TOKEN = 'ab'.repeat(32);
const TOPIC = createHash('sha256').update(TOKEN).digest('base64url');
const OFFERED = { PUBLIC_URL: 'https://desk.example/emails' };
const WAIT = { timeout: 60_000 };

let api: ScriptedApi;
let rigs: Rig[];
let sockets: Socket[];
beforeEach(async () => {
  api = await startApi();
  rigs = [];
  sockets = [];
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await Promise.all(rigs.map((rig) => rig.remove()));
  await api.stop();
});

async function start(env: RigOptions['env'] = OFFERED): Promise<Rig> {
  const rig = await startRig(api.origin, { env: { ...OFFERED, ...env } });
  rigs.push(rig);
  return rig;
}

/** Opens a stream. Returns the text received so far, and whether the server closed it. */
function listen(rig: Rig, headers: Record<string, string> = {}, topics = TOPIC) {
  const socket = connect(rig.port, '127.0.0.1');
  sockets.push(socket);
  const stream = { text: '', closed: false, socket };
  socket.on('data', (chunk) => (stream.text += chunk.toString('latin1')));
  socket.on('error', () => undefined).on('close', () => (stream.closed = true));
  const target = `/api/hints/stream?topics=${topics}`;
  socket.write(requestText({ target, headers: { connection: 'keep-alive', ...headers } }));
  return stream;
}

function call(rig: Rig, path = `${TOKEN}/4`, body = '{"state":"COMPLETED"}', headers = {}) {
  const target = `/api/hints/${path}`;
  return raw(rig.port, requestText({ method: 'POST', target, body, headers }));
}

test('the topic of a token is the same for the page and the server', async () => {
  expect(await topicOf(TOKEN)).toBe(TOPIC);
});

function ask(rig: Rig) {
  return hintOffer({ base: `http://127.0.0.1:${rig.port}/api`, send: fetch });
}

describe('the offer', () => {
  test('says where the API reaches this server', async () => {
    expect(await ask(await start())).toBe('https://desk.example/emails/api/hints/');
  });

  test('is not made without PUBLIC_URL, nor are there streams', async () => {
    const rig = await start({ PUBLIC_URL: '' });
    expect(await ask(rig)).toBeUndefined();
    expect(
      (await raw(rig.port, requestText({ target: `/api/hints/stream?topics=${TOPIC}` }))).status,
    ).toBe(404);
  });
});

test('a call reaches the streams of its token, with its part', async () => {
  const rig = await start();
  const mine = listen(rig);
  const other = listen(rig, {}, 'c'.repeat(43));
  await expect.poll(() => mine.text + other.text, WAIT).toMatch(/ready[^]*ready/);
  await call(rig);
  await expect.poll(() => mine.text, WAIT).toContain(`event: hint\ndata: ${TOPIC} 4\n\n`);
  expect(other.text).not.toContain('event: hint');
});

test('a stream has the headers that proxies and the page need', async () => {
  const stream = listen(await start({ ALLOWED_ORIGINS: 'https://page.example' }), {
    origin: 'https://page.example',
  });
  await expect.poll(() => stream.text, WAIT).toContain('event: ready\ndata: missed\n\n');
  for (const header of [
    'content-type: text/event-stream',
    'cache-control: no-cache, no-store, no-transform',
    'x-accel-buffering: no',
    'access-control-allow-origin: https://page.example',
  ])
    expect(stream.text.toLowerCase()).toContain(`${header}\r\n`);
});

test('a stream that comes back with Last-Event-ID is told what it missed', async () => {
  const rig = await start();
  const first = listen(rig);
  await expect.poll(() => first.text, WAIT).toContain('ready');
  const [, id = ''] = /id: (\S+)/.exec(first.text) ?? [];
  first.socket.destroy();
  await call(rig);
  await wait(0);
  const second = listen(rig, { 'last-event-id': id });
  await expect.poll(() => second.text, WAIT).toContain('event: hint');
});

describe('a call', () => {
  test('is answered alike, whatever it says and whether anybody listens', async () => {
    const rig = await start();
    listen(rig);
    const paths = [
      `${TOKEN}/4`,
      TOKEN,
      'ff'.repeat(32),
      'x',
      '',
      `${TOKEN}/x`,
      `${TOKEN}/1/2`,
      '%00',
      '../a',
    ];
    const answers = await Promise.all(paths.map((path) => call(rig, path)));
    const withoutDate = answers.map(({ text }) => text.replace(/date: .*\r\n/i, ''));
    expect(new Set(withoutDate).size).toBe(1);
    expect(answers[0]?.status).toBe(204);
    expect(api.seen).toEqual([]);
  });

  test('is answered without its body, of which little is read', async () => {
    const rig = await start();
    const socket = connect(rig.port, '127.0.0.1');
    sockets.push(socket);
    const closed = once(socket, 'close');
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString('latin1'))).on('error', () => undefined);
    const head = requestText({
      method: 'POST',
      target: `/api/hints/${TOKEN}`,
      headers: { 'content-length': '1000000000' },
    });
    socket.write(head);
    await expect.poll(() => text, WAIT).toMatch(/^HTTP\/1.1 204/);
    const chunk = Buffer.alloc(65_536);
    const more = setInterval(() => socket.write(chunk), 1);
    await closed;
    clearInterval(more);
    expect(socket.bytesWritten).toBeLessThan(100_000_000);
  }, 60_000);

  test('leaves its token in no line of the log, and its stream no topic', async () => {
    const rig = await start();
    const stream = listen(rig);
    await expect.poll(() => stream.text, WAIT).toContain('ready');
    await call(rig);
    stream.socket.destroy();
    const line = { path: '/api/hints/stream' };
    await expect.poll(() => rig.lines, WAIT).toContainEqual(expect.objectContaining(line));
    expect(rig.lines).toContainEqual(expect.objectContaining({ path: '/api/hints/{token}' }));
    expect(JSON.stringify(rig.lines)).not.toMatch(new RegExp(`${TOKEN}|${TOPIC}`));
  });

  test('comes to a stream once, however often it is made at once', async () => {
    const rig = await start();
    const stream = listen(rig);
    await expect.poll(() => stream.text, WAIT).toContain('ready');
    await Promise.all(Array.from({ length: 30 }, () => call(rig)));
    await call(rig, `${TOKEN}/99`);
    await expect.poll(() => stream.text, WAIT).toContain(`${TOPIC} 99`);
    expect(stream.text.split(`${TOPIC} 4`).length - 1).toBeLessThan(10);
  });
});

test.each([
  '',
  'x',
  `${TOPIC},x`,
  Array(101)
    .fill(TOPIC)
    .map((t, i) => `${i}${t}`.slice(0, 43))
    .join(),
])('topics that can’t be any are refused', async (topics) => {
  const { status } = await raw(
    (await start()).port,
    requestText({ target: `/api/hints/stream?topics=${topics}` }),
  );
  expect(status).toBe(400);
});

test('one client has only so many streams at once', async () => {
  const rig = await start({ MAX_CONCURRENT: '2' });
  const [one, two] = [listen(rig), listen(rig)];
  await expect.poll(() => one.text + two.text, WAIT).toMatch(/ready[^]*ready/);
  const target = `/api/hints/stream?topics=${TOPIC}`;
  expect((await raw(rig.port, requestText({ target }))).status).toBe(429);
  one.socket.destroy();
  await expect
    .poll(async () => {
      const again = listen(rig);
      await expect.poll(() => again.text, WAIT).not.toBe('');
      return again.text;
    }, WAIT)
    .toContain('ready');
});

test('one topic has only so many streams at once', async () => {
  const rig = await start();
  const streams = Array.from({ length: MAX_STREAMS_OF_TOPIC }, () => listen(rig));
  for (const stream of streams) await expect.poll(() => stream.text, WAIT).toContain('ready');
  const free = 'c'.repeat(43);
  const target = `/api/hints/stream?topics=${free},${TOPIC}`;
  expect((await raw(rig.port, requestText({ target }))).status).toBe(503);
  const other = listen(rig, {}, free);
  await expect.poll(() => other.text, WAIT).toContain('ready');
});

test('when the server stops, streams end at once', async () => {
  const rig = await start();
  const stream = listen(rig);
  await expect.poll(() => stream.text, WAIT).toContain('ready');
  await rig.stop();
  await expect.poll(() => stream.closed, WAIT).toBe(true);
});

test.skipIf(lackingForPostgres())(
  'of several servers, any can take a call',
  async () => {
    const database = await startPostgres('fsync=off');
    try {
      const env = { ...OFFERED, ATTEMPTS_URL: database.url };
      const [one, two] = [await start(env), await start(env)];
      let stream = listen(two);
      await expect
        .poll(() => {
          // Streams are refused until the server has heard from the database.
          if (stream.closed || stream.text.includes(' 503 ')) stream = listen(two);
          return stream.text;
        }, WAIT)
        .toContain('ready');
      await call(one);
      await expect.poll(() => stream.text, WAIT).toContain(`${TOPIC} 4`);
    } finally {
      await Promise.all(rigs.splice(0).map((rig) => rig.remove()));
      await database.remove();
    }
  },
  120_000,
);
