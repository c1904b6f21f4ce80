import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchEnvelope, ENVELOPE_RESERVE } from './body.ts';
import { MAX_NOTIFICATION_URL } from './limits.ts';

test('an envelope around records is the body that the tutorial shows', () => {
  const notified = {
    notification_URL: 'https://www.example.com/api/batch-listener',
    notification_method: 'POST',
  } as const;
  const { prefix, suffix } = batchEnvelope(notified);
  const part = '{"external_id":"1"},{"external_id":"2"}';
  expect(JSON.parse(prefix + part + suffix)).toEqual({
    ...notified,
    data: [{ external_id: '1' }, { external_id: '2' }],
  });
});

test('without options it holds the data alone', () => {
  const { prefix, suffix } = batchEnvelope({});
  expect(JSON.parse(`${prefix}${suffix}`)).toEqual({ data: [] });
});

test('it is whole for any options and any records', () => {
  const options = fc.record(
    { output_format: fc.string(), notification_URL: fc.string() },
    { requiredKeys: [] },
  );
  const records = fc.array(fc.dictionary(fc.string(), fc.string()));
  fc.assert(
    fc.property(options, records, (given, data) => {
      const { prefix, suffix } = batchEnvelope(given);
      const part = data.map((record) => JSON.stringify(record)).join(',');
      expect(JSON.stringify(JSON.parse(prefix + part + suffix))).toBe(
        JSON.stringify({ ...given, data: JSON.parse(`[${part}]`) as unknown }),
      );
    }),
  );
});

test('it keeps within its reserve with the longest notification URL', () => {
  const { prefix, suffix } = batchEnvelope({
    output_format: 'JSON',
    notification_URL: `https://x.example/${'é'.repeat(MAX_NOTIFICATION_URL)}`,
    notification_method: 'POST',
  });
  expect(new Blob([prefix, suffix]).size).toBeLessThan(ENVELOPE_RESERVE);
});
