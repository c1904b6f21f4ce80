import type { Work } from '../types/progress.ts';

/** Milliseconds after which a wait is told: nobody notices shorter ones. */
const TOLD_AFTER = 500;

/** Waits for other tabs, which have a file or a run for themselves. */
export class Waits {
  readonly #told = new Set<(waiting: boolean) => void>();
  #waiting = 0;

  /** Begins a wait; returns the way to end it. Ending it again does nothing. */
  begin(): () => void {
    let end = (): void => clearTimeout(timer);
    const timer = setTimeout(() => {
      this.#change(1);
      end = () => this.#change(-1);
    }, TOLD_AFTER);
    return () => {
      end();
      end = () => {};
    };
  }

  /** Tells whether there is a wait, now and at each change. Resolves once `signal` is aborted. */
  watch({ onProgress, signal }: Work<boolean>): Promise<void> {
    if (signal?.aborted) return Promise.resolve();
    const tell = (waiting: boolean): void => onProgress?.(waiting);
    this.#told.add(tell);
    tell(this.#waiting > 0);
    return new Promise((resolve) => {
      signal?.addEventListener('abort', () => {
        this.#told.delete(tell);
        resolve();
      });
    });
  }

  #change(by: 1 | -1): void {
    const before = this.#waiting > 0;
    this.#waiting += by;
    const now = this.#waiting > 0;
    if (now !== before) for (const tell of this.#told) tell(now);
  }
}
