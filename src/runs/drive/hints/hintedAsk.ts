import type { Clock } from '../../ports.ts';

/** Minimum time between two polls caused by hints, in milliseconds. */
const GAP = 2_000;

/** Turns hints of a batch into polls: one at a time, at least `GAP` apart. */
export class HintedAsk {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #ask: () => void;
  #wanted = false;
  #asking = false;
  #waiting = false;
  #notBefore = 0;

  /** Polls no more after `signal` aborts. */
  constructor(clock: Clock, signal: AbortSignal, ask: () => void) {
    this.#clock = clock;
    this.#signal = signal;
    this.#ask = ask;
  }

  /** Requests a poll because of a hint. */
  want(): void {
    this.#wanted = true;
    this.#next();
  }

  /** Records that a poll was sent. */
  begun(): void {
    this.#asking = true;
    this.#wanted = false;
    this.#notBefore = this.#clock.now() + GAP;
  }

  /**
   * Records the answer. `notBefore`: the time until which the API asked to wait, in epoch milliseconds. Returns
   * whether a poll was pending.
   */
  ended(notBefore: number): boolean {
    if (!this.#asking) return false;
    this.#asking = false;
    this.#notBefore = Math.max(this.#notBefore, notBefore);
    this.#next();
    return true;
  }

  #next(): void {
    if (!this.#wanted || this.#asking || this.#waiting || this.#signal.aborted) return;
    const wait = this.#notBefore - this.#clock.now();
    if (wait <= 0) return this.#ask();
    this.#waiting = true;
    void this.#clock.wait(wait, this.#signal).then(() => {
      this.#waiting = false;
      this.#next();
    });
  }
}
