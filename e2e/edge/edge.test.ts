import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  acceptBatch,
  BATCH_ANSWER,
  BATCHES,
  createText,
  JOB,
  listen,
  requestText,
} from '../../src/proxy/testing/rig.ts';
import { parseAttemptReport, type AttemptReport } from '../../src/api/attempts.ts';
import { attemptHeaders, digestHeader, SECRET } from '../../src/proxy/testing/attemptHeaders.ts';
import { startSharedRigWith } from '../../src/proxy/testing/sharedRig.ts';
import { ask, startEdge, type Call } from './rig.ts';

const { api, rig } = await startSharedRigWith((origin) =>
  startEdge('edge', {
    API_ORIGIN: origin,
    ALLOWED_ORIGINS: 'https://a.example',
    UPLOAD_HOSTS: origin,
  }),
);

const asking = (call: Call) => ask(rig.port, call);

const create = (headers: Call['headers'], body = '{"data":[]}') =>
  asking({ method: 'POST', target: BATCHES, headers: { ...attemptHeaders(), ...headers }, body });

const attempt = (key: string, body?: string) => create(attemptHeaders(key), body);

async function reportOf(key: string, method = 'GET'): Promise<AttemptReport> {
  const headers = { 'attempt-secret': SECRET };
  return parseAttemptReport(
    (await asking({ method, target: `/api/attempts/${key}`, headers })).text,
  );
}

const stateOf = async (key: string): Promise<string> => (await reportOf(key)).state;

const LARGE = 'x'.repeat(8_000_000);

