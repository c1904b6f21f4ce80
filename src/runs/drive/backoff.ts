import type { WaitReason } from '../live.ts';
import { growing } from './waits.ts';

/** Holds back all sending of this tab for a while, longer each time in a row. */
export class Backoff {
  /** When it opens; epoch milliseconds. */
  until = 0;
  why: WaitReason = 'throttled';
  #level = 0;
  #closedAt = 0;
  /** Until when the API itself asked to wait. */
  #askedUntil = 0;
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Whether sending was held back since something was last accepted. */
  get cautious(): boolean {
    return this.#level > 0;
  }

  /**
   * A sending begun at `startedAt` is to be repeated, not before `after` milliseconds. Several that
   * were under way together count once.
   */
  delay(why: WaitReason, now: number, startedAt: number, after = 0): void {
    const wait = growing(this.#level, this.#random);
    if (startedAt >= this.#closedAt) this.#level += 1;
    this.#closedAt = now;
    this.why = why;
    if (after > 0) this.#askedUntil = Math.max(this.#askedUntil, now + after + wait / 4);
    this.until = Math.max(this.until, now + wait, this.#askedUntil);
  }

  /** Something was accepted. */
  reset(): void {
    this.#level = 0;
  }

  /** There is a reason to try at once, unless the API asked to wait. */
  release(): void {
    this.until = this.#askedUntil;
  }
}
