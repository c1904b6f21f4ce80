import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MAX_BODY } from '../limits.ts';
import {
  BATCH_ANSWER,
  BATCHES,
  createText,
  JOB,
  listen,
  raw,
  requestText,
} from '../testing/rig.ts';
import { attemptHeaders, digestHeader } from '../testing/attemptHeaders.ts';
import { problemIn } from '../testing/attempts.ts';
import { startSharedRig } from '../testing/sharedRig.ts';

const { api, rig } = await startSharedRig();

describe('what may pass', () => {
  test.each([
    ['POST', '/api/v3/auth'],
    ['POST', JOB],
    ['GET', `${JOB}/160718103247ad0`],
    ['POST', BATCHES],
    ['GET', `${BATCHES}/160427130036tew`],
    ['GET', `${BATCHES}/160427130036tew/result`],
  ])('%s %s goes to the API under the same path', async (method, target) => {
    const body = method === 'POST' ? '{}' : undefined;
    const headers = attemptHeaders();
    const request = requestText({ method, target, headers, ...(body ? { body } : {}) });
    const answer = await raw(rig.port, request);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('160427130036tew');
    expect(api.seen).toMatchObject([{ method, url: target.slice('/api'.length) }]);
    expect((await api.seen[0]?.body)?.toString()).toBe(body ?? '');
  });

  test.each([
    ['GET', '/api/'],
    ['GET', '/api'],
    ['GET', '/apiv3/async/append/email/job/1'],
    ['GET', '/api/v3'],
    ['GET', '/api/v3/auth'],
    ['GET', JOB],
    ['GET', BATCHES],
    ['PUT', BATCHES],
    ['DELETE', `${BATCHES}/160427130036tew`],
    ['PATCH', BATCHES],
    ['HEAD', `${BATCHES}/160427130036tew`],
    ['OPTIONS', BATCHES],
    ['TRACE', `${BATCHES}/160427130036tew`],
    ['POST', `${BATCHES}/160427130036tew`],
    ['GET', `${BATCHES}/160427130036tew/result/`],
    ['GET', `${BATCHES}/160427130036tew/result?x=1`],
    ['GET', `${BATCHES}/160427130036tew#x`],
    ['GET', `${BATCHES}/a%2Fb`],
    ['GET', `${BATCHES}/a%252Fb`],
    ['GET', `${BATCHES}/%2e%2e/result`],
    ['GET', `${BATCHES}/../batch/1`],
    ['GET', `${BATCHES}/./1`],
    ['GET', `${BATCHES}//1`],
    ['GET', `${BATCHES}/..`],
    ['GET', `${BATCHES}/a;b`],
    ['GET', `${BATCHES}/a\\b`],
    ['GET', `/x/..${BATCHES}/1`],
    ['GET', `/%61pi/v3/async/append/email/job/1`],
    ['GET', `/API/v3/async/append/email/job/1`],
    ['GET', `/api/v3/async/append/EMAIL/job/1`],
    ['GET', `//api/v3/async/append/email/job/1`],
    ['GET', `/api//evil.example/v3/auth`],
    ['GET', `/api/@evil.example/auth`],
    ['GET', `${JOB}/${'1'.repeat(129)}`],
    ['GET', `${JOB}/${'1'.repeat(12_000)}`],
    ['GET', `http://evil.example${JOB}/1`],
    ['GET', `https://localhost${JOB}/1`],
    ['OPTIONS', '*'],
    ['CONNECT', 'evil.example:443'],
  ])('%s %s does not reach the API', async (method, target) => {
    const answer = await raw(rig.port, requestText({ method, target }));
    // CONNECT gets no answer at all.
    expect([0, 400, 404, 431]).toContain(answer.status);
    expect(api.seen).toHaveLength(0);
  });

  test('a refusal says that nothing was sent', async () => {
    const answer = await raw(rig.port, requestText({ target: '/api/v3/nothing' }));
    expect(answer.status).toBe(404);
    expect(problemIn(answer.body)).toMatchObject({ code: 'not-found', reached: 'no' });
  });
});

