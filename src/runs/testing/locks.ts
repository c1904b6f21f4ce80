import type { Locks } from '../ports.ts';
import type { Life } from './life.ts';

/** Locks between tabs. A dead tab's locks pass to the next waiter. */
export class LockTable {
  readonly #held = new Map<string, Life>();
  readonly #shared = new Map<string, Set<Life>>();
  readonly #waiting: { name: string; life: Life; take: () => void }[] = [];

  of(life: Life): Locks {
    life.onDeath(() => {
      for (const [name, holder] of this.#held) if (holder === life) this.#free(name);
    });
    const hold = async (name: string, work: () => Promise<void>): Promise<void> => {
      if (life.dead) return new Promise(() => undefined);
      this.#held.set(name, life);
      try {
        await work();
      } finally {
        if (!life.dead) this.#free(name);
      }
    };
    return {
      hold: async (name, signal, waiting, work) => {
        if (this.#held.has(name)) {
          waiting();
          const taken = await this.#turn(name, life, signal);
          if (!taken) return;
        }
        await hold(name, work);
      },
      share: (name, signal) => {
        const sharers = this.#shared.get(name) ?? new Set<Life>();
        this.#shared.set(name, sharers.add(life));
        signal.addEventListener('abort', () => sharers.delete(life));
        return Promise.resolve();
      },
      holdIfFree: async (name, work) => {
        const shared = [...(this.#shared.get(name) ?? [])].some(({ dead }) => !dead);
        if (!this.#held.has(name) && !shared) await hold(name, work);
      },
    };
  }

  /** Waits for the lock. Resolves to whether it was taken before `signal` aborted. */
  #turn(name: string, life: Life, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const waiting = {
        name,
        life,
        take: () => {
          resolve(true);
        },
      };
      this.#waiting.push(waiting);
      const leave = (): void => {
        const at = this.#waiting.indexOf(waiting);
        if (at < 0) return;
        this.#waiting.splice(at, 1);
        resolve(false);
      };
      signal.addEventListener('abort', leave);
      if (signal.aborted) leave();
    });
  }

  #free(name: string): void {
    this.#held.delete(name);
    const next = this.#waiting.findIndex((one) => one.name === name && !one.life.dead);
    const [taker] = next < 0 ? [] : this.#waiting.splice(next, 1);
    if (!taker) return;
    this.#held.set(name, taker.life);
    taker.take();
  }
}
