import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../api/failure.ts';
import type { PollResult, Poller } from './poller.ts';
import { queryPoller } from './queries.ts';

let client: QueryClient;
let poller: Poller;
beforeEach(() => {
  vi.useFakeTimers();
  client = new QueryClient();
  poller = queryPoller(client, Date.now);
});
afterEach(() => {
  client.clear();
  vi.useRealTimers();
});

/** Watches a batch accepted just now; gives when it was asked for (seconds from now) and what was heard. */
function watch(
  answers: (() => Promise<{ state: string; createdAt: undefined }>)[] = [],
  relaxed = false,
) {
  const since = Date.now();
  const asked: number[] = [];
  const heard: PollResult[] = [];
  const watching = poller.watch({
    key: ['job', String(Math.random())],
    since,
    relaxed: () => relaxed,
    ask: () => {
      asked.push((Date.now() - since) / 1000);
      return (answers.shift() ?? working)();
    },
    onResult: (one) => heard.push(one),
  });
  return {
    asked,
    heard,
    since,
    stop: () => {
      watching.stop();
    },
    askNow: () => {
      watching.ask();
    },
  };
}

const throttled = () => Promise.reject(new ApiError({ kind: 'throttled', retryAfter: 40_000 }));
const working = () => Promise.resolve({ state: 'PROCESSING', createdAt: undefined });

test('asks at once, then less and less often, a minute at most', async () => {
  const { asked, stop } = watch();
  await vi.advanceTimersByTimeAsync(3_600_000);
  stop();
  expect(asked[0]).toBe(0);
  const waits = asked.slice(1).map((at, i) => at - (asked[i] ?? 0));
  expect(waits[0]).toBeCloseTo(1, 1);
  expect(Math.max(...waits)).toBeLessThan(61);
  expect(waits.slice(-10).every((wait) => wait > 59)).toBe(true);
  expect(asked.length).toBeLessThan(90);
});

test('tells each answer, also one that says the same again, and when it asks next', async () => {
  const { heard, stop, since } = watch();
  await vi.advanceTimersByTimeAsync(3_500);
  stop();
  expect(heard.length).toBeGreaterThanOrEqual(3);
  for (const { state, heardAt = 0, asksAt } of heard) {
    expect(state?.state).toBe('PROCESSING');
    expect(heardAt).toBeGreaterThanOrEqual(since);
    expect(asksAt - heardAt).toBeGreaterThanOrEqual(1_000);
  }
});

test('goes on after failures, as long as the API says to wait', async () => {
  const { asked, heard, stop } = watch([throttled]);
  await vi.advanceTimersByTimeAsync(45_000);
  stop();
  expect(asked[1]).toBeGreaterThanOrEqual(40);
  expect(heard[0]?.failure).toBeInstanceOf(ApiError);
  expect(heard.at(-1)?.state?.state).toBe('PROCESSING');
});

test('goes on in a hidden tab, and offline', async () => {
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const offline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  dispatchEvent(new Event('offline'));
  const { asked, stop } = watch();
  await vi.advanceTimersByTimeAsync(5_000);
  stop();
  dispatchEvent(new Event('online'));
  hidden.mockRestore();
  offline.mockRestore();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(asked.length).toBeGreaterThan(3);
});

test.each(['focus', 'online'])(
  '%s does not shorten a wait that the API asked for',
  async (event) => {
    const { asked, stop } = watch([throttled]);
    await vi.advanceTimersByTimeAsync(5_000);
    if (event === 'focus') document.dispatchEvent(new Event('visibilitychange'));
    else for (const type of ['offline', 'online']) dispatchEvent(new Event(type));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(35_000);
    stop();
    expect(asked.length).toBeGreaterThan(1);
  },
);

test('stops when told to', async () => {
  const { asked, stop } = watch();
  await vi.advanceTimersByTimeAsync(2_500);
  const before = asked.length;
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(before);
});

test('while hints can be relied on, asks every few minutes, and at once when told to', async () => {
  const { asked, stop, askNow } = watch([], true);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(asked).toHaveLength(1);
  askNow();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(600_000);
  stop();
  expect(asked).toHaveLength(4);
});
