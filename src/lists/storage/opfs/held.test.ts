import { expect, test, vi } from 'vitest';
import { whenFree } from './held.ts';
import { Waits } from '../waits.ts';

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
    expect(await whenFree(new Waits(), refusing(4, name))).toBe(5);
  },
);

test('any other error passes at once', async () => {
  await expect(whenFree(new Waits(), refusing(1, 'NotFoundError'))).rejects.toThrow(DOMException);
});

test('a file that stays held is waited for, and that is told', async () => {
  vi.useFakeTimers();
  const waits = new Waits();
  const told: boolean[] = [];
  void waits.watch({ onProgress: (waiting) => told.push(waiting) });
  const freed = whenFree(waits, refusing(1_000, 'NoModificationAllowedError'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([false, true]);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(await freed).toBe(1_001);
  expect(told).toEqual([false, true, false]);
  vi.useRealTimers();
});
