import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AnswerError,
  errorWords,
  parseAuthorized,
  parseBatchCreated,
  parseBatchFileCreated,
  parseBatchState,
  parseJobCreated,
  parseResult,
} from './answers.ts';

describe('ids and tokens', () => {
  test('are read as the tutorial shows them, extra attributes or not', () => {
    expect(parseBatchCreated('{ "batch_id": "160427130036tew" }')).toBe('160427130036tew');
    expect(parseBatchCreated('{"batch_id":"b","cost":{"USD":1},"data":[]}')).toBe('b');
    expect(parseJobCreated('{"job_id":"160718103247ad0","name":"spring"}')).toBe('160718103247ad0');
    expect(parseAuthorized('{"token":"abc","expires":28800}')).toBe('abc');
  });

  test('may be numbers, which are ids all the same, digit by digit', () => {
    expect(parseBatchCreated('{"batch_id":42}')).toBe('42');
    expect(parseBatchCreated('{"batch_id": 12345678901234567890 }')).toBe('12345678901234567890');
    expect(parseJobCreated('{"job_id":9007199254740993,"a":1}')).toBe('9007199254740993');
  });

  test.each([
    ['{}', 'has no “batch_id”'],
    ['{"batchId":"b"}', 'has no “batch_id”'],
    ['{"batch_id":""}', 'unusable “batch_id” (is empty)'],
    ['{"batch_id":"a/b"}', 'unusable “batch_id” (cannot stand in a path)'],
    ['{"batch_id":"../x"}', 'unusable “batch_id” (cannot stand in a path)'],
    ['{"batch_id":1.5}', 'unusable “batch_id” (cannot stand in a path)'],
    ['{"batch_id":null}', 'unusable “batch_id” (is not a text)'],
    ['"b"', 'unusable “answer”'],
    ['<html>busy</html>', 'is not JSON'],
    ['', 'is not JSON'],
  ])('%s is refused with the words: %s', (text, words) => {
    expect(() => parseBatchCreated(text)).toThrow(AnswerError);
    expect(() => parseBatchCreated(text)).toThrow(words);
    expect(() => parseBatchCreated(text)).toThrow('Create Asynchronous Batch');
  });

  test.each([
    '{"batch_file_id":"f","upload_url":"https://a.example/"}',
    '{"batchfile_id":"f","uploadUrl":"https://a.example/"}',
    '{"id":"f","uploadURL":"https://a.example/"}',
    '{"id":"f","url":"https://a.example/","batch_file_id":null}',
  ])('of a Batch-File may have several names: %s', (text) => {
    expect(parseBatchFileCreated(text)).toEqual({ id: 'f', uploadUrl: 'https://a.example/' });
  });

  test('of a Batch-File are needed, an address is not', () => {
    expect(parseBatchFileCreated('{"id":12345678901234567890,"url":7}')).toEqual({
      id: '12345678901234567890',
      uploadUrl: undefined,
    });
    expect(() => parseBatchFileCreated('{}')).toThrow('Batch-File has no “batch_file_id”');
    expect(() => parseBatchFileCreated('[]')).toThrow('Batch-File has no “batch_file_id”');
  });

  test('each call is named when its answer lacks something', () => {
    expect(() => parseJobCreated('{}')).toThrow('Create Asynchronous Job has no “job_id”');
    expect(() => parseAuthorized('{}')).toThrow('Authorization has no “token”');
  });
});

