import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FirstOfEach } from './firstOfEach.ts';

const lists = fc.record({
  texts: fc.array(fc.string({ maxLength: 3 }), { maxLength: 60 }),
  // A few hashes for all texts, or one: they meet all the time.
  hashes: fc.constantFrom(1, 2, 7),
});

test('the first row of a text is found, and never that of another with the same hash', () => {
  const firsts = new FirstOfEach();
  fc.assert(
    fc.property(fc.array(lists, { minLength: 1, maxLength: 3 }), (partitions) => {
      for (const { texts, hashes } of partitions) {
        firsts.forget();
        for (const [ordinal, text] of texts.entries()) {
          const bytes = new TextEncoder().encode(`..${text}.`);
          const hash = text.length % hashes;
          const first = texts.indexOf(text);
          const expected = first === ordinal ? -1 : first;
          expect(firsts.earlier(ordinal, hash, bytes, 2, bytes.length - 1)).toBe(expected);
        }
      }
    }),
  );
});

test('more texts of one hash than there is room for at first are told apart all the same', () => {
  const firsts = new FirstOfEach();
  const ask = (i: number, ordinal: number) => {
    const bytes = new TextEncoder().encode(`person ${i}`);
    return firsts.earlier(ordinal, 0xffff_fff0, bytes, 0, bytes.length);
  };
  for (let i = 0; i < 3_000; i++) expect(ask(i, i)).toBe(-1);
  for (let i = 0; i < 3_000; i += 100) expect(ask(i, 9_999)).toBe(i);
});
