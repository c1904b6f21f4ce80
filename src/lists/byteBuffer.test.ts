import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteBuffer, NO_BYTE } from './byteBuffer.ts';

const NO_COMMA = Uint8Array.from({ length: 128 }, (_, code) => (code === 44 ? NO_BYTE : code));

// Letters, commas, halves and wholes of characters of each length, and bytes that no character has.
const piece = fc.constantFrom(
  [97],
  [44],
  [0xc3],
  [0xa9],
  [0xc3, 0xa9],
  [0xc1, 0x81],
  [0xe5, 0x90, 0x8d],
  [0xf0],
  [0xff],
);

test('a stretch of UTF-8 is put as it is, or not at all where it is not Western text without a comma', () => {
  const buffer = new ByteBuffer();
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const own = pieces.flat();
      const bytes = Uint8Array.from([0xc3, ...own, 0xa9]);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(own));
      const fits = !/[,\u0800-\uffff]/.test(text);
      buffer.clear();
      buffer.putText('before');
      expect(buffer.putWesternUtf8({ bytes, from: 1, to: bytes.length - 1 }, NO_COMMA)).toBe(fits);
      expect(new TextDecoder().decode(buffer.bytes())).toBe(fits ? `before${text}` : 'before');
    }),
    { numRuns: 20_000 },
  );
});

test('text is put as UTF-8, whatever is in it', () => {
  const buffer = new ByteBuffer();
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (texts) => {
      buffer.clear();
      for (const text of texts) buffer.putText(text);
      const expected = texts.map((text) =>
        new TextDecoder().decode(new TextEncoder().encode(text)),
      );
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(buffer.bytes())).toBe(
        expected.join(''),
      );
    }),
  );
});

test('a whole number is put as its digits', () => {
  const buffer = new ByteBuffer();
  fc.assert(
    fc.property(fc.nat({ max: 0x0fff_ffff }), (number) => {
      buffer.clear();
      buffer.putNumber(number);
      expect(new TextDecoder().decode(buffer.bytes())).toBe(String(number));
    }),
    { examples: [[0], [9], [10], [99], [100], [0x0fff_ffff]] },
  );
});
