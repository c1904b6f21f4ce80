import { beforeEach, describe, expect, test } from 'vitest';
import { parseResult } from '../api/answers.ts';
import { createSandbox, type Handler } from './handler.ts';
import { memoryStore } from './memory.ts';

const HOUR = 3_600_000;
const JOBS = '/v3/async/append/email/job';
const TUTORIAL = `${JOBS}/160718103247ad0/batch`;
const ACCESS = { 'x-api-key': 'any key', authorizationtoken: 'any token' };
const RECORD = { external_id: '1', first_name: 'Ann', last_name: 'Lund', zipcode: '02108' };

let now = 0;
let sandbox: Handler;

beforeEach(() => {
  now = Date.parse('2026-03-01T12:00:00Z');
  sandbox = createSandbox({ store: memoryStore(), now: () => now, random: () => 0.5, speed: 1 });
});

interface Answer {
  status: number;
  type: string;
  text: string;
  body: Record<string, unknown>;
}

async function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = ACCESS,
): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const init = { method, headers, ...(body === undefined ? {} : { body: text }) };
  const response = await sandbox(new Request(`https://api.example${path}`, init));
  return read(response);
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const body = type.includes('json') ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status: response.status, type, text, body };
}

async function newBatch(data: unknown[] = [RECORD]): Promise<string> {
  const { body } = await ask('POST', TUTORIAL, { data });
  return `${TUTORIAL}/${String(body['batch_id'])}`;
}

describe('the tutorial’s way', () => {
  test('a batch is created, goes through its states in seconds, and gives its result', async () => {
    const created = await ask('POST', TUTORIAL, { data: [RECORD] });
    expect(created.status).toBe(200);
    expect(created.body['batch_id']).toMatch(/^260301120000[0-9a-z]{3}$/);
    const batch = `${TUTORIAL}/${String(created.body['batch_id'])}`;
    const accepted = now;

    const seen: unknown[] = [];
    for (; now < accepted + 10_000; now += 100) {
      const { body } = await ask('GET', batch);
      expect(body['created_date']).toBe(String(accepted));
      if (seen.at(-1) !== body['state']) seen.push(body['state']);
      if (body['state'] === 'COMPLETED') break;
    }
    expect(seen).toEqual(['QUEUED', 'PROCESSING', 'COMPLETED']);
    expect(now - accepted).toBeGreaterThanOrEqual(4_000);
    expect(now - accepted).toBeLessThanOrEqual(8_000);

    const result = await ask('GET', `${batch}/result`);
    for (const record of result.body['data'] as object[]) expect(record).toMatchObject(RECORD);
  });

  test('no result before the state is COMPLETED', async () => {
    const batch = await newBatch();
    const result = await ask('GET', `${batch}/result`);
    expect(result.status).toBe(400);
    expect(result.body['message']).toContain('QUEUED');
  });

  test('the same list gives the same answer', async () => {
    const data = Array.from({ length: 50 }, (_, i) => ({
      ...RECORD,
      external_id: String(i),
      last_name: `L${i}`,
    }));
    const [one, two] = [await newBatch(data), await newBatch(data)];
    expect(one).not.toBe(two);
    now += HOUR;
    const first = await ask('GET', `${one}/result`);
    expect((await ask('GET', `${two}/result`)).text).toBe(first.text);
    expect(parseResult(first.text).unreadable).toBe(0);
  });

  test('jobs can be created and read', async () => {
    const { body } = await ask('POST', JOBS, { name: 'spring' });
    const job = await ask('GET', `${JOBS}/${String(body['job_id'])}`);
    expect(job.body).toMatchObject({ job_id: body['job_id'], name: 'spring' });
    expect(
      (await ask('POST', `${JOBS}/${String(body['job_id'])}/batch`, { data: [RECORD] })).status,
    ).toBe(200);
  });

  test('ids do not repeat within a second', async () => {
    const batches = await Promise.all(Array.from({ length: 200 }, () => newBatch()));
    expect(new Set(batches).size).toBe(200);
  });
});

describe('access', () => {
  const { 'x-api-key': _, ...noKey } = ACCESS;
  const { authorizationtoken: __, ...noToken } = ACCESS;

  test.each([
    ['no key', noKey, 403],
    ['the wrong key', { ...ACCESS, 'x-api-key': 'wrong-key' }, 403],
    ['a restricted account', { ...ACCESS, 'x-api-key': 'restricted-key' }, 403],
    ['a used-up quota', { ...ACCESS, 'x-api-key': 'used-up-key' }, 429],
    ['no token', noToken, 401],
    ['an expired token', { ...ACCESS, authorizationtoken: 'expired' }, 401],
  ])('%s is refused', async (_name, headers, status) => {
    const { status: given, body } = await ask('POST', TUTORIAL, { data: [RECORD] }, headers);
    expect(given).toBe(status);
    expect(body['message']).toEqual(expect.any(String));
  });

  test('a key may need no token', async () => {
    const alone = { ...noToken, 'x-api-key': 'key-alone' };
    const { status } = await ask('POST', TUTORIAL, { data: [RECORD] }, alone);
    expect(status).toBe(200);
  });

  test('signing in gives a token that lasts 8 hours', async () => {
    const login = { username: 'u', password: 'p' };
    const { body } = await ask('POST', '/v3/auth', login, noToken);
    const headers = { ...ACCESS, authorizationtoken: String(body['token']) };
    now += 8 * HOUR;
    expect((await ask('POST', JOBS, { name: '' }, headers)).status).toBe(200);
    now += 1;
    expect((await ask('POST', JOBS, { name: '' }, headers)).status).toBe(401);
  });

  test('signing in needs a key, a name and the right password', async () => {
    const login = { username: 'u', password: 'p' };
    expect((await ask('POST', '/v3/auth', login, {})).status).toBe(403);
    expect((await ask('POST', '/v3/auth', { username: 'u' })).status).toBe(400);
    expect((await ask('POST', '/v3/auth', { ...login, password: 'wrong-password' })).status).toBe(
      401,
    );
  });
});

