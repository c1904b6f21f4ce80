import { describe, expect, test } from 'vitest';
import { CONFORMANCE } from './conformance.ts';
import { memoryStorage } from './memory.ts';

describe('storage in memory', () => {
  test.each(Object.entries(CONFORMANCE))('%s', async (_, conforms) => {
    await expect(conforms(memoryStorage())).resolves.toBeUndefined();
  });
});
