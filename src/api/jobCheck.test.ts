import { describe, expect, test } from 'vitest';
import { STORE_HEADER } from './attempts.ts';
import type { ClientOptions } from './client.ts';
import type { Send } from './http.ts';
import { checkCredentials, jobExists } from './jobCheck.ts';

const JOBS = '/api/v3/async/append/email/job';

/** Options whose every request gets `answer`, and what was sent. */
function scripted(answer: () => Response | Promise<Response>, token = 'the-token') {
  const sent: Parameters<Send>[] = [];
  const send: Send = async (...args) => {
    sent.push(args);
    return answer();
  };
  const credentials = { apiKey: 'the-key', token };
  const options: ClientOptions = { send, base: '/api', version: 'v3', now: () => 0, credentials };
  return { sent, options };
}

const OURS = { [STORE_HEADER]: 'a0f4e1de-0000-4000-8000-000000000001' };

const says = (status: number, message: string) => () =>
  Response.json({ message }, { status, headers: OURS });

describe('a job', () => {
  test('exists where the API knows it', async () => {
    const { options, sent } = scripted(() => Response.json({ name: 'spring' }, { headers: OURS }));
    expect(await jobExists(options, '160718103247ad0')).toBe(true);
    expect(sent).toMatchObject([
      [
        `${JOBS}/160718103247ad0`,
        { method: 'GET', headers: { 'x-api-key': 'the-key', authorizationtoken: 'the-token' } },
      ],
    ]);
  });

  test.each([404, 400])('does not where it answers %i', async (status) => {
    expect(await jobExists(scripted(says(status, 'No such job')).options, 'j1')).toBe(false);
  });

  test('may or may not where the API does not say', async () => {
    await expect(jobExists(scripted(says(500, '')).options, 'j1')).rejects.toThrow('unclear');
  });
});

describe('credentials', () => {
  test.each([404, 400])('are accepted where only the job is not found (%i)', async (status) => {
    expect(await checkCredentials(scripted(says(status, 'No such job')).options)).toEqual({
      is: 'accepted',
    });
  });

  test.each([
    [401, 'Unauthorized', 'unauthorized'],
    [403, 'Forbidden', 'forbidden'],
  ])('are refused with %i', async (status, words, kind) => {
    expect(await checkCredentials(scripted(says(status, words)).options)).toEqual({
      is: 'refused',
      failure: { kind, words },
    });
  });

  test.each([
    ['the API is away', says(503, '')],
    ['nobody is there', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the API asks to wait', says(429, 'Too Many Requests')],
    ['somebody else refuses', () => new Response('Sign in', { status: 403 })],
    ['somebody else has a page', () => new Response('<html>', { status: 200 })],
    ['somebody else has no page', () => new Response('Not Found', { status: 404 })],
    ['the API does not have the call', says(403, 'Missing Authentication Token')],
  ])('are not judged where %s', async (_, answer) => {
    expect(await checkCredentials(scripted(answer).options)).toEqual({ is: 'unclear' });
  });

  test('are not judged where nobody waits any longer', async () => {
    const over = new AbortController();
    const { options } = scripted(() => {
      over.abort();
      return Promise.reject(new DOMException('Aborted', 'AbortError'));
    });
    expect(await checkCredentials(options, over.signal)).toEqual({ is: 'unclear' });
  });

  test('without a token are sent without its header', async () => {
    const { options, sent } = scripted(says(404, ''), '');
    await checkCredentials(options);
    expect(sent[0]?.[1].headers).not.toHaveProperty('authorizationtoken');
  });
});
