import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { ask } from './ask.ts';
import { startNginx, type Nginx } from './nginx.ts';
import { expect, LACKING, test } from './test.ts';

test.skip(LACKING !== undefined, LACKING);
// Serial, since the tests share the API's port.
test.describe.configure({ mode: 'default' });

const JOB = '/v3/async/append/email/job';
const BATCHES = `${JOB}/160718103247ad0/batch`;
const BATCH = `${BATCHES}/160427130036tew`;

/** Stands in for the API: records requests, and answers with headers that must not reach the page. */
const reached: IncomingMessage[] = [];
const api = createServer((incoming, outgoing) => {
  reached.push(incoming);
  outgoing.writeHead(302, {
    location: 'https://elsewhere.example/',
    'set-cookie': 'a=b',
    'x-accel-redirect': '/append-desk/config.json',
    'retry-after': '7',
  });
  outgoing.end('{"message":"moved"}');
});

/** Headers that may reach the API. */
const ORDINARY = new Set(
  'x-api-key authorizationtoken content-type content-length accept host connection'.split(' '),
);

let nginx: Nginx;

test.beforeAll(async () => {
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const address = api.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  nginx = await startNginx('to-api', { proxy: '', api: `http://127.0.0.1:${address.port}` });
});

test.afterAll(async () => {
  await nginx.stop();
  api.close();
});

test.beforeEach(() => {
  reached.length = 0;
});

for (const [method, path] of [
  ['POST', '/v3/auth'],
  ['POST', JOB],
  ['GET', `${JOB}/160718103247ad0`],
  ['POST', BATCHES],
  ['GET', BATCH],
  ['GET', `${BATCH}/result`],
] as const) {
  test(`${method} ${path} reaches the API with nothing but what it needs`, async () => {
    const { status, headers, text } = await ask(nginx.page, `/append-desk/api${path}`, {
      method,
      headers: {
        'x-api-key': 'k',
        authorizationtoken: 't',
        'content-type': 'application/json',
        accept: 'application/json',
        cookie: 'session=1',
        'idempotency-key': 'a',
        'attempt-secret': 'b',
        'content-digest': 'c',
        referer: 'https://lists.example.com/',
        ...(method === 'POST' ? { 'content-length': '2' } : {}),
      },
      ...(method === 'POST' ? { body: '{}' } : {}),
    });
    const [request, ...more] = reached;
    expect(more).toEqual([]);
    expect([request?.method, request?.url]).toEqual([method, path]);
    expect(Object.keys(request?.headers ?? {}).filter((name) => !ORDINARY.has(name))).toEqual([]);
    expect(request?.headers).toMatchObject({ 'x-api-key': 'k', authorizationtoken: 't' });
    expect([status, text]).toEqual([302, '{"message":"moved"}']);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '7' });
    expect(headers).not.toHaveProperty('location');
    expect(headers).not.toHaveProperty('set-cookie');
  });
}

for (const [method, path] of [
  ['GET', '/v3/auth'],
  ['HEAD', BATCH],
  ['DELETE', BATCH],
  ['OPTIONS', BATCHES],
  ['GET', `${BATCH}/`],
  ['GET', `${BATCH}/result/more`],
  ['GET', `${BATCH}?q=1`],
  ['GET', `${BATCH}%2Fresult`],
  ['GET', `${JOB}/../job/160718103247ad0`],
  ['GET', `${BATCHES}/${'x'.repeat(129)}`],
  ['GET', `${BATCHES}/a.b`],
  ['GET', `${BATCHES}/%0d%0aX-A:%20b`],
  ['GET', '/v2/async/append/email/job/1'],
  ['GET', '/attempts/6d3c1c8e-8f55-4d8c-9a39-0d9a3ac9b5d1'],
  ['GET', '/../../healthz'],
  ['GET', '/'],
] as const) {
  test(`${method} ${path} reaches nobody`, async () => {
    const { status } = await ask(nginx.page, `/append-desk/api${path}`, { method });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(reached).toEqual([]);
  });
}
