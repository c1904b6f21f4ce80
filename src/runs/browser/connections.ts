import { abortedByAny } from '../abortedByAny.ts';
import { limited, type Limited } from '../limited.ts';
import type { Locks } from '../ports.ts';

/**
 * Connections at once, over all tabs of the browser: HTTP/1.1 allows six to a host. Sending is slow and fetching
 * results fills memory; asking is short, and may wait in the browser where a stream of hints takes one.
 */
const LIMITS = { send: 3, result: 1, ask: 2 } as const;

export type ConnectionKind = keyof typeof LIMITS;

/** Shares out the browser's connections to the API, first come, first served in each tab. */
export class Connections {
  readonly #locks: Locks;
  readonly #queues: Readonly<Record<ConnectionKind, Limited>>;

  constructor(locks: Locks) {
    this.#locks = locks;
    const { send, result, ask } = LIMITS;
    this.#queues = { send: limited(send), result: limited(result), ask: limited(ask) };
  }

  /**
   * Does `work` once a connection is free, after or before (`next`) all else that waits in this tab. Throws an
   * AbortError where `signal` aborts before that.
   */
  use<T>(
    kind: ConnectionKind,
    signal: AbortSignal,
    work: () => Promise<T>,
    turn: 'last' | 'next' = 'last',
  ): Promise<T> {
    return this.#queues[kind](() => this.#holding(kind, signal, work), turn);
  }

  async #holding<T>(kind: ConnectionKind, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const names = Array.from({ length: LIMITS[kind] }, (_, i) => `append-desk ${kind} ${i}`);
    for (const name of names) {
      const free = await this.#ifFree(name, work);
      if (free) return free.result;
    }
    return this.#firstFree(names, signal, work);
  }

  async #ifFree<T>(name: string, work: () => Promise<T>): Promise<Done<T> | undefined> {
    let done: Done<T> | undefined;
    await this.#locks.holdIfFree(name, async () => {
      done = { result: await work() };
    });
    return done;
  }

  /** Other tabs have them all: waits for whichever is free first. */
  async #firstFree<T>(
    names: readonly string[],
    signal: AbortSignal,
    work: () => Promise<T>,
  ): Promise<T> {
    const taken = new AbortController();
    const { signal: enough, over } = abortedByAny([signal, taken.signal]);
    let done: Done<T> | undefined;
    const take = async (): Promise<void> => {
      if (enough.aborted) return;
      taken.abort();
      done = { result: await work() };
    };
    try {
      const waits = names.map((name) => this.#locks.hold(name, enough, () => undefined, take));
      await Promise.all(waits);
    } finally {
      over();
    }
    if (!done) throw new DOMException('Not wanted any more.', 'AbortError');
    return done.result;
  }
}

interface Done<T> {
  readonly result: T;
}