describe('what may pass', () => {
  test.each([
    ['POST', '/api/v3/auth'],
    ['POST', JOB],
    ['GET', `${JOB}/160718103247ad0`],
    ['POST', BATCHES],
    ['GET', `${BATCHES}/160427130036tew`],
    ['GET', `${BATCHES}/160427130036tew/result`],
  ])('%s %s goes to the API under the same path', async (method, target) => {
    const body = method === 'POST' ? { body: '{}', headers: attemptHeaders() } : {};
    expect(await asking({ method, target, ...body })).toMatchObject({
      status: 200,
      text: BATCH_ANSWER,
    });
    expect(api.seen).toMatchObject([{ method, url: target.slice('/api'.length) }]);
  });

  test.each([
    ['GET', '/api/'],
    ['GET', BATCHES],
    ['PUT', BATCHES],
    ['HEAD', `${BATCHES}/1`],
    ['GET', `${BATCHES}/1?x=1`],
    ['GET', `${BATCHES}/a%2Fb`],
    ['GET', `${BATCHES}//1`],
    ['GET', '/api//evil.example/v3/auth'],
    ['GET', `${JOB}/${'1'.repeat(129)}`],
  ])('%s %s does not reach the API', async (method, target) => {
    expect(await asking({ method, target })).toMatchObject({ status: 404 });
    expect(api.seen).toHaveLength(0);
  });

  test('headers go by an allow-list, both ways; the body keeps its length', async () => {
    api.script((response) =>
      response
        .writeHead(200, { 'set-cookie': 'a=b', 'x-anything': '1', 'retry-after': '7' })
        .end(BATCH_ANSWER),
    );
    const headers = {
      'X-Api-Key': 'key',
      AuthorizationToken: 'token',
      Cookie: 'a=b',
      'X-Any': '1',
    };
    const answer = await create(headers);
    expect(api.seen[0]?.headers).toEqual({
      // Added by the platform, so that an API can recognize calls of workers.
      'cf-worker': expect.any(String),
      'accept-encoding': expect.any(String),
      'x-api-key': 'key',
      authorizationtoken: 'token',
      'content-length': '11',
      host: api.origin.slice('http://'.length),
    });
    expect(answer.headers).toMatchObject({ 'retry-after': '7', 'cache-control': 'no-store' });
    for (const name of ['set-cookie', 'x-anything'])
      expect(answer.headers).not.toHaveProperty(name);
  });

  test('a large body arrives whole, and with its length', async () => {
    expect(await attempt(randomUUID(), LARGE)).toMatchObject({ status: 200 });
    expect(api.seen[0]?.headers).toMatchObject({ 'content-length': String(LARGE.length) });
    expect(await api.seen[0]?.body).toHaveLength(LARGE.length);
  });

  test.each([
    ['no length', { 'transfer-encoding': 'chunked' }, 411],
    ['too much', { 'content-length': '10485761' }, 413],
  ])('a body of %s is refused without contact', async (_, headers, status) => {
    const refused = await asking({ method: 'POST', target: BATCHES, headers });
    expect(refused).toMatchObject({ status, text: expect.stringContaining('"reached":"no"') });
    expect(api.seen).toHaveLength(0);
  });

  test('a redirect is not followed', async () => {
    let visited = 0;
    const elsewhere = createServer((_, response) => {
      visited += 1;
      response.end();
    });
    const location = `http://127.0.0.1:${await listen(elsewhere)}/`;
    api.script((response) => response.writeHead(307, { location }).end());
    for (const answer of [await create({}), await asking({ target: `${BATCHES}/1` })]) {
      expect(answer).toMatchObject({ status: 502, text: expect.stringContaining('redirected') });
      expect(answer.headers).not.toHaveProperty('location');
    }
    elsewhere.close();
    expect(visited).toBe(0);
  });

  test('a compressed answer can be read, whatever the call', async () => {
    const zipped = gzipSync(BATCH_ANSWER);
    api.script((response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(zipped));
    expect((await create({})).text).toBe(BATCH_ANSWER);
    const got = await fetch(`http://127.0.0.1:${rig.port}${BATCHES}/1`);
    expect(await got.text()).toBe(BATCH_ANSWER);
  });
});

describe('an attempt', () => {
  test('is sent once, however often it is repeated, and known after a restart', async () => {
    const id = randomUUID();
    for (let i = 0; i < 2; i += 1) expect((await attempt(id)).text).toContain(BATCH_ANSWER);
    await rig.restart();
    expect((await attempt(id)).text).toContain(BATCH_ANSWER);
    expect(await reportOf(id)).toMatchObject({ answer: { status: 200, id: '160427130036tew' } });
    expect(api.seen).toHaveLength(1);
  });

  test('is in flight meanwhile, and its repeats are refused', async () => {
    const id = randomUUID();
    const gate = new EventEmitter();
    const opened = once(gate, 'open');
    api.script((response) => void opened.then(() => acceptBatch(response)));
    const first = attempt(id);
    await api.reached(1);
    expect(await stateOf(id)).toBe('in progress');
    expect(await attempt(id)).toMatchObject({ status: 409 });
    gate.emit('open');
    expect(await first).toMatchObject({ status: 200 });
    expect(api.seen).toHaveLength(1);
  });

  test('whose connection was lost after the body is unknown, and never sent again', async () => {
    const id = randomUUID();
    api.script((_, request) => request.socket.resetAndDestroy());
    expect(await attempt(id)).toMatchObject({
      status: 502,
      text: expect.stringContaining('"unknown"'),
    });
    expect(await stateOf(id)).toBe('unknown');
    expect(await attempt(id)).toMatchObject({ status: 409 });
    expect(api.seen).toHaveLength(1);
  });

  test('whose connection was lost within the body was not sent', async () => {
    const id = randomUUID();
    api.script((_, request) => request.socket.resetAndDestroy(), 'early');
    expect(await attempt(id, LARGE)).toMatchObject({
      status: 502,
      text: expect.stringContaining('"no"'),
    });
    expect(await stateOf(id)).toBe('not sent');
  });

  test('that was answered before its body had left counts as answered', async () => {
    const id = randomUUID();
    api.script((response) => response.writeHead(401).end('{}'), 'early');
    expect(await attempt(id, LARGE)).toMatchObject({ status: 401 });
    expect(await stateOf(id)).toBe('answered');
  });

  test('that was made void is refused, and stopped where it is on its way', async () => {
    const key = randomUUID();
    expect((await reportOf(key, 'DELETE')).state).toBe('void');
    expect(await attempt(key)).toMatchObject({
      status: 410,
      text: expect.stringContaining('"reached":"no"'),
    });
    const sent = randomUUID();
    const socket = connect(rig.port, '127.0.0.1');
    const text = createText(attemptHeaders(sent), 'x'.repeat(50_000));
    socket.write(text.slice(0, -1));
    await api.reached(1);
    expect((await reportOf(sent, 'DELETE')).state).toBe('void');
    socket.write(text.slice(-1));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toContain(' 503 ');
    expect(await api.seen[0]?.body).toBeUndefined();
    expect(await stateOf(sent)).toBe('void');
  });

  test('keeps its payload: another one is refused', async () => {
    const key = randomUUID();
    await attempt(key);
    expect(await attempt(key, '{"data":{}}')).toMatchObject({ status: 422 });
    const headers = { ...attemptHeaders(randomUUID()), ...digestHeader('{"data":{}}') };
    expect(await create(headers)).toMatchObject({ status: 422 });
    for (const { body } of api.seen.slice(1)) expect(await body).toBeUndefined();
  });

  test.each(['', '{}'])('with the body "%s" and its digest arrives', async (body) => {
    const headers = { ...attemptHeaders(randomUUID()), ...digestHeader(body) };
    expect(await create(headers, body)).toMatchObject({ status: 200 });
    expect((await api.seen[0]?.body)?.toString()).toBe(body);
  });

  test('without a key is refused; without its secret it cannot be looked up', async () => {
    const bare = await asking({ method: 'POST', target: BATCHES, body: '{}' });
    expect(bare).toMatchObject({ status: 400 });
    const key = randomUUID();
    await attempt(key);
    const headers = { 'attempt-secret': 'cd'.repeat(32) };
    const stranger = await asking({ target: `/api/attempts/${key}`, headers });
    expect(stranger).toMatchObject({ status: 403 });
  });

  test('whose client cuts it short is never completed upstream', async () => {
    const id = randomUUID();
    const socket = connect(rig.port, '127.0.0.1');
    const headers = { ...attemptHeaders(id), 'content-length': '100000' };
    socket.write(createText(headers, 'x'.repeat(50_000)));
    await api.reached(1);
    socket.destroy();
    expect(await api.seen[0]?.body).toBeUndefined();
    await expect.poll(() => stateOf(id)).toBe('not sent');
  });

  test('whose client leaves after its body is remembered all the same', async () => {
    const id = randomUUID();
    const gate = new EventEmitter();
    const opened = once(gate, 'open');
    api.script((response) => void opened.then(() => response.end(BATCH_ANSWER)));
    const socket = connect(rig.port, '127.0.0.1');
    socket.write(createText(attemptHeaders(id)));
    await api.reached(1);
    await api.seen[0]?.body;
    socket.resetAndDestroy();
    await once(socket, 'close');
    gate.emit('open');
    await expect.poll(() => stateOf(id)).toBe('answered');
  });
});

const nameAddress = (url: string): void => {
  api.script((response) => response.end(JSON.stringify({ batch_file_id: 'f1', upload_url: url })));
};

describe('a Batch-File', () => {
  const files = `${JOB}/160718103247ad0/batchfile`;
  const headers = { 'attempt-secret': SECRET, 'x-api-key': 'PLANTED' };
  const createFile = (key: string) =>
    asking({ method: 'POST', target: files, headers: attemptHeaders(key), body: '{}' });
  const upload = (key: string, body = LARGE) =>
    asking({ method: 'PUT', target: `/api/uploads/${key}`, headers, body });

  test('is uploaded to the address that the page never sees, once', async () => {
    const key = randomUUID();
    nameAddress(`${api.origin}/bucket/PLANTED?a=%2F`);
    const created = await createFile(key);
    expect(created).toMatchObject({ status: 200, text: '{"batch_file_id":"f1"}' });
    expect(await stateOf(key)).toBe('not sent');
    for (let i = 0; i < 2; i += 1)
      expect(await upload(key)).toMatchObject({ status: 200, text: '{"batch_file_id":"f1"}' });
    expect(api.seen).toHaveLength(2);
    expect(api.seen[1]).toMatchObject({ method: 'PUT', url: '/bucket/PLANTED?a=%2F' });
    expect(api.seen[1]?.headers).not.toHaveProperty('x-api-key');
    expect(await api.seen[1]?.body).toHaveLength(LARGE.length);
    expect(await stateOf(key)).toBe('answered');
  });

  test.each(['https://127.0.0.1/', 'http://files.example/', 'https://files.example/'])(
    'with the upload address %s is refused',
    async (url) => {
      const key = randomUUID();
      nameAddress(url);
      expect((await createFile(key)).text).toContain('no-upload');
      expect((await upload(key)).text).toContain('no-upload');
      expect(api.seen).toHaveLength(1);
    },
  );

  test('is refused where its upload leads elsewhere', async () => {
    const key = randomUUID();
    nameAddress(`${api.origin}/f`);
    await createFile(key);
    api.script((response) => response.writeHead(307, { location: `${api.origin}/x` }).end());
    expect((await upload(key)).text).toContain('upload-refused');
    expect(api.seen).toHaveLength(2);
  });
});

test('a client that leaves a GET ends it upstream', async () => {
  const closed = new Promise((resolve) => {
    api.script((response) => response.once('close', () => resolve('closed')));
  });
  const socket = connect(rig.port, '127.0.0.1');
  socket.write(requestText({ target: `${BATCHES}/1/result` }));
  await api.reached(1);
  socket.resetAndDestroy();
  await expect(closed).resolves.toBe('closed');
});

const preflight = (origin: string) => {
  const headers = { origin, 'access-control-request-method': 'POST' };
  return asking({ method: 'OPTIONS', target: BATCHES, headers });
};

test('pages of other origins may call where that is allowed', async () => {
  expect(await preflight('https://a.example')).toMatchObject({
    status: 204,
    headers: { 'access-control-allow-origin': 'https://a.example' },
  });
  expect((await preflight('https://b.example')).headers).not.toHaveProperty(
    'access-control-allow-origin',
  );
});

test.each([
  ['/', 200, 'no-cache'],
  ['/config.json', 200, 'no-store'],
  ['/assets/old-1.js', 404, 'no-cache'],
])('%s is served with the headers of the page: %i, %s', async (target, status, cache) => {
  const { headers, ...answer } = await asking({ target });
  expect(answer).toMatchObject({ status });
  expect(headers).toMatchObject({
    'cache-control': cache,
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'strict-transport-security': expect.stringContaining('max-age='),
  });
});

test('it says that it is well, and whose answers these are, also after a restart', async () => {
  const well = await asking({ target: '/healthz' });
  expect(well).toMatchObject({ status: 200, text: 'ok' });
  const store = well.headers['attempt-store'];
  expect(store).toMatch(/^[0-9a-f-]{36}$/);
  await rig.restart();
  const { text } = await asking({ target: '/api/attempts' });
  expect(JSON.parse(text)).toMatchObject({ store });
  for (const target of [`${BATCHES}/1`, '/api/nothing'])
    expect((await asking({ target })).headers['attempt-store']).toBe(store);
});

test('the log has a line per request, and nothing secret', async () => {
  const secret = 'PLANTED';
  const headers = { 'x-api-key': secret, authorizationtoken: secret, cookie: secret };
  await expect.poll(() => rig.lines.at(-1)).toContain('/api/…');
  rig.lines.length = 0;
  api.script((response) => response.end(`{"batch_id":"1","email":"${secret}"}`));
  await create(headers, `{"data":["${secret}"]}`);
  await asking({ target: `${BATCHES}/${secret}/result`, headers });
  await asking({ target: `${BATCHES}/1?${secret}`, headers });
  await asking({ target: `/api/v3/${secret}`, headers });
  await asking({ target: `/${secret}`, headers });
  await expect
    .poll(() => rig.lines.map((line) => JSON.parse(line) as unknown))
    .toMatchObject([
      { method: 'POST', path: '/api/{version}/async/append/email/job/{job}/batch', status: 200 },
      { path: '/api/{version}/async/append/email/job/{job}/batch/{batch}/result', status: 200 },
      { path: '/api/{version}/async/append/email/job/{job}/batch/{batch}', status: 404 },
      { path: '/api/…', status: 404 },
      { method: 'GET', path: '/…', status: 404 },
    ]);
  expect(rig.lines.join('\n')).not.toContain(secret);
});
