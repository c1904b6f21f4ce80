import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from './tokens.ts';

const WORD = fc
  .array(fc.constantFrom('a', 'É', 'ñ', 'ž', "'", "''", '-', '--', '.', 'Mr', 'w'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''));

test('names of words alone are taken apart as any others', () => {
  fc.assert(
    fc.property(fc.array(WORD, { minLength: 1, maxLength: 4 }), (words) => {
      const text = words.join(' ');
      // The comma has a name taken apart piece by piece.
      expect(tokensOf(text)).toEqual(tokensOf(`${text} ,`).slice(0, -1));
    }),
    { numRuns: 5_000 },
  );
});
