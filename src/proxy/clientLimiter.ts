import { refused } from './errors.ts';

const WINDOW = 60_000;

export interface ClientLimits {
  /** Maximum number of concurrent requests of one client. */
  readonly concurrent: number;
  /** Maximum number of requests of one client per minute; undefined for no limit. */
  readonly perMinute: number | undefined;
}

/** Limits the requests of each client, so that one can't block the server for others. */
export class ClientLimiter {
  readonly #limits: ClientLimits;
  readonly #now: () => number;
  readonly #active = new Map<string, number>();
  #recent = new Map<string, number>();
  #window = 0;

  constructor(limits: ClientLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Counts a request of `client` until the returned function is called. Throws a ProxyError past a limit. */
  enter(client: string): () => void {
    this.#countRecent(client);
    const active = this.#active.get(client) ?? 0;
    if (active >= this.#limits.concurrent)
      throw refused(429, 'too-many-at-once', 'Too many requests at once from this computer.', {
        retryAfter: 1,
      });
    this.#active.set(client, active + 1);
    return () => {
      this.#leave(client);
    };
  }

  #countRecent(client: string): void {
    const { perMinute } = this.#limits;
    if (perMinute === undefined) return;
    const window = Math.floor(this.#now() / WINDOW);
    if (window !== this.#window) this.#recent = new Map();
    this.#window = window;
    const count = (this.#recent.get(client) ?? 0) + 1;
    this.#recent.set(client, count);
    if (count <= perMinute) return;
    const retryAfter = Math.ceil(((window + 1) * WINDOW - this.#now()) / 1000);
    throw refused(429, 'too-many-requests', 'Too many requests from this computer.', {
      retryAfter,
    });
  }

  #leave(client: string): void {
    const left = (this.#active.get(client) ?? 1) - 1;
    if (left > 0) this.#active.set(client, left);
    else this.#active.delete(client);
  }
}
