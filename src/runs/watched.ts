import type { Watched } from './service.ts';

/** A value that whoever watches it is told about. */
export class Value<T> implements Watched<T> {
  #value: T;
  readonly #watchers = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  /** Whether anybody watches it now. */
  get watched(): boolean {
    return this.#watchers.size > 0;
  }

  readonly get = (): T => this.#value;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  };

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const changed of this.#watchers) changed();
  }
}