describe('the state of a batch', () => {
  test('is read as the tutorial shows it', () => {
    const text = '{ "state": "COMPLETED", "created_date": "1461726337744" }';
    expect(parseBatchState(text)).toEqual({ state: 'COMPLETED', createdAt: 1_461_726_337_744 });
  });

  test.each(['"soon"', 'null', '{}', '[]x', undefined])(
    'stands although its date is %s',
    (created) => {
      const date = created === undefined || created === '[]x' ? '' : `,"created_date":${created}`;
      expect(parseBatchState(`{"state":"ON HOLD","x":1${date}}`).state).toBe('ON HOLD');
    },
  );

  test('has no date where none can be read', () => {
    expect(parseBatchState('{"state":"QUEUED","created_date":"soon"}').createdAt).toBeUndefined();
    expect(parseBatchState('{"state":"QUEUED"}').createdAt).toBeUndefined();
  });

  test('is not made up where it lacks', () => {
    expect(() => parseBatchState('{"created_date":"1"}')).toThrow('has no “state”');
    expect(() => parseBatchState('{"state":7}')).toThrow('unusable “state”');
  });
});

describe('a result', () => {
  test('gives each record its email, by the id it came with', () => {
    const text =
      '{"data":[{"external_id":"2","email":"a@example.com","score":1},{"external_id":7}]}';
    expect(parseResult(text)).toEqual({
      records: [{ external_id: '2', email: 'a@example.com' }, { external_id: '7' }],
      unreadable: 0,
    });
  });

  test('keeps ids that are long numbers digit by digit, and texts as they are', () => {
    const text =
      '{"data":[{"external_id":12345678901234567890},{"external_id":"\\"external_id\\":12345678901234567"}]}';
    expect(parseResult(text).records).toEqual([
      { external_id: '12345678901234567890' },
      { external_id: '"external_id":12345678901234567' },
    ]);
  });

  test.each(['17', '["a@example.com","b@example.com"]'])('keeps the odd email %s', (email) => {
    const { records } = parseResult(`{"data":[{"external_id":"1","email":${email}}]}`);
    expect(records).toEqual([{ external_id: '1', email }]);
  });

  test.each(['""', 'null', 'false'])('takes the email %s for none', (email) => {
    const { records } = parseResult(`{"data":[{"external_id":"1","email":${email}}]}`);
    expect(records).toEqual([{ external_id: '1' }]);
  });

  test('counts entries that are no record, and reads the others', () => {
    const text =
      '{"data":[null,{"email":"x@example.com"},"2",[],{"external_id":"3"},{"external_id":""}]}';
    expect(parseResult(text)).toEqual({ records: [{ external_id: '3' }], unreadable: 5 });
  });

  test('without data is refused', () => {
    expect(() => parseResult('{"records":[]}')).toThrow('has no “data”');
    expect(() => parseResult('{"data":{}}')).toThrow('unusable “data” (is not a list)');
  });

  test('never loses or invents a record', () => {
    const entry = fc.record({
      external_id: fc.string({ minLength: 1 }),
      email: fc.option(fc.string()),
    });
    fc.assert(
      fc.property(fc.array(entry), fc.array(fc.constantFrom(null, 1, {}, [])), (good, bad) => {
        const { records, unreadable } = parseResult(JSON.stringify({ data: [...good, ...bad] }));
        expect(records.map((record) => record.external_id)).toEqual(
          good.map((record) => record.external_id),
        );
        expect(unreadable).toBe(bad.length);
      }),
    );
  });
});

describe('the words of an error', () => {
  test.each([
    ['{"message":"Forbidden"}', 'Forbidden'],
    ['{"error":"no such thing"}', 'no such thing'],
    ['{"message":null,"error":"second"}', 'second'],
    ['Request Too Long', 'Request Too Long'],
    ['', ''],
    [
      '<html><head><title>502</title></head><body><h1>Bad  Gateway</h1>\n<hr>nginx</body></html>',
      'Bad Gateway nginx',
    ],
    ['<style>b{}</style><script>alert(1)</script><b>busy</b>', 'busy'],
  ])('%j are %j', (body, words) => {
    expect(errorWords(body)).toBe(words);
  });

  test('are short whatever the body', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (body) => {
        expect(errorWords(`text: ${body}`).length).toBeLessThanOrEqual(300);
      }),
    );
  });
});
