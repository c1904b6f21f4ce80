import type { Clock } from '../ports.ts';

/** Rings at given times, once for each. */
export class Alarms {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #ring: () => void;
  readonly #times = new Set<number>();

  /** Rings early when `signal` aborts. */
  constructor(clock: Clock, signal: AbortSignal, ring: () => void) {
    this.#clock = clock;
    this.#signal = signal;
    this.#ring = ring;
  }

  /** Times in epoch milliseconds; one that is past does not ring. */
  set(at: number, now: number): void {
    if (at <= now || this.#times.has(at)) return;
    this.#times.add(at);
    void this.#clock.wait(at - now, this.#signal).then(() => {
      this.#times.delete(at);
      this.#ring();
    });
  }
}
