import type { Clock } from '../ports.ts';

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

const LONGEST_TIMER = 2 ** 31 - 1;

/** Time that passes only when nothing else can happen. */
export class VirtualClock implements Clock {
  #now = Date.UTC(2030, 0, 1);
  #timers: Timer[] = [];
  #busy = 0;
  /** Milliseconds that pass with every look at the clock. */
  passing = 0;
  /** Milliseconds by which timers ring too soon: a browser's know whole ones only. */
  early = 0;

  now = (): number => (this.#now += this.passing);

  /** As `setTimeout`, a wait of more than 24.8 days is over at once. */
  wait = (ms: number, signal?: AbortSignal): Promise<void> =>
    this.#timer(ms > LONGEST_TIMER ? 1 : ms, signal);

  #timer = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const ring = (): void => {
        this.#timers = this.#timers.filter((other) => other !== timer);
        signal?.removeEventListener('abort', ring);
        resolve();
      };
      const timer: Timer = { at: this.#now + Math.max(0, ms - this.early), ring };
      if (signal?.aborted) return resolve();
      this.#timers.push(timer);
      signal?.addEventListener('abort', ring);
    });

  /** Does what is not over in microtasks alone (reading a Blob); time stands still meanwhile. */
  async busy<T>(work: Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await work;
    } finally {
      this.#busy -= 1;
    }
  }

  /** Lets everything happen that happens without time passing. */
  async rest(): Promise<void> {
    do await new Promise<void>((resolve) => setImmediate(resolve));
    while (this.#busy > 0);
  }

  /**
   * Lets time pass until `done`, which is asked whenever nothing else can happen. It may itself set
   * things going.
   */
  async until(done: () => boolean, limit = 5_000): Promise<void> {
    let idle = 0;
    for (let steps = 0; steps < limit; steps += 1) {
      await this.rest();
      if (done()) return;
      await this.rest();
      idle = this.#ringNext() ? 0 : idle + 1;
      if (idle === 3) throw new Error('Nothing will ever happen again.');
    }
    throw new Error('This does not end.');
  }

  /** Lets `ms` pass. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    let over = false;
    void this.#timer(ms).then(() => (over = true));
    await this.until(() => over);
    if (this.#now !== end) throw new Error('Time went wrong.');
  }

  #ringNext(): boolean {
    const next = this.#timers.reduce<Timer | undefined>(
      (first, timer) => (first && first.at <= timer.at ? first : timer),
      undefined,
    );
    if (!next) return false;
    this.#now = Math.max(this.#now, next.at);
    next.ring();
    return true;
  }
}
