import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseResult } from '../../api/answers.ts';
import type { AppendedRecord } from '../../api/record.ts';
import { startSandbox, type RunningSandbox } from './server.ts';

const JOBS = '/v3/async/append/email/job';
const HEADERS = { 'x-api-key': 'k', authorizationtoken: 't' };

let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, host: '127.0.0.1', speed: 1e9 });
});

afterEach(() => setFaults());

afterAll(() => sandbox.stop());

async function setFaults(...rules: object[]): Promise<void> {
  const body = JSON.stringify({ rules });
  const { status } = await ask('PUT', '/_sandbox/faults', body);
  expect(status).toBe(200);
}

/** What a client sees: an answer, or the system's code for how the connection ended. */
interface Seen {
  status?: number;
  headers?: NodeJS.Dict<string | string[]>;
  body: string;
  error?: string;
}

/** Asks over a connection of its own. */
async function ask(method: string, path: string, body = ''): Promise<Seen> {
  const asked = request(sandbox.origin + path, { method, headers: HEADERS, agent: false });
  const seen: Seen = { body: '' };
  asked.end(body);
  try {
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    seen.status = answer.statusCode ?? 0;
    seen.headers = answer.headers;
    answer.setEncoding('utf8');
    for await (const chunk of answer) seen.body += String(chunk);
  } catch (error) {
    seen.error = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  return seen;
}

async function newJob(): Promise<string> {
  const { body } = await ask('POST', JOBS, '{"name":"faults"}');
  return (JSON.parse(body) as { job_id: string }).job_id;
}

function batchBody(...ids: string[]): string {
  const data = ids.map((external_id) => ({
    external_id,
    first_name: 'Ann',
    last_name: external_id,
  }));
  return JSON.stringify({ data });
}

async function newBatch(job: string, ...ids: string[]): Promise<string> {
  const { body } = await ask('POST', `${JOBS}/${job}/batch`, batchBody(...ids));
  return `${JOBS}/${job}/batch/${(JSON.parse(body) as { batch_id: string }).batch_id}`;
}

/** A batch whose result is there: the sandbox's clock has to move on by a millisecond first. */
async function completedBatch(...ids: string[]): Promise<string> {
  const batch = await newBatch(await newJob(), ...ids);
  await expect.poll(async () => (await ask('GET', batch)).body).toContain('COMPLETED');
  return batch;
}

async function accepted(job: string): Promise<object> {
  const { batches: _, ...counts } = JSON.parse(
    (await ask('GET', `/_sandbox/jobs/${job}`)).body,
  ) as {
    batches: unknown;
  };
  return counts;
}

describe('a Create Asynchronous Batch', () => {
  test.each([
    ['reset', 'before body', 0],
    ['reset', 'during body', 0],
    ['reset', 'after body', 0],
    ['reset', 'after acceptance', 1],
    ['reset', 'during answer', 1],
    ['close', 'after body', 0],
    ['close', 'after acceptance', 1],
    ['close', 'during answer', 1],
  ])('with a %s %s ends without an answer; %i accepted', async (kind, at, records) => {
    const job = await newJob();
    await setFaults({ call: 'createBatch', fault: { kind, at } });
    const seen = await ask('POST', `${JOBS}/${job}/batch`, batchBody('1').padEnd(2_000_000));
    expect(seen.error).toMatch(/^(ECONNRESET|EPIPE)$/);
    expect(() => JSON.parse(seen.body) as unknown).toThrow(SyntaxError);
    expect(await accepted(job)).toMatchObject({ records });
  });

  test.each([
    ['after body', 0],
    ['after acceptance', 1],
  ])('with an error page %s is answered so; %i accepted', async (at, records) => {
    const job = await newJob();
    const headers = { 'content-type': 'text/html', 'retry-after': '1' };
    const fault = { kind: 'answer', at, status: 503, body: '<h1>busy</h1>', headers };
    await setFaults({ call: 'createBatch', fault });
    const seen = await ask('POST', `${JOBS}/${job}/batch`, batchBody('1'));
    expect(seen).toMatchObject({ status: 503, body: '<h1>busy</h1>', headers });
    expect(await accepted(job)).toMatchObject({ records });
  });

  test.each([
    ['after body', 0],
    ['after acceptance', 1],
  ])('with silence %s hears nothing; %i accepted', async (at, records) => {
    const job = await newJob();
    await setFaults({ call: 'createBatch', fault: { kind: 'silence', at } });
    const asked = request(`${sandbox.origin}${JOBS}/${job}/batch`, {
      method: 'POST',
      headers: HEADERS,
    });
    let heard = 'nothing';
    asked.on('response', () => (heard = 'an answer')).on('error', () => {});
    asked.end(batchBody('1'));
    await expect
      .poll(async () => JSON.parse((await ask('GET', '/_sandbox/faults')).body) as unknown)
      .toHaveLength(1);
    await expect.poll(() => accepted(job)).toMatchObject({ records });
    expect(heard).toBe('nothing');
    asked.destroy();
  });

  test('is counted by identity, each time that it is accepted', async () => {
    const job = await newJob();
    await newBatch(job, '1', '2');
    await newBatch(job, '2', '3');
    expect(await accepted(job)).toEqual({ records: 4, distinct: 3, repeated: ['2'] });
    const records = JSON.parse(
      (await ask('GET', `/_sandbox/jobs/${job}/records`)).body,
    ) as object[];
    expect(records).toMatchObject(['1', '2', '2', '3'].map((external_id) => ({ external_id })));
  });
});

test('a state can be any', async () => {
  const batch = await completedBatch('1');
  await setFaults({ call: 'retrieveBatch', nth: 1, fault: { kind: 'state', state: 'ON HOLD' } });
  expect(JSON.parse((await ask('GET', batch)).body)).toMatchObject({ state: 'ON HOLD' });
  expect(JSON.parse((await ask('GET', batch)).body)).toMatchObject({ state: 'COMPLETED' });
});

function idsOf(records: readonly AppendedRecord[]): string[] {
  return records.map((one) => one.external_id);
}

describe('a result', () => {
  const ids = Array.from({ length: 40 }, (_, i) => String(i));

  async function results(
    flaw: string,
  ): Promise<{ right: string[]; flawed: string[]; unreadable: number }> {
    const batch = await completedBatch(...ids);
    const read = async () => parseResult((await ask('GET', `${batch}/result`)).body);
    const right = await read();
    await setFaults({ call: 'retrieveResult', fault: { kind: 'result', flaw } });
    const flawed = await read();
    return {
      right: idsOf(right.records),
      flawed: idsOf(flawed.records),
      unreadable: flawed.unreadable,
    };
  }

  test('can come in another order', async () => {
    const { right, flawed } = await results('reordered');
    expect(flawed).not.toEqual(right);
    expect(flawed.toSorted()).toEqual(right.toSorted());
  });

  test('can lack records', async () => {
    const { right, flawed } = await results('lacking');
    expect(flawed.length).toBeLessThan(right.length);
    expect(right).toEqual(expect.arrayContaining(flawed));
  });

  test('can repeat records', async () => {
    const { right, flawed } = await results('repeated');
    expect(flawed.length).toBeGreaterThan(right.length);
    expect([...new Set(flawed)]).toEqual(right);
  });

  test('can have records that nobody sent, and what is no record', async () => {
    const { right, flawed, unreadable } = await results('extra');
    expect(flawed).toEqual(['never-sent', ...right]);
    expect(unreadable).toBe(2);
  });

  test('can have attributes that nobody knows', async () => {
    const { right, flawed } = await results('attributes');
    expect(flawed).toEqual(right);
  });
});

test('an expired token is refused until there is another', async () => {
  await setFaults({ nth: 1, fault: { kind: 'token expires' } });
  expect((await ask('POST', JOBS, '{}')).status).toBe(401);
  expect((await ask('POST', JOBS, '{}')).status).toBe(401);
  expect((await ask('GET', '/_sandbox/jobs')).status).toBe(200);
});

test('a slow answer is the right one', async () => {
  await setFaults({ fault: { kind: 'slow', ms: 1 } });
  expect((await ask('POST', JOBS, '{}')).status).toBe(200);
});

test('faults that make no sense are refused with a reason', async () => {
  const { status, body } = await ask('PUT', '/_sandbox/faults', '{"rules":[{}]}');
  expect(status).toBe(400);
  expect(body).toContain('fault');
});

test('a notification URL is called once its batch is done, at the origin that was set', async () => {
  const calls: string[] = [];
  const listener = createServer((incoming, outgoing) => {
    calls.push(`${incoming.method} ${incoming.url}`);
    outgoing.writeHead(204).end();
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  await ask('PUT', '/_sandbox/notifications', `http://127.0.0.1:${port}`);
  const { data } = JSON.parse(batchBody('1')) as { data: object[] };
  const notification_URL = 'https://desk.example/told?x=1';
  const body = JSON.stringify({ data, notification_URL, notification_method: 'POST' });
  await ask('POST', `${JOBS}/${await newJob()}/batch`, body);
  await expect.poll(() => calls, { timeout: 60_000 }).toEqual(['POST /told?x=1']);
  expect(JSON.parse((await ask('GET', '/_sandbox/notifications')).body)).toEqual([
    notification_URL,
  ]);
  listener.close();
});
