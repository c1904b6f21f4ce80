import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Length } from './utf8.ts';

test('as many bytes as the encoder writes', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '€', '𝒳', '\ud800', '\udc00')), (units) => {
      const text = units.join('');
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});
