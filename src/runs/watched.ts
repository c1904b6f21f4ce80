/** A value that changes, in the shape of React's `useSyncExternalStore`. */
export interface Watched<T> {
  get(): T;
  /** Calls back after each change; returns a function that stops it. */
  subscribe(changed: () => void): () => void;
}

/** A value that whoever watches it is told about. */
export class Value<T> implements Watched<T> {
  #value: T;
  readonly #watchers = new Set<() => void>();
  readonly #onWatched: () => () => void;
  #onLeft: () => void = () => undefined;

  /** `onWatched` is called when somebody begins to watch, and what it gives when nobody does any more. */
  constructor(value: T, onWatched: () => () => void = () => () => undefined) {
    this.#value = value;
    this.#onWatched = onWatched;
  }

  /** Whether anybody watches it now. */
  get watched(): boolean {
    return this.#watchers.size > 0;
  }

  readonly get = (): T => this.#value;

  readonly subscribe = (changed: () => void): (() => void) => {
    if (!this.watched) this.#onLeft = this.#onWatched();
    this.#watchers.add(changed);
    return () => {
      if (this.#watchers.delete(changed) && !this.watched) this.#onLeft();
    };
  };

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const changed of this.#watchers) changed();
  }
}
