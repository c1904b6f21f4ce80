import type { Clock } from '../../ports.ts';

/** Least time between two questions that hints bring about, in milliseconds. */
const GAP = 2_000;

/** Turns hints of a batch into questions: never two at once, nor soon after each other. */
export class HintedAsk {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #ask: () => void;
  #wanted = false;
  #asking = false;
  #waiting = false;
  #notBefore = 0;

  /** Nothing is asked any more once `signal` aborts. */
  constructor(clock: Clock, signal: AbortSignal, ask: () => void) {
    this.#clock = clock;
    this.#signal = signal;
    this.#ask = ask;
  }

  /** A hint came. */
  want(): void {
    this.#wanted = true;
    this.#next();
  }

  /** A question leaves. */
  begun(): void {
    this.#asking = true;
    this.#wanted = false;
    this.#notBefore = this.#clock.now() + GAP;
  }

  /**
   * It was answered; `notBefore` is until when the API asked to wait, in epoch milliseconds. Gives whether an answer was
   * awaited.
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
