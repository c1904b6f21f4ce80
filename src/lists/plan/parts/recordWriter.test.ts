import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { RECORD_FIELDS } from '../../../api/record.ts';
import type { Values } from '../../clean/recordMaker.ts';
import { Value } from '../../clean/value.ts';
import { RecordWriter } from './recordWriter.ts';

const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'Zoë', '"', '\\', '\u007f', '张😀', '\u07ff\u0800'),
);
const values = fc.record(
  Object.fromEntries(RECORD_FIELDS.map((field) => [field, texts])) as Record<
    keyof Values,
    typeof texts
  >,
);

function valueOf(text: string): Value {
  const value = new Value();
  value.set(text);
  return value;
}

function valuesOf(record: Record<keyof Values, string>): Values {
  return Object.fromEntries(
    Object.entries(record).map(([field, text]) => [field, valueOf(text)]),
  ) as unknown as Values;
}

test('a record is JSON of its values in order, without blank ones, and a comma', () => {
  let bytes = new Uint8Array();
  const writer = new RecordWriter((handed) => {
    bytes = handed.slice();
  });
  fc.assert(
    fc.property(values, texts, (record, id) => {
      const { external_id: _, ...others } = record;
      const filled = Object.entries(others).filter(([, value]) => value !== '');
      const expected = JSON.stringify({ external_id: id, ...Object.fromEntries(filled) });
      const length = writer.write(valuesOf(record), valueOf(id), Infinity);
      writer.drain();
      expect(bytes).toHaveLength(length + 1);
      const written = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      expect(JSON.parse(written.slice(0, -1))).toEqual(JSON.parse(expected));
      expect(Object.keys(JSON.parse(written.slice(0, -1)) as object)).toEqual([
        'external_id',
        ...filled.map(([field]) => field),
      ]);
      expect(written.endsWith('},')).toBe(true);
    }),
    { numRuns: 2_000 },
  );
}, 60_000);