describe('bodies', () => {
  test('are taken up to 10,485,760 bytes, and refused in plain text beyond', async () => {
    const whole = JSON.stringify({ data: [RECORD], pad: '' });
    const most = whole.replace('""', `"${'x'.repeat(10_485_760 - whole.length)}"`);
    expect((await ask('POST', TUTORIAL, most)).status).toBe(200);
    const { status, type, text } = await ask('POST', TUTORIAL, `${most} `);
    expect(status).toBe(413);
    expect(type).toMatch(/^text\/plain/);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  test('are measured in bytes, not characters', async () => {
    const wide = JSON.stringify({ data: [{ ...RECORD, first_name: 'é'.repeat(6_000_000) }] });
    expect((await ask('POST', TUTORIAL, wide)).status).toBe(413);
  });

  const url = 'https://www.example.com/listener';
  test.each([
    ['no JSON', 'data: 1'],
    ['an empty body', ''],
    ['no data', {}],
    ['data that is no list', { data: RECORD }],
    ['no records', { data: [] }],
    ['a record that is a text', { data: ['Ann'] }],
    ['a record that is a list', { data: [['Ann']] }],
    ['a number for a ZIP code', { data: [RECORD, { ...RECORD, zipcode: 2108 }] }],
    ['a null attribute', { data: [{ ...RECORD, city: null }] }],
    ['a notification without its method', { data: [RECORD], notification_URL: url }],
    ['another method', { data: [RECORD], notification_URL: url, notification_method: 'PUT' }],
    ['http', { data: [RECORD], notification_URL: 'http://x.example', notification_method: 'GET' }],
    ['another format', { data: [RECORD], output_format: 'XML' }],
  ])('%s is refused with a reason', async (_name, body) => {
    const answer = await ask('POST', TUTORIAL, body);
    expect(answer.status).toBe(400);
    expect(answer.body['message']).toEqual(expect.any(String));
  });

  test('may carry every optional attribute', async () => {
    const body = { output_format: 'JSON', notification_URL: url, notification_method: 'POST' };
    expect((await ask('POST', TUTORIAL, { data: [RECORD], ...body })).status).toBe(200);
    expect((await ask('POST', JOBS, { name: 'x', ...body })).status).toBe(200);
  });
});

test.each([
  ['POST', `${JOBS}/unknown/batch`],
  ['GET', `${JOBS}/unknown`],
  ['GET', `${TUTORIAL}/unknown`],
  ['GET', `${TUTORIAL}/unknown/result`],
])('%s %s is not found', async (method, path) => {
  const body = method === 'POST' ? { data: [RECORD] } : undefined;
  expect((await ask(method, path, body)).status).toBe(404);
});

test.each([
  ['GET', '/'],
  ['GET', '/_sandbox/jobs'],
  ['DELETE', TUTORIAL],
])('%s %s is no call of the API', async (method, path) => {
  expect((await ask(method, path)).body).toEqual({ message: 'Missing Authentication Token' });
});

test('a batch belongs to its job alone', async () => {
  const batch = (await newBatch()).split('/').at(-1);
  const { body } = await ask('POST', JOBS, { name: 'other' });
  expect((await ask('GET', `${JOBS}/${String(body['job_id'])}/batch/${batch}`)).status).toBe(404);
});

const upload = (url: URL, data: unknown[]): Promise<Answer> =>
  ask('PUT', url.pathname + url.search, { data }, {});

describe('a Batch-File', () => {
  const FILES = TUTORIAL.replace(/batch$/, 'batchfile');

  async function created(): Promise<{ file: string; url: URL }> {
    const { body } = await ask('POST', FILES, { output_format: 'JSON' });
    const url = new URL(String(body['upload_url']));
    return { file: `${FILES}/${String(body['batch_file_id'])}`, url };
  }

  test('is created, uploaded without a key, and read as a batch is', async () => {
    const { file, url } = await created();
    expect(url.origin).toBe('https://api.example');
    expect((await ask('GET', file)).status).toBe(404);
    expect((await upload(url, [RECORD])).status).toBe(200);
    expect((await ask('GET', file)).body['state']).toBe('QUEUED');
    expect((await ask('GET', `${file}/result`)).status).toBe(400);
    now += HOUR;
    expect(parseResult((await ask('GET', `${file}/result`)).text).records).toHaveLength(1);
    expect((await ask('GET', file.replace('batchfile', 'batch'))).status).toBe(404);
  });

  test('is accepted once, however often it is uploaded', async () => {
    const { file, url } = await created();
    await upload(url, [RECORD]);
    now += HOUR;
    expect((await upload(url, [RECORD])).status).toBe(200);
    expect((await ask('GET', file)).body['state']).toBe('COMPLETED');
  });

  test('has an upload address for 8 hours', async () => {
    const { url } = await created();
    now += 8 * HOUR;
    expect((await upload(url, [RECORD])).status).toBe(403);
  });

  test('is refused where its records are none', async () => {
    const { url } = await created();
    expect((await upload(url, [])).status).toBe(400);
    expect((await ask('PUT', '/_upload/..%2f/x', { data: [RECORD] }, {})).status).toBe(403);
  });
});
