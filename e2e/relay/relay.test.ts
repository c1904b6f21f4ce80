import { once } from 'node:events';
import {
  Agent,
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startRelay, type Relay, type RelayFault } from './relay.ts';

const ANSWER = 'right '.repeat(1_000);
const BODY = 'x'.repeat(500_000);

/** What reached the server behind the relay. */
interface Arrived {
  path: string | undefined;
  host: string | undefined;
  /** Characters of the body; undefined while it is not whole. */
  whole?: number;
}

let arrived: Arrived[];
let behind: Server;
let target: string;
let relay: Relay;
let fault: RelayFault | undefined;
let agent: Agent;

async function listen(): Promise<void> {
  behind = createServer((incoming, outgoing) => {
    const one: Arrived = { path: incoming.url, host: incoming.headers.host };
    arrived.push(one);
    answerWhole(incoming, outgoing, one).catch(() => outgoing.destroy());
  });
  behind.listen(0, '127.0.0.1');
  await once(behind, 'listening');
  const address = behind.address();
  target = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
}

async function answerWhole(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  one: Arrived,
): Promise<void> {
  one.whole = (await text(incoming)).length;
  outgoing.writeHead(201, { 'x-behind': 'yes' }).end(ANSWER);
}

async function leave(): Promise<void> {
  const closed = once(behind, 'close');
  behind.close();
  behind.closeAllConnections();
  await closed;
}

beforeEach(async () => {
  arrived = [];
  fault = undefined;
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await listen();
  relay = await startRelay({ target: () => target, fault: () => fault });
});

afterEach(async () => {
  agent.destroy();
  await relay.stop();
  await leave();
});

interface Seen {
  status?: number;
  reused: boolean;
  body: string;
  error?: string;
}

async function ask(method = 'POST', path = '/a?b=%2F'): Promise<Seen> {
  const asked = request(relay.origin + path, { method, agent });
  const seen: Seen = { body: '', reused: false };
  asked.end(method === 'POST' ? BODY : '');
  try {
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    seen.status = answer.statusCode ?? 0;
    seen.reused = asked.reusedSocket;
    for await (const chunk of answer.setEncoding('utf8')) seen.body += String(chunk);
  } catch (error) {
    seen.error = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  return seen;
}

test('without a fault it changes nothing, and connections are reused', async () => {
  expect(await ask()).toEqual({ status: 201, body: ANSWER, reused: false });
  expect(await ask('GET')).toEqual({ status: 201, body: ANSWER, reused: true });
  const host = new URL(relay.origin).host;
  expect(arrived).toEqual([
    { path: '/a?b=%2F', host, whole: BODY.length },
    { path: '/a?b=%2F', host, whole: 0 },
  ]);
  expect(relay.seen.map(({ method }) => method)).toEqual(['POST', 'GET']);
});

test.each([
  ['reset', 'before body', 0],
  ['reset', 'during body', 0],
  ['reset', 'after body', 1],
  ['reset', 'before answer', 1],
  ['reset', 'during answer', 1],
  ['close', 'before body', 0],
  ['close', 'during body', 0],
  ['close', 'after body', 1],
  ['close', 'before answer', 1],
  ['close', 'during answer', 1],
] as const)('a %s %s ends without a whole answer; %i arrived whole', async (kind, at, whole) => {
  fault = { kind, at };
  const seen = await ask();
  expect(seen.error).toMatch(/^(ECONNRESET|EPIPE)$/);
  expect(seen.body.length).toBeLessThan(ANSWER.length);
  await expect.poll(() => arrived.filter((one) => one.whole === BODY.length)).toHaveLength(whole);
});

test('a reset during the body lets some of it arrive', async () => {
  fault = { kind: 'reset', at: 'during body' };
  await ask();
  await expect.poll(() => arrived).toHaveLength(1);
});

test('half an answer comes through when it is cut', async () => {
  fault = { kind: 'close', at: 'during answer' };
  const seen = await ask();
  expect(seen.status).toBe(201);
  expect(seen.body).toBe(ANSWER.slice(0, ANSWER.length / 2));
});

test('after the answer the connection is gone, the answer is not', async () => {
  fault = { kind: 'reset', at: 'after answer' };
  expect((await ask()).body).toBe(ANSWER);
  fault = undefined;
  await expect.poll(() => Object.keys(agent.freeSockets)).toEqual([]);
  expect(await ask()).toMatchObject({ status: 201, reused: false });
});

test.each([
  ['before body', 0],
  ['after body', 1],
  ['before answer', 1],
] as const)('a stall %s keeps the connection open and silent', async (at, whole) => {
  fault = { kind: 'stall', at };
  const asked = request(relay.origin, { method: 'POST', agent: false });
  let heard = 'nothing';
  asked.on('response', () => (heard = 'an answer')).on('error', () => (heard = 'an error'));
  asked.end(BODY);
  await expect.poll(() => relay.seen).toHaveLength(1);
  await expect.poll(() => arrived.filter((one) => one.whole === BODY.length)).toHaveLength(whole);
  expect(heard).toBe('nothing');
  asked.destroy();
});

test('a server that is gone is a lost connection, and one that is back elsewhere is found', async () => {
  await leave();
  expect((await ask()).error).toBe('ECONNRESET');
  await listen();
  expect(await ask()).toMatchObject({ status: 201, body: ANSWER });
});
