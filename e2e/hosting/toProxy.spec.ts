import {
  attemptPath,
  keyHeader,
  KEY_HEADER,
  parseAttemptReport,
  parseStoreReport,
  SECRET_HEADER,
  STORE_HEADER,
} from '../../src/api/attempts.ts';
import { HINTS_PATH, STREAM_PATH, topicOf } from '../../src/api/hints.ts';
import { PAGE_HEADERS, TLS_HEADERS } from '../../src/proxy/policy.ts';
import { ask, listen } from './ask.ts';
import { doMainJob } from './job.ts';
import { expect, LACKING, test } from './test.ts';

test.skip(LACKING !== undefined, LACKING);
test.use({ recipe: 'to-proxy' });

/** The script that the page names first, relative to it. */
function firstScript(html: string): string {
  return /src="\.\/(assets\/[^"]+\.js)"/.exec(html)?.[1] ?? 'none';
}

test('below a path of nginx, with our proxy behind it, a list comes back whole', async ({
  desk,
  servers,
}) => {
  const asked: string[] = [];
  desk.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await doMainJob(desk, servers, 'through nginx and the proxy');
  expect(asked.filter((path) => !path.startsWith('/append-desk/'))).toEqual([]);
});

test('attempts are remembered, and every answer tells by whom', async ({ nginx }) => {
  const { status, text, headers } = await ask(nginx.page, '/append-desk/api/attempts');
  expect(status).toBe(200);
  const { store } = parseStoreReport(text);
  expect(headers[STORE_HEADER]).toBe(store);
  const path = `/append-desk/api${attemptPath('6d3c1c8e-8f55-4d8c-9a39-0d9a3ac9b5d1')}`;
  const secret = { [SECRET_HEADER]: 'ab'.repeat(32) };
  for (const [method, state] of [
    ['GET', 'unseen'],
    ['DELETE', 'void'],
  ] as const) {
    const answer = await ask(nginx.page, path, { method, headers: secret });
    expect(parseAttemptReport(answer.text).state).toBe(state);
    expect(answer.headers[STORE_HEADER]).toBe(store);
  }
});

test('the page has the same headers as from our own server', async ({ nginx }) => {
  const { status, headers } = await ask(nginx.page, '/append-desk/');
  expect(status).toBe(200);
  expect(headers).toMatchObject({ ...PAGE_HEADERS, ...TLS_HEADERS });
});

test('hashed files are cached for ever, all else is asked for again', async ({ nginx }) => {
  const { headers, text } = await ask(nginx.page, '/append-desk/');
  expect(headers['cache-control']).toBe('no-cache');
  const cachingOf = async (path: string): Promise<string | undefined> =>
    (await ask(nginx.page, `/append-desk/${path}`)).headers['cache-control'];
  expect(await cachingOf(firstScript(text))).toBe('public, max-age=31536000, immutable');
  expect(await cachingOf('config.json')).toBe('no-store');
  expect(await cachingOf('assets/gone-12345678.js')).toBeUndefined();
});

test('scripts travel compressed', async ({ nginx }) => {
  const { text } = await ask(nginx.page, '/append-desk/');
  const headers = { 'accept-encoding': 'gzip' };
  const answer = await ask(nginx.page, `/append-desk/${firstScript(text)}`, { headers });
  expect(answer.headers['content-encoding']).toBe('gzip');
});

test('a body of 10 MiB reaches the API, one byte more is refused with 413', async ({ nginx }) => {
  const path = '/append-desk/api/v3/async/append/email/job/160718103247ad0/batch';
  const send = (bytes: number) =>
    ask(nginx.page, path, {
      method: 'POST',
      headers: {
        'x-api-key': 'k',
        authorizationtoken: 't',
        [KEY_HEADER]: keyHeader(crypto.randomUUID()),
        'content-type': 'application/json',
        'content-length': String(bytes),
      },
      body: Buffer.alloc(bytes, ' '),
    });
  // The API answers that ten million spaces are not JSON.
  expect((await send(10_485_760)).status).toBe(400);
  expect((await send(10_485_761)).status).toBe(413);
});

test('a hint comes through at once', async ({ nginx }) => {
  const token = 'ab'.repeat(32);
  const topics = await topicOf(token);
  const path = `/append-desk/api${STREAM_PATH}?topics=${topics}`;
  const stream = await listen(nginx.page, path);
  await stream.hears('event: ready');
  const call = `/append-desk/api${HINTS_PATH}/${token}/7`;
  expect((await ask(nginx.page, call, { method: 'POST' })).status).toBe(204);
  await stream.hears(`data: ${topics} 7`);
  stream.close();
});
