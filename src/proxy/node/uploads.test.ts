import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UPLOAD_URL_LIFETIME } from '../../api/limits.ts';
import { attemptHeaders, digestHeader, SECRET } from '../testing/attemptHeaders.ts';
import { problemIn, reportOf, stateOf } from '../testing/attempts.ts';
import {
  JOB,
  listen,
  raw,
  requestText,
  startApi,
  startRig,
  type RawAnswer,
  type Rig,
  type RigOptions,
  type ScriptedApi,
} from '../testing/rig.ts';

const RECORDS = '{"data":[{"external_id":"1"}]}';
const MINUTE = 60_000;

let api: ScriptedApi;
/** Receives the uploads. */
let files: ScriptedApi;
let now: number;
let rigs: Rig[];
beforeEach(async () => {
  [api, files] = await Promise.all([startApi(), startApi()]);
  now = Date.now();
  rigs = [];
  uploadTo(`${files.origin}/bucket/f1?signature=PLANTED%2F1`);
  files.script((response) => response.writeHead(200).end());
});
afterEach(async () => {
  await Promise.all(rigs.map((rig) => rig.remove()));
  await Promise.all([api.stop(), files.stop()]);
});

/** Makes the API return this upload address. */
function uploadTo(url: unknown): void {
  api.script((response) =>
    response.end(JSON.stringify({ batch_file_id: 'f1', upload_url: url, extra: 'PLANTED' })),
  );
}

async function start(options: RigOptions = {}): Promise<Rig> {
  const { env, ...rest } = options;
  const rig = await startRig(api.origin, {
    now: () => now,
    env: { UPLOAD_HOSTS: `${files.origin} *.files.example`, ...env },
    ...rest,
  });
  rigs.push(rig);
  return rig;
}

function create({ port }: Rig, key: string): Promise<RawAnswer> {
  const headers = { 'x-api-key': 'PLANTED', ...attemptHeaders(key) };
  const target = `${JOB}/160718103247ad0/batchfile`;
  return raw(port, requestText({ method: 'POST', target, headers, body: '{}' }));
}

function upload(
  { port }: Rig,
  key: string,
  headers: Record<string, string> = digestHeader(RECORDS),
  body = RECORDS,
): Promise<RawAnswer> {
  const all = { 'attempt-secret': SECRET, 'x-api-key': 'PLANTED', cookie: 'PLANTED', ...headers };
  return raw(
    port,
    requestText({ method: 'PUT', target: `/api/uploads/${key}`, headers: all, body }),
  );
}

const codeOf = ({ body }: RawAnswer) => problemIn(body)?.code;

