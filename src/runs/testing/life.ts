/** Steps in one go after which it is clear that there is no end to them. */
const TOO_MUCH = 10_000;

/** The life of a tab, which ends between any two steps of what it does with the world outside. */
export class Life {
  #left: number;
  #dead = false;
  #restless = 0;
  readonly #onDeath: (() => void)[] = [];

  /** `steps`: how many it has left; none: it lives on. */
  constructor(steps = Infinity) {
    this.#left = steps;
  }

  get dead(): boolean {
    return this.#dead;
  }

  onDeath(then: () => void): void {
    this.#onDeath.push(then);
  }

  end(): void {
    if (this.#dead) return;
    this.#dead = true;
    for (const then of this.#onDeath) then();
  }

  #step(): void {
    this.#left -= 1;
    if (this.#left < 0) this.end();
    this.#restless += 1;
    if (this.#restless === 1) setImmediate(() => (this.#restless = 0));
    if (this.#restless > TOO_MUCH) throw new Error('This tab never rests.');
  }

  /**
   * What `target` does, seen from this tab: each call is a step, its answer another one. A dead tab
   * reaches nothing and is told nothing.
   */
  seen<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (_, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          this.#step();
          if (this.#dead) return new Promise(() => undefined);
          const result: unknown = Reflect.apply(value, target, args);
          return result instanceof Promise ? this.#answered(result) : result;
        };
      },
    });
  }

  #answered<R>(answer: Promise<R>): Promise<R> {
    return new Promise((resolve, reject) => {
      const unlessDead = (tell: () => void) => () => {
        this.#step();
        if (!this.#dead) tell();
      };
      answer.then(
        (value) => {
          unlessDead(() => {
            resolve(value);
          })();
        },
        (error: unknown) => {
          unlessDead(() => {
            reject(error instanceof Error ? error : new Error(String(error)));
          })();
        },
      );
    });
  }
}
