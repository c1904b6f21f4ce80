import type { Storage } from './storage/storage.ts';

/** What the engine's works are given from outside. */
export interface Context {
  readonly storage: Storage;
  /** Milliseconds, for how often progress is told. */
  readonly now: () => number;
  /** Bytes that are read and worked on at a time. */
  readonly blockBytes: number;
}

/** Measured: smaller blocks cost time, larger ones memory. */
export const BLOCK_BYTES = 256 * 1024;

/** Lets messages in (an abort, a question for rows) between two blocks of a long work. */
export function turn(signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** Milliseconds between two tellings of progress. */
const PROGRESS_EVERY = 250;

/** Tells progress at once, then at most four times a second: an eye follows no more, and the page must show each. */
export function throttled<P>(
  now: () => number,
  tell: ((progress: P) => void) | undefined,
): (progress: () => P) => void {
  let due = -Infinity;
  return (progress) => {
    if (!tell || now() < due) return;
    due = now() + PROGRESS_EVERY;
    tell(progress());
  };
}
