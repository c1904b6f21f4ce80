import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Waits } from './waits.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched(waits: Waits): { told: boolean[]; stop: AbortController; done: Promise<void> } {
  const told: boolean[] = [];
  const stop = new AbortController();
  const onProgress = (waiting: boolean) => told.push(waiting);
  return { told, stop, done: waits.watch({ onProgress, signal: stop.signal }) };
}

test('a wait is told until the last one ends', () => {
  const waits = new Waits();
  const { told } = watched(waits);
  const ends = [waits.begin(), waits.begin()];
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([false, true]);
  ends[0]?.();
  ends[0]?.();
  expect(told).toEqual([false, true]);
  ends[1]?.();
  expect(told).toEqual([false, true, false]);
});

test('a short wait is not told', () => {
  const waits = new Waits();
  const { told } = watched(waits);
  const end = waits.begin();
  vi.advanceTimersByTime(100);
  end();
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([false]);
});

test('nothing is told where nobody wants to know any more before it begins', async () => {
  const told: boolean[] = [];
  const onProgress = (waiting: boolean) => told.push(waiting);
  await new Waits().watch({ onProgress, signal: AbortSignal.abort() });
  expect(told).toEqual([]);
});

test('nothing is told any more once nobody wants to know', async () => {
  const waits = new Waits();
  const { told, stop, done } = watched(waits);
  stop.abort();
  await done;
  waits.begin();
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([false]);
});
