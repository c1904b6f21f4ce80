import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenFree } from './held.ts';
import { Waits } from '../waits.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const HELD = new DOMException('', 'NoModificationAllowedError');
const HELD_IN_WEBKIT = new DOMException('Some AccessHandle is active', 'InvalidStateError');
const UNCLEAR = new DOMException('', 'InvalidStateError');

function refusing(times: number, error: DOMException): () => Promise<number> {
  let calls = 0;
  return () => {
    calls += 1;
    return calls > times ? Promise.resolve(calls) : Promise.reject(error);
  };
}

test.each([HELD, HELD_IN_WEBKIT, UNCLEAR])(
  'a file that is held (%s) is tried again until it is free',
  async (error) => {
    const freed = whenFree(new Waits(), refusing(4, error));
    await vi.advanceTimersByTimeAsync(200);
    expect(await freed).toBe(5);
  },
);

test('any other error passes at once', async () => {
  const error = new DOMException('', 'NotFoundError');
  await expect(whenFree(new Waits(), refusing(1, error))).rejects.toBe(error);
});

test.each([HELD, HELD_IN_WEBKIT])(
  'a file that stays held (%s) is waited for, and that is told',
  async (error) => {
    const waits = new Waits();
    const told: boolean[] = [];
    void waits.watch({ onProgress: (waiting) => told.push(waiting) });
    const freed = whenFree(waits, refusing(1_000, error));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await freed).toBe(1_001);
    expect(told).toEqual([false, true, false]);
  },
);

test('a refusal that may have another reason is an error in the end', async () => {
  const error = whenFree(new Waits(), refusing(Infinity, UNCLEAR)).catch(
    (refusal: unknown) => refusal,
  );
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await error).toBe(UNCLEAR);
});
