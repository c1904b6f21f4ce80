import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bodyDigest } from './digest.ts';

test.each([0, 1, 3_000_000])(
  'a body of %i bytes has the SHA-256 that others find, too',
  async (bytes) => {
    const body = new Uint8Array(bytes).map((_, i) => i % 251);
    const expected = createHash('sha256').update(body).digest('base64');
    expect(await bodyDigest(new Blob([body]))).toBe(expected);
  },
);

test('a body that cannot be read has none', async () => {
  const broken = new ReadableStream({
    start(stream) {
      stream.error(new Error('The file is gone.'));
    },
  });
  const body = Object.assign(new Blob(), { stream: () => broken });
  expect(await bodyDigest(body)).toBeUndefined();
});
