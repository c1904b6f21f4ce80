import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnswerError, parseResult, type ResultRecords } from './answers.ts';
import { ResultReader } from './resultReader.ts';

const texts = fc.oneof(
  fc.string(),
  fc.constantFrom('data', '"data":[', '\\', '"', ',', ']', '},{'),
);
const entries = fc.oneof(
  { weight: 4, arbitrary: fc.record({ external_id: texts, email: texts }) },
  fc.record({ external_id: fc.nat(), data: fc.array(texts), more: fc.dictionary(texts, texts) }),
  fc.constantFrom(null, 1, [], [[1, 2]], {}, 'a,b]'),
);
const answers = fc
  .record(
    {
      before: fc.oneof(texts, fc.array(texts), fc.dictionary(texts, fc.array(texts))),
      data: fc.array(entries, { maxLength: 5 }),
      after: fc.oneof(texts, fc.array(entries, { maxLength: 2 }), fc.nat()),
    },
    { requiredKeys: [] },
  )
  .chain((answer) => fc.constantFrom(JSON.stringify(answer), JSON.stringify(answer, null, 1)));

/** The records of a text read in pieces of these lengths, in rotation. */
function readIn(lengths: readonly number[], text: string): ResultRecords {
  const reader = new ResultReader();
  const records: ResultRecords['records'] = [];
  let unreadable = 0;
  for (let at = 0, i = 0; at < text.length; i++) {
    const length = lengths[i % lengths.length] ?? 1;
    const found = reader.push(text.slice(at, at + length));
    records.push(...found.records);
    unreadable += found.unreadable;
    at += length;
  }
  reader.end();
  return { records, unreadable };
}

/** The records, or `refused`. */
function outcome(read: () => ResultRecords): ResultRecords | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof AnswerError) return 'refused';
    throw error;
  }
}

const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });

test('a result in pieces gives what the whole gives, wherever it is cut', () => {
  fc.assert(
    fc.property(answers, lengths, (text, pieces) => {
      expect(outcome(() => readIn(pieces, text))).toEqual(outcome(() => parseResult(text)));
    }),
    { numRuns: 1_000 },
  );
}, 60_000);

test('what is no result in one piece is none in pieces', () => {
  const broken = fc
    .tuple(answers, fc.nat(), fc.constantFrom('', ',', ']', '}', '"', '0', '[', '\\'))
    .map(([text, place, put]) => {
      const at = place % text.length;
      return text.slice(0, at) + put + text.slice(at + 1);
    });
  fc.assert(
    fc.property(broken, lengths, (text, pieces) => {
      expect(outcome(() => readIn(pieces, text))).toEqual(outcome(() => parseResult(text)));
    }),
    { numRuns: 3_000 },
  );
}, 60_000);

test.each(['', '<html>busy</html>', '{"records":[]}', '{"data":{}}', '{"data":[', '{"data":[1,]}'])(
  '%s is refused',
  (text) => {
    expect(outcome(() => readIn([3], text))).toBe('refused');
  },
);
