import { beforeEach, expect, test } from 'vitest';
import { createAttemptClient } from '../api/attemptClient.ts';
import { createClient, type Credentials } from '../api/client.ts';
import { openSession, type Session } from './session.ts';

const ATTEMPT = { key: 'a', secret: 'its own' };
const CREDENTIALS = { apiKey: 'secret-key', token: 'secret-token' };

let sent: { to: string; url: string; headers: Record<string, string> }[] = [];

beforeEach(() => {
  sessionStorage.clear();
  sent = [];
});

function clientTo(to: string, credentials: Credentials) {
  return createClient({
    base: './api',
    version: 'v3',
    now: () => 0,
    credentials,
    send: (url, { headers }) => {
      sent.push({ to, url, headers });
      return Promise.resolve(new Response('{"job_id":"j"}'));
    },
  });
}

const attempts = createAttemptClient({
  send: () => Promise.resolve(new Response()),
  base: './api',
  now: () => 0,
});

function open(now = 1_000): Session {
  return openSession({
    live: (credentials) => clientTo('live', credentials),
    demo: clientTo('demo', { apiKey: 'demo', token: 'demo' }),
    attempts: { live: attempts, demo: attempts },
    now: () => now,
    storage: sessionStorage,
  });
}

test('until it is connected there is a client for the demo only', async () => {
  const session = open();
  expect(session.client(false)).toBeUndefined();
  await session.client(true)?.createJob({ name: 'x' }, ATTEMPT);
  expect(sent.map(({ to }) => to)).toEqual(['demo']);
});

test('connected, it calls with the credentials, and says since when', async () => {
  const session = open(5);
  let changes = 0;
  session.subscribe(() => (changes += 1));
  session.connect(CREDENTIALS, false);
  await session.client(false)?.createJob({ name: 'x' }, ATTEMPT);
  expect(sent).toMatchObject([
    { to: 'live', headers: { 'x-api-key': 'secret-key', authorizationtoken: 'secret-token' } },
  ]);
  expect(session.current()).toEqual({ credentials: CREDENTIALS, since: 5 });
  expect(changes).toBe(1);
});

test('the demo never sees the credentials', async () => {
  const session = open();
  session.connect(CREDENTIALS, false);
  await session.client(true)?.createJob({ name: 'x' }, ATTEMPT);
  expect(JSON.stringify(sent)).not.toMatch(/secret-(key|token)/);
});

test('the client stays the same until the connection changes', () => {
  const session = open();
  session.connect(CREDENTIALS, false);
  const client = session.client(false);
  expect(session.client(false)).toBe(client);
  session.connect(CREDENTIALS, false);
  expect(session.client(false)).not.toBe(client);
});

test('without the tick, nothing is stored anywhere', () => {
  open().connect(CREDENTIALS, false);
  expect(JSON.stringify([sessionStorage, localStorage])).not.toContain('secret');
  expect(open().current()).toBeUndefined();
});

test('with the tick, a reload finds them, until they are given up', () => {
  open(7).connect(CREDENTIALS, true);
  const session = open(9);
  expect(session.current()).toEqual({ credentials: CREDENTIALS, since: 7 });
  expect(session.client(false)).toBeDefined();
  session.disconnect();
  expect(session.client(false)).toBeUndefined();
  expect(open().current()).toBeUndefined();
  expect(sessionStorage).toHaveLength(0);
});

test('without the tick the next time, what was kept is forgotten', () => {
  open().connect(CREDENTIALS, true);
  open().connect(CREDENTIALS, false);
  expect(open().current()).toBeUndefined();
});

test('what somebody else left there is no connection', () => {
  for (const text of ['', '{', 'null', '{"credentials":{"apiKey":1}}']) {
    sessionStorage.setItem('append-desk.connection', text);
    expect(open().current()).toBeUndefined();
  }
});

test('what the API refused is no good connection until it is taken again, or replaced', () => {
  const session = open(3);
  let told = 0;
  session.subscribe(() => (told += 1));
  session.noteVerdict('refused');
  expect(session.current()).toBeUndefined();

  session.connect(CREDENTIALS, true, 'accepted');
  session.noteVerdict('accepted');
  expect(told).toBe(1);
  session.noteVerdict('refused');
  session.noteVerdict('refused');
  expect(told).toBe(2);
  expect(session.current()).toMatchObject({ since: 3, verdict: 'refused' });
  session.noteVerdict('accepted');
  expect(session.current()).toEqual({ credentials: CREDENTIALS, since: 3, verdict: 'accepted' });

  session.noteVerdict('refused');
  session.connect(CREDENTIALS, false);
  expect(session.current()).toEqual({ credentials: CREDENTIALS, since: 3 });
});

test('a reload makes refused credentials no better, and keeps none that were not kept', () => {
  const session = open(3);
  session.connect(CREDENTIALS, true);
  session.noteVerdict('refused');
  expect(open().current()).toEqual({ credentials: CREDENTIALS, since: 3, verdict: 'refused' });
  session.noteVerdict('accepted');
  expect(open().current()).toEqual({ credentials: CREDENTIALS, since: 3, verdict: 'accepted' });

  session.connect(CREDENTIALS, false);
  session.noteVerdict('refused');
  expect(open().current()).toBeUndefined();
});
