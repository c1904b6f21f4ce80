import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attemptHeaders } from '../testing/attemptHeaders.ts';
import { problemIn, reportOf } from '../testing/attempts.ts';
import {
  acceptBatch,
  BATCHES,
  createText,
  raw,
  readRaw,
  requestText,
  startApi,
  startRig,
  type Rig,
  type RigOptions,
  type ScriptedApi,
} from '../testing/rig.ts';

let api: ScriptedApi;
let rigs: Rig[];
beforeEach(async () => {
  api = await startApi();
  rigs = [];
});
afterEach(async () => {
  await Promise.all(rigs.map((rig) => rig.remove()));
  await api.stop();
});

async function start(options: RigOptions = {}): Promise<Rig> {
  const rig = await startRig(api.origin, options);
  rigs.push(rig);
  return rig;
}

const RESULT = requestText({ target: `${BATCHES}/1/result` });

describe('the log', () => {
  test('has one line per request, with patterns and numbers and nothing secret', async () => {
    const secret = 'PLANTED';
    const rig = await start();
    api.script((response) => response.end(`{"batch_id":"1","email":"${secret}"}`));
    const headers = {
      'x-api-key': secret,
      authorizationtoken: secret,
      cookie: secret,
      ...attemptHeaders(),
      'user-agent': secret,
      referer: `http://localhost/${secret}`,
    };
    await raw(rig.port, createText(headers, `{"data":["${secret}"]}`));
    await raw(rig.port, requestText({ target: `${BATCHES}/${secret}/result`, headers }));
    await raw(rig.port, requestText({ target: `/api/attempts/${secret}` }));
    await raw(rig.port, requestText({ target: `/${secret}?key=${secret}` }));
    await raw(
      rig.port,
      requestText({ target: `/api/v3/${secret}`, headers: { connection: `close, ${secret}` } }),
    );
    api.script((_, request) => request.socket.resetAndDestroy());
    await raw(rig.port, createText({ ...headers, ...attemptHeaders() }));
    expect(JSON.stringify(rig.lines)).not.toContain(secret);
    expect(rig.lines.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['POST', '/api/{version}/async/append/email/job/{job}/batch', 200],
      ['GET', '/api/{version}/async/append/email/job/{job}/batch/{batch}/result', 200],
      ['GET', '/api/attempts/{key}', 404],
      ['GET', '/…', 404],
      ['GET', '/api/…', 404],
      ['POST', '/api/{version}/async/append/email/job/{job}/batch', 502],
    ]);
    expect(rig.lines[0]).toMatchObject({
      in: 20,
      ms: expect.any(Number),
      time: expect.any(String),
    });
    expect(rig.lines[0]?.['out']).toBeGreaterThan(100);
  });
});

describe('limits of one client', () => {
  test('so many at once', async () => {
    const rig = await start({ env: { MAX_CONCURRENT: '2' } });
    const gate = new EventEmitter();
    const opened = once(gate, 'open');
    api.script((response) => void opened.then(() => acceptBatch(response)));
    const first = [raw(rig.port, RESULT), raw(rig.port, RESULT)];
    await api.reached(2);
    const refused = await raw(rig.port, RESULT);
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
    expect(problemIn(refused.body)).toMatchObject({ reached: 'no' });
    gate.emit('open');
    for (const answer of await Promise.all(first)) expect(answer.status).toBe(200);
    expect(await raw(rig.port, RESULT)).toMatchObject({ status: 200 });
    expect(api.seen).toHaveLength(3);
  });

  test('so many in a minute, where that is wanted', async () => {
    let now = 60_000_000;
    const rig = await start({ env: { RATE_LIMIT: '2' }, now: () => now });
    expect((await raw(rig.port, RESULT)).status).toBe(200);
    now += 20_000;
    expect((await raw(rig.port, RESULT)).status).toBe(200);
    const refused = await raw(rig.port, RESULT);
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': '40' } });
    now += 40_000;
    expect((await raw(rig.port, RESULT)).status).toBe(200);
  });

  test('behind a reverse proxy, a client is whom that proxy names', async () => {
    const rig = await start({ env: { RATE_LIMIT: '1', BEHIND_PROXY: '1' } });
    const from = (addresses: string) =>
      raw(
        rig.port,
        requestText({ target: `${BATCHES}/1`, headers: { 'x-forwarded-for': addresses } }),
      );
    expect((await from('10.0.0.1')).status).toBe(200);
    expect((await from('10.0.0.2')).status).toBe(200);
    expect((await from('10.9.9.9, 10.0.0.1')).status).toBe(429);
  });
});

const asking = (origin: string, method: string) =>
  requestText({
    method: 'OPTIONS',
    target: BATCHES,
    headers: { origin, 'access-control-request-method': method },
  });

