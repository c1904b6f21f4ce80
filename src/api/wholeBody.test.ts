import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeBody } from './wholeBody.ts';

const PIECES = fc.array(fc.uint8Array({ minLength: 1, maxLength: 20 }), { maxLength: 12 });

/** A body that comes piece by piece: as from the network, or made by a page. */
function bodyOf(pieces: readonly Uint8Array[], isOfBytes: boolean): ReadableStream {
  const left = pieces.map((piece) => piece.slice());
  const start = (stream: ReadableStreamController<Uint8Array>): void => {
    for (const piece of left) stream.enqueue(piece);
    stream.close();
    // Who reads into own memory is told of the end by this only.
    if ('byobRequest' in stream) stream.byobRequest?.respond(0);
  };
  return isOfBytes ? new ReadableStream({ type: 'bytes', start }) : new ReadableStream({ start });
}

test('a body is read whole, whatever was said of its length, and each piece is heard of', async () => {
  const lengths = fc.constantFrom('right', 'too short', 'too long', 'not told');
  const property = fc.asyncProperty(
    PIECES,
    lengths,
    fc.boolean(),
    async (pieces, told, isOfBytes) => {
      const whole = pieces.flatMap((piece) => [...piece]);
      const length =
        { right: 0, 'too short': -1, 'too long': 7, 'not told': NaN }[told] + whole.length;
      const headers = new Headers(length > 0 ? { 'content-length': String(length) } : {});
      let heard = 0;
      const body = await wholeBody(new Response(bodyOf(pieces, isOfBytes), { headers }), () => {
        heard += 1;
      });
      expect([...new Uint8Array(body)]).toEqual(whole);
      // The browser may join pieces where it reads into our memory.
      const least = isOfBytes ? Math.min(1, pieces.length) : pieces.length;
      expect(heard).toBeGreaterThanOrEqual(least);
    },
  );
  await fc.assert(property, { numRuns: 1_000 });
});

test('a body longer than the first room for it is read whole', async () => {
  const piece = new Uint8Array(700_000).fill(7);
  const pieces = [piece, piece, piece, piece];
  for (const isOfBytes of [true, false]) {
    const body = await wholeBody(new Response(bodyOf(pieces, isOfBytes)), () => undefined);
    expect(body.byteLength).toBe(2_800_000);
    expect(new Uint8Array(body).every((byte) => byte === 7)).toBe(true);
  }
});
