import { expect, test } from 'vitest';
import { harmlessWords, rememberedAnswer, replayed } from './rememberedAnswer.ts';

const json = 'application/json';

test.each([
  ['createBatch', '{"batch_id":"b1","data":[{"first_name":"Jane"}]}', '{"batch_id":"b1"}'],
  ['createBatch', '{"batch_id":7}', '{"batch_id":"7"}'],
  ['createJob', '{"job_id":"j1"}', '{"job_id":"j1"}'],
  ['createBatch', '{"batch_id":"Jane Doe, 1 Main St"}', '{}'],
  ['createBatch', 'Jane', '{}'],
] as const)('of a success of %s, %s, only the id is kept', (call, body, kept) => {
  const remembered = rememberedAnswer(call, { status: 200, body });
  expect(JSON.stringify(remembered)).not.toContain('Jane');
  expect(replayed(call, remembered)).toEqual({ status: 200, body: kept, contentType: json });
});

test.each([
  ['{"message":"Too Many Requests"}', 'Too Many Requests'],
  ['{"message":"Limit Exceeded"}', 'Limit Exceeded'],
  ['{"message":"The security token included is expired."}', 'The security token … is expired.'],
  ['{"error":"Invalid zip 12345 for Jane Doe"}', 'Invalid zip … for …'],
  ['{"message":"first_name \\"Jane\\" is invalid"}', 'first_name … is invalid'],
  ['<html><h1>Bad Gateway</h1><p>jane@example.com</p></html>', 'Bad Gateway …'],
  ['{"message":"Jane Doe"}', ''],
  ['{"records":[{"name":"Jane"}]}', ''],
  ['', ''],
])('of the error %s is kept: %s', (body, words) => {
  expect(harmlessWords(body)).toBe(words);
});

test('an error is kept within bounds', () => {
  const answer = { status: 400, body: JSON.stringify({ message: 'invalid '.repeat(10_000) }) };
  expect(rememberedAnswer('createBatch', answer).words?.length).toBeLessThanOrEqual(200);
});

test('a quota that is used up is told from haste after a replay, too', () => {
  const answer = { status: 429, body: '{"message":"Limit Exceeded"}', retryAfter: '60' };
  expect(replayed('createBatch', rememberedAnswer('createBatch', answer))).toEqual({
    ...answer,
    contentType: json,
  });
});

test.each(['soon', 'Jane', '1'.repeat(11)])('a Retry-After of %s is not kept', (retryAfter) => {
  const kept = rememberedAnswer('createBatch', { status: 429, body: '', retryAfter });
  expect(kept).toEqual({ status: 429 });
});