describe('pages of other origins', () => {
  test('may call where that is allowed', async () => {
    const rig = await start({ env: { ALLOWED_ORIGINS: 'https://a.example, https://b.example' } });
    const preflight = await raw(rig.port, asking('https://b.example', 'POST'));
    expect(preflight).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': 'https://b.example',
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers':
          'x-api-key, authorizationtoken, content-type, accept, idempotency-key, attempt-secret, content-digest, attempt-store',
        vary: 'Origin',
      },
    });
    expect(api.seen).toHaveLength(0);
    const origin = 'https://b.example';
    for (const request of [
      createText({ origin }),
      requestText({ target: `${BATCHES}/1`, headers: { origin } }),
      requestText({ target: '/api/nothing', headers: { origin } }),
    ])
      expect((await raw(rig.port, request)).headers).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'retry-after, attempt-store, idempotency-replayed',
        vary: 'Origin',
      });
  });

  test.each([
    'https://c.example',
    'https://a.example.evil',
    'http://a.example',
    'null',
    'https://A.example',
  ])('%s gets nothing', async (origin) => {
    const rig = await start({ env: { ALLOWED_ORIGINS: 'https://a.example' } });
    for (const request of [
      asking(origin, 'POST'),
      requestText({ target: `${BATCHES}/1`, headers: { origin } }),
    ]) {
      const { headers } = await raw(rig.port, request);
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  test('get nothing where nobody is allowed', async () => {
    const rig = await start();
    const { status, headers } = await raw(rig.port, asking('https://a.example', 'POST'));
    expect(status).toBe(404);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('told to stop', () => {
  test('it lets requests in flight finish, also a Create whose client is gone', async () => {
    const rig = await start();
    const gate = new EventEmitter();
    const opened = once(gate, 'open');
    api.script((response) => void opened.then(() => acceptBatch(response)));
    const waiting = raw(
      rig.port,
      requestText({ target: `${BATCHES}/1`, headers: { connection: 'keep-alive' } }),
    );
    const id = randomUUID();
    const gone = connect(rig.port, '127.0.0.1');
    gone.write(createText(attemptHeaders(id)));
    await api.reached(2);
    await api.seen[1]?.body;
    gone.destroy();
    const { port } = rig;
    const restarted = rig.restart();
    const late = connect(port, '127.0.0.1');
    const [refused] = (await once(late, 'error')) as [NodeJS.ErrnoException];
    expect(refused.code).toBe('ECONNREFUSED');
    gate.emit('open');
    expect(await waiting).toMatchObject({ status: 200, body: expect.stringContaining('batch_id') });
    await restarted;
    expect(await reportOf(rig.port, id)).toMatchObject({ answer: { id: '160427130036tew' } });
  });
});

describe('the page', () => {
  test.each([
    ['/', 'no-cache', 'text/html; charset=utf-8'],
    ['/index.html', 'no-cache', 'text/html; charset=utf-8'],
    ['/config.json', 'no-store', 'application/json'],
    [
      '/assets/main-abc123.js',
      'public, max-age=31536000, immutable',
      'text/javascript; charset=utf-8',
    ],
  ])('%s is served for %s', async (target, cache, type) => {
    const rig = await start();
    const { status, headers } = await raw(rig.port, requestText({ target }));
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': cache,
      'content-type': type,
      'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  test('what is not there is not there, and not for a cache', async () => {
    const rig = await start();
    for (const target of [
      '/nothing',
      '/assets/old-1.js',
      '/../data/attempts',
      '/assets/..%2f..%2fdata',
    ]) {
      const { status, headers } = await raw(rig.port, requestText({ target }));
      expect({ status, cache: headers['cache-control'] }).toEqual({
        status: 404,
        cache: 'no-cache',
      });
    }
  });

  test('is compressed for whoever takes that', async () => {
    const rig = await start();
    const headers = { 'accept-encoding': 'gzip' };
    const small = await raw(rig.port, requestText({ target: '/assets/main-abc123.js', headers }));
    expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(small.text.length).toBeLessThan(1_500);
  });

  test('insists on TLS where it came over TLS', async () => {
    const rig = await start({ env: { BEHIND_PROXY: '1' } });
    const { headers } = await raw(
      rig.port,
      requestText({ headers: { 'x-forwarded-proto': 'https' } }),
    );
    expect(headers['strict-transport-security']).toContain('max-age=');
  });

  test('says that it is well', async () => {
    const rig = await start();
    expect(await raw(rig.port, requestText({ target: '/healthz' }))).toMatchObject({
      status: 200,
      body: 'ok',
    });
  });
});

test('a shared connection that the API closed meanwhile costs no GET', async () => {
  const rig = await start();
  const keep = { connection: 'keep-alive' };
  const socket = connect(rig.port, '127.0.0.1');
  socket.write(requestText({ target: `${BATCHES}/1`, headers: keep }));
  await once(socket, 'data');
  let resets = 0;
  api.script((response, request) => {
    resets += 1;
    if (resets === 1) request.socket.resetAndDestroy();
    else acceptBatch(response);
  });
  socket.write(requestText({ target: `${BATCHES}/2` }));
  expect((await readRaw(socket)).status).toBe(200);
  expect(resets).toBe(2);
});
