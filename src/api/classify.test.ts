import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROBLEM_TYPE } from './attempts.ts';
import { classify } from './classify.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const failure = (status: number, body = '', retryAfter?: string) =>
  classify({ status, body, retryAfter }, NOW);

const own = (reached: string): string =>
  JSON.stringify({ type: `${PROBLEM_TYPE}c`, title: 'Words.', status: 502, reached });

describe('the API’s answers (A4)', () => {
  test.each([
    [401, '{"message":"Unauthorized"}', 'unauthorized'],
    [403, '{"message":"Forbidden"}', 'forbidden'],
    [404, '{"message":"Not Found"}', 'not found'],
    [413, 'Request Too Long', 'too large'],
    [429, '{"message":"Too Many Requests"}', 'throttled'],
    [429, '{"message":"Limit Exceeded"}', 'quota'],
    [400, '{"message":"Malformed"}', 'rejected'],
    [422, '', 'rejected'],
    [408, '', 'unclear'],
    [302, '', 'unclear'],
    [500, '{"message":null}', 'unclear'],
    [502, '<html><h1>Bad Gateway</h1></html>', 'unclear'],
    [503, '', 'unclear'],
    [504, '{"message":"Endpoint request timed out"}', 'unclear'],
  ])('%i %s means: %s', (status, body, kind) => {
    expect(failure(status, body).kind).toBe(kind);
  });

  test('keep their words', () => {
    expect(failure(400, '{"message":"Malformed"}')).toEqual({
      kind: 'rejected',
      status: 400,
      words: 'Malformed',
    });
    expect(failure(413, 'Request Too Long')).toEqual({
      kind: 'too large',
      words: 'Request Too Long',
    });
  });

  test('a server error is never taken for a refusal, whatever it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 599 }), fc.string(), (status, body) => {
        expect(failure(status, body).kind).toBe('unclear');
      }),
    );
  });
});

describe('Retry-After', () => {
  test.each([
    ['3', 3_000],
    [' 10 ', 10_000],
    ['Sun, 01 Mar 2026 12:00:05 GMT', 5_000],
    ['Sun, 01 Mar 2026 11:59:00 GMT', 0],
    ['2592000', 86_400_000],
    ['9'.repeat(400), 86_400_000],
    ['Sun, 01 Mar 2099 12:00:00 GMT', 86_400_000],
  ])('%s is a wait of %i ms', (header, retryAfter) => {
    expect(failure(429, '', header)).toEqual({ kind: 'throttled', retryAfter });
  });

  test.each([undefined, '', 'soon'])('%s is none', (header) => {
    expect(failure(429, '', header)).toEqual({ kind: 'throttled' });
  });
});

describe('the proxy’s own errors', () => {
  test.each([408, 409, 425, 429, 500, 502, 503, 504])(
    '%i that says it did not send is believed, and may be tried again',
    (status) => {
      expect(failure(status, own('no'))).toEqual({ kind: 'not sent', code: 'c', words: 'Words.' });
    },
  );

  test.each([409, 500, 502, 504])('%i that cannot tell is unclear', (status) => {
    expect(failure(status, own('unknown'))).toEqual({
      kind: 'unclear',
      status,
      words: 'Words.',
      code: 'c',
    });
  });

  test.each([400, 403, 404, 411, 415, 422])('%i is refused however often it is sent', (status) => {
    expect(failure(status, own('no'))).toEqual({ kind: 'refused', code: 'c', words: 'Words.' });
  });

  test('a key that is void needs another one, and may then be sent', () => {
    const body = own('no').replace('problem:c', 'problem:void');
    expect(failure(410, body)).toEqual({ kind: 'not sent', code: 'void', words: 'Words.' });
  });

  test('a body that it finds too large is too large', () => {
    expect(failure(413, own('no'))).toEqual({ kind: 'too large', words: 'Words.' });
  });

  test('without the label it does not count as not sent', () => {
    expect(failure(502, '{"type":"urn:append-desk:problem:c","title":"m","status":502}').kind).toBe(
      'unclear',
    );
  });
});