describe('a Batch-File', () => {
  test('is created and uploaded, and the page never sees where', async () => {
    const rig = await start();
    const key = randomUUID();
    const created = await create(rig, key);
    expect(created).toMatchObject({ status: 200, body: '{"batch_file_id":"f1"}' });
    expect(created.text).not.toContain('PLANTED');
    expect(await stateOf(rig.port, key)).toBe('not sent');
    const uploaded = await upload(rig, key);
    expect(uploaded).toMatchObject({ status: 200, body: '{"batch_file_id":"f1"}' });
    const report = await reportOf(rig.port, key);
    expect(report).toMatchObject({ state: 'answered', answer: { status: 200, id: 'f1' } });
    expect(JSON.stringify([report, rig.lines])).not.toContain('PLANTED');
    expect(files.seen[0]).toMatchObject({ method: 'PUT', url: '/bucket/f1?signature=PLANTED%2F1' });
    expect((await files.seen[0]?.body)?.toString()).toBe(RECORDS);
  });

  test('is uploaded with no header of the page', async () => {
    const rig = await start();
    const key = randomUUID();
    await create(rig, key);
    await upload(rig, key);
    expect(files.seen[0]?.headers).toEqual({
      host: new URL(files.origin).host,
      'content-type': 'application/json',
      'content-length': String(RECORDS.length),
      connection: expect.any(String),
    });
  });

  test('is uploaded after a restart, and once', async () => {
    const rig = await start();
    const key = randomUUID();
    await create(rig, key);
    await rig.restart();
    expect(await upload(rig, key)).toMatchObject({ status: 200 });
    const again = await upload(rig, key);
    expect(again).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' } });
    expect(await create(rig, key)).toMatchObject({ status: 200 });
    expect([api.seen.length, files.seen.length]).toEqual([1, 1]);
  });

  test('is uploaded again to the same address where its answer was lost', async () => {
    const rig = await start();
    const key = randomUUID();
    await create(rig, key);
    files.script((_, request) => request.socket.resetAndDestroy());
    expect(problemIn((await upload(rig, key)).body)).toMatchObject({ reached: 'unknown' });
    expect(await reportOf(rig.port, key)).toMatchObject({ state: 'unknown', repeatable: true });
    files.script((response) => response.end());
    expect(await upload(rig, key)).toMatchObject({ status: 200 });
    expect(files.seen.map(({ url }) => url)).toEqual([files.seen[0]?.url, files.seen[0]?.url]);
    expect(await stateOf(rig.port, key)).toBe('answered');
  });

  test('whose Create was lost is created again under its key', async () => {
    const rig = await start();
    const key = randomUUID();
    api.script((response) => response.writeHead(504).end());
    expect(await create(rig, key)).toMatchObject({ status: 504 });
    expect(await stateOf(rig.port, key)).toBe('not sent');
    api.script((_, request) => request.socket.resetAndDestroy());
    expect(await create(rig, key)).toMatchObject({ status: 502 });
    expect(await stateOf(rig.port, key)).toBe('not sent');
    uploadTo(`${files.origin}/f2`);
    expect(await create(rig, key)).toMatchObject({ status: 200 });
    expect(await upload(rig, key)).toMatchObject({ status: 200 });
  });

  test('is not uploaded any more once its key is void', async () => {
    const rig = await start();
    const key = randomUUID();
    await create(rig, key);
    expect(await reportOf(rig.port, key, 'DELETE')).toMatchObject({ state: 'void' });
    const late = await upload(rig, key);
    expect([late.status, problemIn(late.body)]).toEqual([410, { code: 'void', reached: 'no' }]);
    expect(files.seen).toHaveLength(0);
  });

  test('in doubt is told as unknown once its key is void', async () => {
    const rig = await start();
    const key = randomUUID();
    await create(rig, key);
    files.script((_, request) => request.socket.resetAndDestroy());
    await upload(rig, key);
    const report = await reportOf(rig.port, key, 'DELETE');
    expect(report).toMatchObject({ state: 'unknown' });
    expect(report).not.toHaveProperty('repeatable');
    expect((await upload(rig, key)).status).toBe(409);
    expect(files.seen).toHaveLength(1);
  });

  test('that is too old for its address is not uploaded', async () => {
    const rig = await start();
    const key = randomUUID();
    await create(rig, key);
    now += UPLOAD_URL_LIFETIME;
    const late = await upload(rig, key);
    expect([late.status, problemIn(late.body)]).toEqual([
      410,
      { code: 'upload-expired', reached: 'no' },
    ]);
    expect(await reportOf(rig.port, key, 'DELETE')).toMatchObject({ state: 'void' });
    expect(files.seen).toHaveLength(0);
  });

  test.each([
    [403, 0, 422, 'upload-refused'],
    [403, 11 * MINUTE, 410, 'upload-expired'],
    [413, 0, 413, undefined],
    [429, 0, 429, undefined],
    [503, 0, 502, 'upload-unclear'],
    [307, 0, 422, 'upload-refused'],
  ])('refused with %i after %i ms is answered %i', async (status, age, answered, code) => {
    const rig = await start();
    const key = randomUUID();
    await create(rig, key);
    now += age;
    files.script((response) =>
      response.writeHead(status, { location: `${api.origin}/PLANTED` }).end('PLANTED'),
    );
    const answer = await upload(rig, key);
    expect([answer.status, codeOf(answer)]).toEqual([answered, code]);
    expect(answer.text).not.toContain('PLANTED');
    expect(api.seen).toHaveLength(1);
  });

  test.each([
    ['a wrong secret', { 'attempt-secret': 'f'.repeat(64) }, 403],
    ['more than 50 MB', { 'content-length': '50000001' }, 413],
    ['another body than declared', digestHeader('other'), 422],
    ['another store', { 'attempt-store': randomUUID() }, 421],
  ])('with %s is not uploaded', async (_, headers, status) => {
    const rig = await start();
    const key = randomUUID();
    await create(rig, key);
    expect((await upload(rig, key, headers)).status).toBe(status);
    expect(await Promise.all(files.seen.map(({ body }) => body))).not.toContainEqual(
      Buffer.from(RECORDS),
    );
  });

  test('that was never created has nowhere to go', async () => {
    const answer = await upload(await start(), randomUUID());
    expect([answer.status, problemIn(answer.body)]).toEqual([
      409,
      { code: 'not-created', reached: 'no' },
    ]);
  });
});

