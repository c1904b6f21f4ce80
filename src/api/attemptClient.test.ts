import { expect, test } from 'vitest';
import { createAttemptClient } from './attemptClient.ts';
import { PROBLEM_TYPE } from './attempts.ts';
import type { Send } from './http.ts';

const STORE = '11111111-2222-4333-8444-555555555555';
const ATTEMPT = { key: 'e4a1c7de-0000-4000-8000-000000000001', secret: 'the-secret' };
const UNSEEN = { state: 'unseen', now: 20, keptSince: 10 };

/** A client whose every request gets `answer`, and what it sent. */
function scripted(answer: () => Response) {
  const sent: { url: string; method: string; headers: Record<string, string> }[] = [];
  const send: Send = (url, { method, headers }) => {
    sent.push({ url, method, headers });
    return Promise.resolve(answer());
  };
  return { sent, client: createAttemptClient({ send, base: '/api', now: () => 0 }) };
}

const ours =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status, headers: { 'attempt-store': STORE.toUpperCase() } });

test('asks for the store, without any secret', async () => {
  const report = { store: STORE, now: 20, keptSince: 10 };
  const { client, sent } = scripted(ours(report));
  expect(await client.store()).toEqual(report);
  expect(sent).toEqual([
    { url: '/api/attempts', method: 'GET', headers: { accept: 'application/json' } },
  ]);
});

test('looks an attempt up and makes it void, with its own secret alone', async () => {
  const { client, sent } = scripted(ours(UNSEEN));
  expect(await client.lookUp(ATTEMPT)).toEqual({ store: STORE, report: UNSEEN });
  await client.void(ATTEMPT);
  const headers = { accept: 'application/json', 'attempt-secret': 'the-secret' };
  expect(sent).toEqual([
    { url: `/api/attempts/${ATTEMPT.key}`, method: 'GET', headers },
    { url: `/api/attempts/${ATTEMPT.key}`, method: 'DELETE', headers },
  ]);
});

test.each([
  ['a load balancer’s 404', () => new Response('no such backend', { status: 404 })],
  ['a sign-in page', () => new Response('<!doctype html>')],
  ['a gateway in our place', () => Response.json({ message: 'Forbidden' }, { status: 403 })],
  ['our very words from somebody else', () => Response.json(UNSEEN)],
  ['a page with our header', ours('<html>')],
])('%s says nothing about an attempt', async (_, answer) => {
  expect(await scripted(answer).client.lookUp(ATTEMPT)).toBeUndefined();
  expect(await scripted(answer).client.void(ATTEMPT)).toBeUndefined();
  expect(await scripted(answer).client.store()).toBeUndefined();
});

test.each([
  [503, 'store-unavailable', 'not sent'],
  [403, 'wrong-secret', 'refused'],
])('our server’s own %i, %s, is %s', async (status, code, kind) => {
  const problem = { type: PROBLEM_TYPE + code, title: 'Words.', status, reached: 'no' };
  const asking = scripted(ours(problem, status)).client.lookUp(ATTEMPT);
  await expect(asking).rejects.toMatchObject({ failure: { kind }, store: STORE });
});
