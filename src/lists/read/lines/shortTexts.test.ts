import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ShortTexts } from './shortTexts.ts';

const CITY = new TextEncoder().encode('San Francisco');

test.each([
  ['a text of its own is remembered', false, 'San Francisco'],
  ['a slice that would keep a longer text alive is not', true, undefined],
])('%s', (_, isSlice, known) => {
  const short = new ShortTexts();
  expect(short.find(CITY, 0, CITY.length)).toBeUndefined();
  short.keep('San Francisco', CITY, 0, CITY.length, isSlice);
  expect(short.find(CITY, 0, CITY.length)).toBe(known);
});

test('what is found is the text that the bytes are, whatever was remembered before', () => {
  const texts = fc.oneof(
    fc.constantFrom(
      '',
      'MA',
      '02108',
      '2108',
      'é',
      'Ã©',
      'San Francisco',
      'a text that is too long',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  let found = 0;
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 30 }), fc.boolean(), (all, isSlice) => {
      const short = new ShortTexts();
      for (const text of all) {
        const bytes = new TextEncoder().encode(`,${text},`);
        const known = short.find(bytes, 1, bytes.length - 1);
        found += known === undefined ? 0 : 1;
        expect(known ?? text).toBe(text);
        short.keep(text, bytes, 1, bytes.length - 1, isSlice);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(found).toBeGreaterThan(0);
}, 60_000);