describe('headers', () => {
  test('go to the API by an allow-list', async () => {
    const headers = {
      'X-Api-Key': 'the key',
      AuthorizationToken: 'the token',
      'content-type': 'application/json',
      Accept: 'application/json',
      Cookie: 'session=1',
      Authorization: 'Basic abc',
      Origin: 'http://localhost',
      Referer: 'http://localhost/',
      'User-Agent': 'a browser',
      'X-Forwarded-For': '10.0.0.1',
      'Accept-Encoding': 'gzip',
      ...attemptHeaders(),
      ...digestHeader('{"data":[]}'),
      'X-Anything': '1',
    };
    await raw(rig.port, createText(headers));
    expect(api.seen[0]?.headers).toEqual({
      'x-api-key': 'the key',
      authorizationtoken: 'the token',
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-encoding': 'identity',
      'content-length': '11',
      host: api.origin.slice('http://'.length),
      connection: 'keep-alive',
    });
  });

  test('come back by an allow-list, and never for a cache', async () => {
    api.script((response) =>
      response
        .writeHead(200, {
          'content-type': 'application/json',
          'set-cookie': 'a=b',
          server: 'theirs',
          'access-control-allow-origin': '*',
          'x-anything': '1',
          'cache-control': 'public, max-age=60',
          'retry-after': '7',
        })
        .end('{"state":"PENDING"}'),
    );
    for (const request of [createText(), requestText({ target: `${BATCHES}/1` })]) {
      const { headers } = await raw(rig.port, request);
      expect(headers).toMatchObject({
        'content-type': 'application/json',
        'retry-after': '7',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      for (const name of ['set-cookie', 'server', 'access-control-allow-origin', 'x-anything'])
        expect(headers).not.toHaveProperty(name);
    }
  });

  test('the answer to a POST closes the connection, the answer to a GET need not', async () => {
    const open = { connection: 'keep-alive' };
    expect((await raw(rig.port, createText(open))).headers['connection']).toBe('close');
    const get = requestText({ target: `${BATCHES}/1`, headers: open });
    const both = await raw(rig.port, get + requestText({ target: '/healthz' }));
    expect(both.text.match(/HTTP\/1\.1 200/g)).toHaveLength(2);
  });

  test.each([
    ['x-api-key'],
    ['Idempotency-Key'],
    ['attempt-secret'],
    ['close, Content-Length'],
    ['authorizationtoken , close'],
    ['host'],
  ])('Connection: %s is refused', async (connection) => {
    const answer = await raw(rig.port, createText({ connection }));
    expect(answer.status).toBe(400);
    expect(api.seen).toHaveLength(0);
  });
});

describe('the length of a body', () => {
  test.each([
    ['no length', 'POST', '', 411],
    ['chunked', 'POST', 'Transfer-Encoding: chunked\r\n', 411],
    ['chunked in other words', 'POST', 'Transfer-Encoding: gzip, chunked\r\n', 411],
    ['both', 'POST', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n', 400],
    [
      'both, the other way round',
      'POST',
      'Transfer-Encoding: chunked\r\nContent-Length: 2\r\n',
      400,
    ],
    ['two that differ', 'POST', 'Content-Length: 2\r\nContent-Length: 5\r\n', 400],
    ['two that agree', 'POST', 'Content-Length: 2\r\nContent-Length: 2\r\n', 400],
    ['two in one', 'POST', 'Content-Length: 2, 2\r\n', 400],
    ['negative', 'POST', 'Content-Length: -2\r\n', 400],
    ['with a sign', 'POST', 'Content-Length: +2\r\n', 400],
    ['hexadecimal', 'POST', 'Content-Length: 0x2\r\n', 400],
    ['a folded header', 'POST', 'Content-Length:\r\n 2\r\n', 400],
    ['a space before the colon', 'POST', 'Content-Length : 2\r\n', 400],
    ['one byte too long', 'POST', `Content-Length: ${MAX_BODY + 1}\r\n`, 413],
    ['far too long', 'POST', `Content-Length: ${'9'.repeat(18)}\r\n`, 413],
    ['a GET with a body', 'GET', 'Content-Length: 2\r\n', 400],
    ['a GET in chunks', 'GET', 'Transfer-Encoding: chunked\r\n', 400],
  ])('%s is refused without contact', async (_, method, lines, status) => {
    const target = method === 'GET' ? `${BATCHES}/1` : BATCHES;
    const head = `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${lines}\r\n`;
    const answer = await raw(rig.port, head);
    expect(answer.status).toBe(status);
    expect(api.seen).toHaveLength(0);
  });

  test('the largest that is allowed arrives whole', async () => {
    const answer = await raw(rig.port, createText({}, 'x'.repeat(MAX_BODY)));
    expect(answer.status).toBe(200);
    expect(await api.seen[0]?.body).toHaveLength(MAX_BODY);
  });

  test('an oversize body gets its answer although nobody wants to read it', async () => {
    const answer = await raw(rig.port, createText({}, 'x'.repeat(MAX_BODY + 1)));
    expect(answer.status).toBe(413);
    expect(problemIn(answer.body)).toMatchObject({ code: 'too-large' });
  });

  test('bytes after a body are no part of it', async () => {
    const smuggled = requestText({ target: `${JOB}/smuggled` });
    const headers = { 'content-length': '2', connection: 'keep-alive' };
    await raw(rig.port, createText(headers, `{}${smuggled}`));
    const created = api.seen.filter(({ method }) => method === 'POST');
    expect(created).toHaveLength(1);
    expect((await created[0]?.body)?.toString()).toBe('{}');
  });
});

describe('answers', () => {
  test.each([301, 302, 303, 307, 308, 300, 304])('%i is not followed', async (status) => {
    let visited = 0;
    const elsewhere = createServer((_, response) => {
      visited += 1;
      response.end();
    });
    const location = `http://127.0.0.1:${await listen(elsewhere)}/`;
    api.script((response) => response.writeHead(status, { location }).end());
    for (const request of [createText(), requestText({ target: `${BATCHES}/1` })]) {
      const answer = await raw(rig.port, request);
      expect(answer.status).toBe(502);
      expect(answer.headers).not.toHaveProperty('location');
      expect(problemIn(answer.body)).toMatchObject({ code: 'redirected', reached: 'unknown' });
    }
    elsewhere.close();
    expect(visited).toBe(0);
  });

  test.each([400, 401, 403, 404, 413, 429, 500, 502, 503, 504])(
    '%i comes through as it is',
    async (status) => {
      api.script((response) =>
        response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Sorry</h1>'),
      );
      for (const request of [createText(), requestText({ target: `${BATCHES}/1` })]) {
        const answer = await raw(rig.port, request);
        expect(answer).toMatchObject({ status, body: expect.stringContaining('<h1>Sorry</h1>') });
        expect(answer.headers['content-security-policy']).toContain('sandbox');
      }
    },
  );

  test('a compressed answer can be read, whatever the call', async () => {
    const zipped = gzipSync(BATCH_ANSWER);
    api.script((response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(zipped));
    const created = await raw(rig.port, createText());
    expect(created.body).toBe(BATCH_ANSWER);
    expect(created.headers).not.toHaveProperty('content-encoding');
    const got = await raw(rig.port, requestText({ target: `${BATCHES}/1` }));
    expect(got.headers['content-encoding']).toBe('gzip');
    expect(got.text).toContain(zipped.toString('latin1'));
  });
});