describe('an upload address that leads astray is refused, and nothing contacted', () => {
  test.each([
    ['without an address', undefined],
    ['that is no text', { url: 1 }],
    ['of another scheme', 'ftp://a.files.example/'],
    ['of a file', 'file:///etc/passwd'],
    ['without TLS', 'http://a.files.example/'],
    ['with a user', 'https://user:pass@a.files.example/'],
    ['with a user at a named origin', 'NAMED_AS_USER'],
    ['with a port', 'https://a.files.example:8443/'],
    ['of another host', 'https://files.example.evil.example/'],
    ['of the host above', 'https://files.example/'],
    ['of this computer', 'https://127.0.0.1/'],
    ['of this computer in hexadecimal', 'https://0x7f000001/'],
    ['of this computer by IPv6', 'https://[::1]/'],
    ['of a mapped address', 'https://[::ffff:127.0.0.1]/'],
    ['of a metadata service', 'http://169.254.169.254/latest/meta-data'],
    ['of another port of a named origin', 'OTHER_PORT'],
  ])('%s', async (_, url) => {
    const reached: string[] = [];
    const trap = createServer((socket) => {
      reached.push(String(socket.remoteAddress));
      socket.destroy();
    });
    const port = await listen(trap);
    const rig = await start({
      resolve: (host) => {
        reached.push(host);
        return Promise.resolve([]);
      },
    });
    const named = typeof url === 'string' ? url : '';
    const address = named
      .replace('NAMED_AS_USER', files.origin.replace('//', '//user@'))
      .replace('OTHER_PORT', `http://127.0.0.1:${port}/`);
    uploadTo(named === '' ? url : address);
    const key = randomUUID();
    expect(codeOf(await create(rig, key))).toBe('no-upload');
    expect(problemIn((await upload(rig, key)).body)).toEqual({ code: 'no-upload', reached: 'no' });
    expect([reached, files.seen]).toEqual([[], []]);
    trap.close();
  });

  test.each([
    '10.0.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '168.63.129.16',
    '100.100.100.200',
    '192.168.1.1',
    '172.16.0.1',
    '0.0.0.0',
    '::1',
    '::ffff:10.0.0.1',
    'fd00:ec2::254',
    'fe80::1',
    '64:ff9b::a00:1',
  ])('of a name whose address is %s, alone or beside a public one', async (address) => {
    for (const others of [[], [{ address: '93.184.215.14', family: 4 }]]) {
      const family = address.includes(':') ? 6 : 4;
      const rig = await start({ resolve: async () => [...others, { address, family }] });
      uploadTo('https://a.files.example/');
      const key = randomUUID();
      await create(rig, key);
      const answer = await upload(rig, key);
      expect(problemIn(answer.body)).toEqual({ code: 'no-upload', reached: 'no' });
      expect(await reportOf(rig.port, key, 'DELETE')).toMatchObject({ state: 'void' });
    }
  });
});
