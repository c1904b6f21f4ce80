import { expect, test } from 'vitest';
import { whenFree } from './held.ts';

function refusing(times: number, name: string): () => Promise<number> {
  let calls = 0;
  return () => {
    calls += 1;
    return calls > times ? Promise.resolve(calls) : Promise.reject(new DOMException('', name));
  };
}

test.each(['NoModificationAllowedError', 'InvalidStateError'])(
  'a file that is held (%s) is tried again until it is free',
  async (name) => {
    expect(await whenFree(refusing(4, name))).toBe(5);
  },
);

test('any other error passes at once', async () => {
  await expect(whenFree(refusing(1, 'NotFoundError'))).rejects.toThrow(DOMException);
});

test('a file that stays held is an error in the end', async () => {
  await expect(whenFree(refusing(Infinity, 'InvalidStateError'), 50)).rejects.toThrow(DOMException);
});
