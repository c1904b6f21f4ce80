import { expect, test } from 'vitest';
import { createFormats } from '../../../messages/formats.ts';
import { toRequest, validate, type Form } from './form.ts';
import { partBytes } from '../../../features/page/transport.ts';
import { review } from '../../../messages/en/screens/review.ts';

const form: Form = {
  name: 'spring 2026-11-23',
  existing: '',
  trial: false,
  limit: '',
  url: '',
  method: 'POST',
  hintBase: '',
  format: '',
  transport: 'batches',
};

const CONFIG = { bodyBytes: 8_000_000, fileBytes: 48_000_000, transport: 'batches' } as const;
const errors = (change: Partial<Form>) =>
  Object.keys(validate({ ...form, ...change }, review(createFormats('en')).wrong));

test('a form as it is first shown can be submitted', () => {
  expect(errors({})).toEqual([]);
  expect(toRequest(form, CONFIG)).toEqual({
    job: { kind: 'new', name: 'spring 2026-11-23' },
    options: {},
  });
});

test.each([
  [{ name: ' ' }, ['name']],
  [{ name: '', existing: '160718103247ad0' }, []],
  [{ existing: 'a/../b' }, ['existing']],
  [{ url: 'http://example.com/x' }, ['url']],
  [{ url: 'example.com' }, ['url']],
  [{ url: 'https://example.com/x' }, []],
  [{ url: `https://example.com/${'x'.repeat(2_000)}` }, ['url']],
] satisfies [Partial<Form>, string[]][])('%j is wrong in %j', (change, parts) => {
  expect(errors(change)).toEqual(parts);
});

test('an existing job is taken rather than a new one of that name', () => {
  expect(toRequest({ ...form, existing: ' 160718103247ad0 ' }, CONFIG).job).toEqual({
    kind: 'existing',
    id: '160718103247ad0',
  });
});

test('a spending limit is in money where there is a price, else in records', () => {
  const limited = { ...form, limit: '$1,250' };
  expect(toRequest(limited, CONFIG).spendingLimit).toEqual({
    amount: 1250,
    perRecord: 1,
    perMatch: 0,
  });
  const price = { currency: 'USD', perRecord: 0.01, perMatch: 0.25 };
  expect(toRequest(limited, CONFIG, price).spendingLimit).toEqual({ amount: 1250, ...price });
});

test('a notification goes with its method, and a trial with its size', () => {
  const request = toRequest(
    { ...form, url: 'https://example.com/x', method: 'GET', trial: true },
    CONFIG,
  );
  expect(request).toMatchObject({
    trial: 100,
    options: { notification_URL: 'https://example.com/x', notification_method: 'GET' },
  });
});

test('Batch-Files are cut larger, and say what a batch may hold', () => {
  const request = toRequest({ ...form, transport: 'batch files' }, CONFIG);
  expect(request.batchFiles).toEqual({ batchBytes: 8_000_000 });
  expect(toRequest(form, CONFIG)).not.toHaveProperty('batchFiles');
  expect(partBytes('batches', CONFIG)).toBe(8_000_000);
  expect(partBytes('batch files', CONFIG)).toBe(48_000_000);
});
