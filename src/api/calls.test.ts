import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callPath, CALLS, isId, matchCall, type CallName } from './calls.ts';

const JOB = '160718103247ad0';
const BATCH = '160427130036tew';
const BASE = `/v3/async/append/email/job/${JOB}/batch`;
const names = Object.keys(CALLS) as CallName[];

test('paths are the tutorial’s', () => {
  const params = { job: JOB, batch: BATCH };
  expect(callPath('createBatch', 'v3', params)).toBe(BASE);
  expect(callPath('retrieveBatch', 'v3', params)).toBe(`${BASE}/${BATCH}`);
  expect(callPath('retrieveResult', 'v3', params)).toBe(`${BASE}/${BATCH}/result`);
  expect(callPath('createBatchFile', 'v3', params)).toBe(`${BASE}file`);
  expect(callPath('retrieveBatchFileResult', 'v3', params)).toBe(`${BASE}file/${BATCH}/result`);
  expect(callPath('createJob', 'v3')).toBe('/v3/async/append/email/job');
  expect(callPath('authorize', 'v3')).toBe('/v3/auth');
});

test('every call is recognized by its own path, and gives back its ids', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,128}$/);
  fc.assert(
    fc.property(fc.constantFrom(...names), id, id, id, (name, version, job, batch) => {
      const path = callPath(name, version, { job, batch });
      const call = matchCall(CALLS[name].method, path);
      expect(call?.name).toBe(name);
      expect(call?.version).toBe(version);
      expect(callPath(name, version, call?.params)).toBe(path);
    }),
  );
});

describe('a path is not made', () => {
  test.each(['', '..', 'a/b', 'a?b', 'a b', 'é', '%2e%2e', 'x'.repeat(129)])(
    'from the id %j',
    (job) => {
      expect(isId(job)).toBe(false);
      expect(() => callPath('createBatch', 'v3', { job })).toThrow(RangeError);
    },
  );

  test('where an id lacks', () => {
    expect(() => callPath('retrieveResult', 'v3', { job: JOB })).toThrow(RangeError);
  });

  test('from a version that could lead elsewhere', () => {
    expect(() => callPath('authorize', 'v3/..')).toThrow(RangeError);
  });
});

describe('nothing else is recognized', () => {
  test.each([
    ['GET', '/v3/auth'],
    ['POST', '/auth'],
    ['DELETE', `${BASE}/${BATCH}`],
    ['PUT', BASE],
    ['get', `${BASE}/${BATCH}`],
    ['POST', `${BASE}/`],
    ['POST', `/${BASE}`],
    ['POST', `${BASE}?x=1`],
    ['POST', `${BASE}#x`],
    ['GET', `${BASE}/${BATCH}/result/`],
    ['GET', `${BASE}/${BATCH}/result/x`],
    ['GET', `${BASE}/../batch/${BATCH}`],
    ['GET', `${BASE}/%2e%2e/result`],
    ['GET', `${BASE}/..`],
    ['GET', `${BASE}/a%2Fb`],
    ['GET', `${BASE}//result`],
    ['GET', `/v3/async/append/email/job/${JOB}/batch\\${BATCH}`],
    ['GET', `/v3/async/append/email/job/${JOB}\u0000`],
    ['GET', `/v3/async/append/email/JOB/${JOB}`],
    ['GET', `/v3//async/append/email/job/${JOB}`],
    ['GET', `/../async/append/email/job/${JOB}`],
    ['POST', 'https://elsewhere.example/v3/auth'],
    ['POST', '//elsewhere.example/v3/auth'],
    ['POST', ''],
  ])('%s %j', (method, path) => {
    expect(matchCall(method, path)).toBeUndefined();
  });

  test('and what is recognized is exactly a path that could be made', () => {
    const piece = fc.constantFrom(
      'v3',
      'async',
      'append',
      'email',
      'job',
      'batch',
      'result',
      'auth',
      'x',
      '',
      '..',
      '%2f',
    );
    fc.assert(
      fc.property(
        fc.constantFrom('GET', 'POST'),
        fc.array(piece, { maxLength: 10 }),
        (method, pieces) => {
          const path = `/${pieces.join('/')}`;
          const call = matchCall(method, path);
          const made = call ? callPath(call.name, call.version, call.params) : path;
          expect(made).toBe(path);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
