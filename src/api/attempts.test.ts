import { describe, expect, test } from 'vitest';
import { AnswerError } from './answers.ts';
import {
  contentDigest,
  isSecret,
  keyHeader,
  parseAttemptReport,
  parseContentDigest,
  parseKey,
  parseProblem,
  parseStoreReport,
  PROBLEM_TYPE,
} from './attempts.ts';

const KEY = 'e1b1a4a0-9a6b-4b67-8a07-0d8f0d1c9f3e';
const CLOCK = { now: 2, keptSince: 1 };

describe('headers', () => {
  test('a key is read with and without quotes, in either case', () => {
    for (const header of [keyHeader(KEY), KEY, KEY.toUpperCase(), `"${KEY.toUpperCase()}"`])
      expect(parseKey(header)).toBe(KEY);
  });

  test.each(['', '"', '""', '1', `${KEY}, ${KEY}`, `"${KEY}`, `${KEY}/..`, `""${KEY}""`])(
    '%s is no key',
    (header) => {
      expect(parseKey(header)).toBeUndefined();
    },
  );

  test('a secret has at least 256 bits, as hex or base64url', () => {
    expect(isSecret('0f'.repeat(32))).toBe(true);
    expect(isSecret('_-'.repeat(21) + 'A')).toBe(true);
    for (const text of ['', 'a'.repeat(42), 'a'.repeat(129), `${'a'.repeat(50)} `])
      expect(isSecret(text)).toBe(false);
  });

  test('a digest is read among others', () => {
    const sha256 = 'X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=';
    expect(parseContentDigest(contentDigest(sha256))).toBe(sha256);
    expect(parseContentDigest(`md5=:AAAA:, ${contentDigest(sha256)}`)).toBe(sha256);
    for (const header of ['', 'sha-256=::', 'sha-256=:AAAA:', `sha-512=:${sha256}:`])
      expect(parseContentDigest(header)).toBeUndefined();
  });
});

describe('reports', () => {
  test.each(['unseen', 'in progress', 'not sent', 'void', 'unknown'])('%s is read', (state) => {
    const report = { state, ...CLOCK, since: 1 };
    expect(parseAttemptReport(JSON.stringify(report))).toEqual(report);
  });

  test('an answer is read', () => {
    const answer = { status: 429, words: 'Limit exceeded', retryAfter: '3' };
    const report = { state: 'answered', answer, ...CLOCK };
    expect(parseAttemptReport(JSON.stringify(report))).toEqual(report);
  });

  test.each([
    '{"state":"answered","now":2,"keptSince":1}',
    '{"state":"done","now":2,"keptSince":1}',
    '{"state":"unseen"}',
    'null',
    '<!doctype html>',
  ])('none is guessed from %s', (text) => {
    expect(() => parseAttemptReport(text)).toThrow(AnswerError);
  });

  test('a store has an identity', () => {
    const report = { store: KEY, ...CLOCK };
    expect(parseStoreReport(JSON.stringify(report))).toEqual(report);
    expect(() => parseStoreReport(JSON.stringify(CLOCK))).toThrow(AnswerError);
  });
});

test('a problem is ours only with its type and its promise', () => {
  const problem = { type: `${PROBLEM_TYPE}void`, title: 'No.', status: 410, reached: 'no' };
  expect(parseProblem(JSON.stringify(problem))).toEqual({ ...problem, code: 'void' });
  for (const other of [
    { ...problem, type: 'about:blank' },
    { ...problem, reached: 'maybe' },
  ])
    expect(parseProblem(JSON.stringify(other))).toBeUndefined();
  expect(parseProblem('Bad Gateway')).toBeUndefined();
});
